/** One call at a time: a new one aborts the one before, and only the latest answers. */
export class LatestCall {
  #controller: AbortController | undefined;

  /** Whether a call is under way. */
  get isPending(): boolean { return this.#controller !== undefined; }

  /** Aborts what is under way. */
  abort(): void {
    this.#controller?.abort();
    this.#controller = undefined;
  }

  /** Calls; settles with the answer, with the error, or with nothing when a later call or `abort` came before. Never rejects. */
  async run<T>(call: (signal: AbortSignal) => Promise<T>): Promise<{ readonly value: T } | { readonly error: unknown } | undefined> {
    this.abort();
    const controller = this.#controller = new AbortController();
    try {
      const value = await call(controller.signal);
      return controller.signal.aborted ? undefined : { value };
    } catch (error) {
      return controller.signal.aborted ? undefined : { error };
    } finally {
      if (this.#controller === controller) this.#controller = undefined;
    }
  }
}
