import { AssistError } from './assist-error.js';
import type { StopSignal } from './stop-signal.js';

/** Throws `aborted` when the signal has been raised. */
export function throwIfStopped(signal: StopSignal): void {
  if (signal.aborted) throw new AssistError('aborted');
}

/**
 * Does one piece of work for one call: rejects with `aborted` as soon as the signal is raised, even while the work hangs, and
 * turns whatever else the work throws into `unavailable` (naming the call). Late results are dropped; no listener is left behind.
 */
export async function unlessStopped<T>(call: string, signal: StopSignal, work: () => T | Promise<T>): Promise<T> {
  throwIfStopped(signal);
  let stop = (): void => undefined;
  const stopped = new Promise<never>((_, reject) => {
    stop = (): void => { reject(new AssistError('aborted')); };
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([Promise.resolve().then(work), stopped]);
  } catch (problem) {
    if (problem instanceof AssistError) throw problem;
    throw new AssistError('unavailable', { call, reason: problem instanceof Error ? problem.message : String(problem) }, problem);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
