import type { Selector, SessionSelector } from './bus.js';

/** The same selector, read only when facts of that session settle; the one to use wherever there are many sessions. */
export function inSession<S, T>(sessionId: string, selector: Selector<S, T>): SessionSelector<S, T> {
  return Object.assign((state: S) => selector(state), { sessionId });
}
