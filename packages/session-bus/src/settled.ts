import type { Refusal } from '@session-desk/core';
import type { Batch } from './batch.js';
import type { Accepted, Refused } from './bus.js';

/** A command that was decided; asks its batch for the promise only when somebody wants it. */
export class Settled<F> implements Accepted<F> {
  readonly ok = true;
  readonly facts: readonly F[];
  readonly #batch: Batch<F>;

  constructor(facts: readonly F[], batch: Batch<F>) {
    this.facts = facts;
    this.#batch = batch;
  }

  /** The write that its facts go with. */
  get batch(): Batch<F> {
    return this.#batch;
  }

  get saved(): Promise<void> {
    return this.#batch.saved;
  }
}

/** A command that was refused by the bus itself. */
export function refused(code: Refusal['code'], values: Readonly<Record<string, string | number>> = {}): Refused {
  return { ok: false, refusal: { ...values, code } };
}
