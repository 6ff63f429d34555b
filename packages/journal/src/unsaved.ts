import type { Fact } from '@session-desk/core';

/** Which facts a log has, and which it was told of and has not got yet. */
export class Unsaved {
  /** Where the log ends: every fact up to this is durable. */
  #seq: number;
  /** Durable facts after one that is not yet. */
  readonly #afterHole = new Set<number>();
  /** What was given to be kept, between the tries of a write that fails too. */
  readonly #given = new Map<number, Fact>();
  #waiting: readonly Fact[] = [];

  /** `seq` is where the log ends. */
  constructor(seq: number) {
    this.#seq = seq;
  }

  get end(): number {
    return this.#seq;
  }

  /** Those of the facts that are not durable; from now on they are to be kept. */
  give(facts: readonly Fact[]): readonly Fact[] {
    const news = facts.filter((fact) => this.#lacks(fact));
    for (const fact of news) this.#given.set(fact.seq, fact);
    return news;
  }

  /** These, all that are not durable, are told of before they are given. */
  wait(facts: readonly Fact[]): void {
    this.#waiting = facts;
  }

  /** These are durable. */
  done(facts: readonly Fact[]): void {
    for (const { seq } of facts) {
      this.#afterHole.add(seq);
      this.#given.delete(seq);
    }
    // The log ends where its first hole is: an earlier write may fail and be repeated.
    while (this.#afterHole.delete(this.#seq + 1)) this.#seq += 1;
  }

  /** All that the log has not got, in order. */
  get all(): readonly Fact[] {
    const facts = new Map([...this.#given.values(), ...this.#waiting].map((fact) => [fact.seq, fact]));
    return [...facts.values()].filter((fact) => this.#lacks(fact)).sort((left, right) => left.seq - right.seq);
  }

  #lacks({ seq }: Fact): boolean {
    return seq > this.#seq && !this.#afterHole.has(seq);
  }
}
