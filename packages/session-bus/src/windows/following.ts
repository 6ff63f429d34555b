import type { Stamp } from '@session-desk/core';
import type { AnyCommand, AnyFact, Rules } from '../rules.js';

/** A place in the log, and the state there. */
export interface LogEnd<S, F> {
  readonly epoch: number;
  readonly seq: number;
  readonly state: S;
  /** The facts of it that are not durable yet, in order. */
  readonly unsaved: readonly F[];
}

interface Foreseen<S, F> {
  readonly stamp: Stamp;
  readonly base: S;
  readonly after: S;
  readonly facts: readonly F[];
}

/**
 * The log as another window writes it, and what the commands of this window will probably make of it: the view. What was foreseen on
 * the very state that it was then decided on needs no second reading, so that nothing on screen is drawn twice.
 */
export class Following<S, C extends AnyCommand, F extends AnyFact> {
  readonly #rules: Rules<S, C, F>;
  #state: S;
  #seq: number;
  #epoch: number;
  #view: S;
  #unsaved: F[];
  #foreseen: (Foreseen<S, F> & { readonly command: C })[] = [];

  constructor(rules: Rules<S, C, F>, { state, seq, epoch, unsaved }: LogEnd<S, F>) {
    this.#rules = rules;
    this.#state = this.#view = state;
    this.#seq = seq;
    this.#epoch = epoch;
    this.#unsaved = [...unsaved];
  }

  /** The end of the log as far as it is known here. */
  get end(): LogEnd<S, F> {
    return { epoch: this.#epoch, seq: this.#seq, state: this.#state, unsaved: this.#unsaved };
  }

  /** What this window shows. */
  get view(): S {
    return this.#view;
  }

  /** What is shown and not durable: said by the deciding window, or foreseen here. */
  get unsaved(): readonly F[] {
    return [...this.#unsaved, ...this.#foreseen.flatMap(({ facts }) => facts)];
  }

  /** Up to which fact everything is durable. */
  get durable(): number {
    return (this.#unsaved[0]?.seq ?? this.#seq + 1) - 1;
  }

  /** Another window decides from here on, without anything between. */
  go(epoch: number): void {
    this.#epoch = epoch;
  }

  /** Shows what a command will come to; returns the facts of it, of which none may happen. */
  foresee(command: C, stamp: Stamp): readonly F[] {
    const base = this.#view;
    let seq = this.#foreseen.at(-1)?.facts.at(-1)?.seq ?? this.#seq;
    let after = base;
    const facts: F[] = [];
    try {
      const decision = this.#rules.decide(base, command, stamp);
      if ('refusal' in decision) return [];
      for (const body of decision.facts) {
        const fact = { ...body, seq: ++seq, epoch: this.#epoch, at: stamp.at, cause: stamp.id, windowId: stamp.windowId } as unknown as F;
        facts.push(fact);
        after = this.#rules.evolve(after, fact);
      }
    } catch {
      // Rules that throw are reported by the window that decides.
      return [];
    }
    if (facts.length === 0) return [];
    this.#foreseen.push({ command, stamp, base, after, facts });
    this.#view = after;
    return facts;
  }

  /** Takes what was decided. `gap` when facts are missing before these; `anew` when the view had to be made again, else `on`. */
  confirm(facts: readonly F[]): 'gap' | 'anew' | 'on' {
    let anew = false;
    for (let at = 0; at < facts.length;) {
      const { cause, seq } = facts[at] as F;
      let end = at + 1;
      while (facts[end]?.cause === cause) end += 1;
      const run = facts.slice(at, end).filter((fact) => fact.seq > this.#seq);
      at = end;
      if (run.length === 0) continue;
      if (run[0]?.seq !== this.#seq + 1) return 'gap';
      const [first] = this.#foreseen;
      if (first && first.stamp.id === cause && first.base === this.#state && first.facts.length === run.length && first.facts[0]?.seq === seq) {
        this.#foreseen.shift();
        this.#state = first.after;
      } else {
        for (const fact of run) this.#state = this.#rules.evolve(this.#state, fact);
        anew ||= this.#foreseen.length > 0;
        this.#foreseen = this.#foreseen.filter(({ stamp }) => stamp.id !== cause);
      }
      this.#seq = run.at(-1)?.seq ?? this.#seq;
      this.#unsaved.push(...run);
    }
    if (anew) this.#look();
    else if (this.#foreseen.length === 0) this.#view = this.#state;
    return anew ? 'anew' : 'on';
  }

  /** A command came to nothing. Whether the view has changed. */
  drop(id: string): boolean {
    const left = this.#foreseen.filter(({ stamp }) => stamp.id !== id);
    if (left.length === this.#foreseen.length) return false;
    this.#foreseen = left;
    this.#look();
    return true;
  }

  /** Everything up to there is durable; returns what has become so. */
  saved(seq: number): readonly F[] {
    const count = this.#unsaved.findIndex((fact) => fact.seq > seq);
    return this.#unsaved.splice(0, count < 0 ? this.#unsaved.length : count);
  }

  #look(): void {
    const foreseen = this.#foreseen;
    this.#foreseen = [];
    this.#view = this.#state;
    for (const { command, stamp } of foreseen) this.foresee(command, stamp);
  }
}
