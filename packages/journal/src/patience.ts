/** The pauses between tries to reach storage, in milliseconds; the last is repeated. */
const PAUSES = [200, 1_000, 5_000, 30_000] as const;

/** How long to wait after so many tries that failed. */
export function pauseAfter(tries: number): number {
  return PAUSES[Math.min(tries, PAUSES.length) - 1] ?? 0;
}

/** Settles after so many milliseconds, or at once when the signal ends. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });
}

/** In how many steps a limit runs out. */
const STEPS = 4;

/** Storage did not answer in time. It may still: the try goes on. */
export class StorageTimeoutError extends Error {
  override readonly name = 'StorageTimeoutError';
}

/**
 * The value of a promise that settles within so many milliseconds; rejects with a `StorageTimeoutError` that names `what` otherwise. Time in which the page
 * stood still, frozen or asleep with its machine, is no time in which it could have been answered: it counts as one step of four, and one more comes after it.
 */
export async function within<T>(ms: number, what: string, promise: Promise<T>): Promise<T> {
  const step = ms / STEPS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await Promise.race([promise, new Promise<never>((_resolve, reject) => {
      const wait = (steps: number): void => {
        const since = performance.now();
        timer = setTimeout(() => {
          const stood = performance.now() - since > 2 * step;
          // Few steps: the timers of a hidden page that are set one by another come once a minute from the fifth on.
          if (steps < STEPS || (steps === STEPS && stood)) wait(steps + 1);
          else reject(new StorageTimeoutError(`${what}: expected an answer within ${String(ms)} ms, found none`));
        }, step);
      };
      wait(1);
    })]);
  } finally {
    clearTimeout(timer);
  }
}
