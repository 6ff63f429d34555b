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

/** Storage did not answer in time. It may still: the try goes on. */
export class StorageTimeoutError extends Error {
  override readonly name = 'StorageTimeoutError';
}

/** The value of a promise that settles within so many milliseconds; rejects with a `StorageTimeoutError` otherwise. */
export async function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await Promise.race([promise, new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => { reject(new StorageTimeoutError(`Storage: expected an answer within ${String(ms)} ms, found none`)); }, ms);
    })]);
  } finally {
    clearTimeout(timer);
  }
}
