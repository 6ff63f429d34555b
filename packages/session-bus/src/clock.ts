/** The only clock of the workspace: whoever needs the time or a timer takes it from here, so that a test owns both. */
export interface Clock {
  /** The time in milliseconds since 1970. For display and deadlines; never for order. */
  now(): number;
  /** Calls `run` once after `ms` milliseconds, never synchronously, and returns what cancels it. */
  after(ms: number, run: () => void): () => void;
}

// Present in every host of ES modules, but in no lib that this package may name.
declare function setTimeout(run: () => void, ms: number): unknown;
declare function clearTimeout(timer: unknown): void;

/** The host's own time and timers. A hidden browser window may run its timers late, by a minute at worst. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => { clearTimeout(timer); };
  },
};
