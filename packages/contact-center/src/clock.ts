/** Time as the centre sees it: real in the Worker, virtual in tests. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs something once after so many milliseconds by `now()` (0 or less: as soon as possible, never at once), never before. Returns its removal. */
  after(milliseconds: number, run: () => void): () => void;
}

// Engines turn a longer delay than this into 1 ms (HTML, "timer initialisation steps"): it is walked in steps.
const longest = 2 ** 31 - 1;
// A timer may fire a moment before the wall clock shows its time, and a deadline must not. What is off by more is a clock that was set: no reason to wait.
const rounding = 10;

/** The machine's own time. */
export const realClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, run) {
    let timer: ReturnType<typeof setTimeout>;
    const due = Date.now() + milliseconds;
    const walk = (left: number): void => {
      timer = setTimeout(() => {
        const early = due - Date.now();
        if (left > longest) walk(left - longest);
        else if (early > 0 && early < rounding) walk(early);
        else run();
      }, Math.min(Math.max(left, 0), longest));
    };
    walk(milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
};
