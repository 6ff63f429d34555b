/** Where time comes from: the system, a bus's clock, or a virtual clock in tests. */
export interface TimeSource {
  now(): number;
  /** Calls once after the delay; returns how to take it back. */
  after(milliseconds: number, call: () => void): () => void;
}

const systemTime: TimeSource = {
  now: () => Date.now(),
  after: (milliseconds, call) => {
    const timer = setTimeout(call, milliseconds);
    return () => { clearTimeout(timer); };
  },
};

const sources: TimeSource[] = [systemTime];
let time = systemTime;
let stop: (() => void) | undefined;
const listeners = new Set<() => void>();

/** The time now, by the page's one clock. */
export function pageNow(): number {
  return time.now();
}

/** Calls at every full second until taken back. One timer serves the whole page, and none runs without a listener. */
export function onTick(listener: () => void): () => void {
  listeners.add(listener);
  if (!stop) wait();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    stop?.();
    stop = undefined;
  };
}

/** Puts another source in the place of the one before, for tests and for a workspace that runs on virtual time. Returns the removal; of those that are there the last one counts. */
export function setPageTime(source: TimeSource): () => void {
  sources.push(source);
  change();
  return () => {
    const at = sources.lastIndexOf(source);
    if (at > 0) sources.splice(at, 1);
    change();
  };
}

function change(): void {
  const last = sources.at(-1) ?? systemTime;
  if (last === time) return;
  stop?.();
  stop = undefined;
  time = last;
  if (listeners.size > 0) wait();
}

function wait(): void {
  stop = time.after(1000 - (time.now() % 1000), () => {
    wait();
    for (const listener of [...listeners]) {
      try {
        listener();
      } catch (error) {
        reportError(error);
      }
    }
  });
}
