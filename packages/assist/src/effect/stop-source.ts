import type { StopSignal } from '../stop-signal.js';

/** A signal and the one way to raise it: the platform's `AbortController`, for code that runs without a DOM. */
export class StopSource {
  readonly #listeners = new Set<() => void>();
  #stopped = false;

  readonly signal: StopSignal;

  constructor() {
    const isStopped = (): boolean => this.#stopped;
    this.signal = {
      get aborted() { return isStopped(); },
      addEventListener: (_type, listener) => { this.#listeners.add(listener); },
      removeEventListener: (_type, listener) => { this.#listeners.delete(listener); },
    };
  }

  /** Raises the signal, once. */
  stop(): void {
    if (this.#stopped) return;
    this.#stopped = true;
    for (const listener of this.#listeners) listener();
    this.#listeners.clear();
  }
}
