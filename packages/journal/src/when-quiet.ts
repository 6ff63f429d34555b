/** Something that waits for its moment; it is done once for each time it was asked for, and never after `end`. */
export interface Quiet {
  /** When the page has nothing else to do, and after two seconds at the latest. */
  soon(): void;
  /** When nothing was asked for two seconds, and the page has nothing else to do. */
  inAWhile(): void;
  /** What was asked for is not done; it may be asked again. */
  end(): void;
}

/** How long nothing may be asked until a page counts as quiet, and how long something waits at most for it to be idle, in milliseconds. */
const QUIET = 2_000;

/** Does something when the page is quiet. */
export function whenQuiet(act: () => void): Quiet {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended: AbortController | undefined;
  const end = (): void => {
    clearTimeout(timer);
    ended?.abort();
    timer = ended = undefined;
  };
  const soon = (): void => {
    if (ended) return;
    clearTimeout(timer);
    const mine = ended = new AbortController();
    const idle = (): void => {
      if (mine.signal.aborted) return;
      ended = undefined;
      act();
    };
    // Safari has no idle callbacks.
    if ('requestIdleCallback' in globalThis) globalThis.requestIdleCallback(idle, { timeout: QUIET });
    else setTimeout(idle, 100);
  };
  return {
    soon, end,
    inAWhile: () => {
      if (ended) return;
      clearTimeout(timer);
      timer = setTimeout(soon, QUIET);
    },
  };
}
