/** The facts of one journal write, and the one promise that all their commands share. */
export class Batch<F> {
  facts: F[] = [];
  #outcome: 'open' | 'kept' | Error = 'open';
  #settled: { readonly promise: Promise<void>; readonly resolve: () => void; readonly reject: (reason: unknown) => void } | undefined;

  /** Settles with the write; made only when somebody asks, so that a command nobody follows costs no promise. */
  get saved(): Promise<void> {
    if (this.#outcome === 'kept') return Promise.resolve();
    if (this.#outcome !== 'open') return Promise.reject(this.#outcome);
    this.#settled ??= deferred();
    return this.#settled.promise;
  }

  /** The write is durable. */
  keep(): void {
    this.#outcome = 'kept';
    // Whoever remembers one command's result must not hold the facts of all the others.
    this.facts = [];
    this.#settled?.resolve();
  }

  /** The write will never be durable. */
  lose(reason: unknown): void {
    this.#outcome = reason instanceof Error ? reason : new Error('The log could not be written', { cause: reason });
    this.#settled?.reject(this.#outcome);
  }
}

function deferred(): { promise: Promise<void>; resolve: () => void; reject: (reason: unknown) => void } {
  let resolve!: () => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<void>((keep, lose) => { resolve = keep; reject = lose; });
  return { promise, resolve, reject };
}
