import type { Batch } from '../batch.js';
import type { Accepted, DispatchResult, Refused } from '../bus.js';
import type { Speaker } from '../decider.js';
import type { Report } from '../report.js';
import type { AnyCommand, AnyFact } from '../rules.js';
import { Settled } from '../settled.js';
import type { Host } from './host.js';

/** A command of this window that is not durable yet. */
export interface OwnCommand<C, F> {
  readonly command: C;
  readonly id: string;
  readonly at: number;
  /** What whoever asked waits for. Commands that were decided in one write share it. */
  readonly batch: Batch<F>;
  /** Where the log ended when it was decided; absent until then, and again when that never happened. */
  seq?: number | undefined;
  /** Gives whoever asked the answer; absent once it was given. */
  answer?: ((result: DispatchResult<F>) => void) | undefined;
}

/** The commands of this window that are not answered or not durable yet: what another window that takes over does not know is asked of it again. */
export class OwnCommands<C, F> {
  readonly #byId = new Map<string, OwnCommand<C, F>>();

  /** How many. */
  get size(): number {
    return this.#byId.size;
  }

  /** In order. */
  get all(): readonly OwnCommand<C, F>[] {
    return [...this.#byId.values()];
  }

  /** Those that no log is known to hold. */
  get undecided(): readonly OwnCommand<C, F>[] {
    return this.all.filter(({ seq }) => seq === undefined);
  }

  /** Takes one more. */
  add(command: OwnCommand<C, F>): void {
    this.#byId.set(command.id, command);
  }

  /** The one with this id. */
  find(id: string): OwnCommand<C, F> | undefined {
    return this.#byId.get(id);
  }

  /** It came to nothing. */
  remove({ id }: OwnCommand<C, F>): void {
    this.#byId.delete(id);
  }

  /** Takes all of them. */
  take(): readonly OwnCommand<C, F>[] {
    const { all } = this;
    this.#byId.clear();
    return all;
  }

  /** A log knows these of them, and where it ended then; the others were not decided after all. */
  place(known: ReadonlyMap<string, number>): void {
    for (const command of this.#byId.values()) command.seq = known.get(command.id);
  }

  /** Everything up to there is durable. What whoever asked was not told the end of stays: it is asked for again. */
  saved(seq: number): void {
    const kept = new Set<Batch<F>>();
    const open = new Set<Batch<F>>();
    for (const own of this.#byId.values()) {
      if (own.answer || own.seq === undefined || own.seq > seq) open.add(own.batch);
      else {
        this.#byId.delete(own.id);
        kept.add(own.batch);
      }
    }
    for (const batch of kept) if (!open.has(batch)) batch.keep();
  }
}

/** A window has decided a command. Its own ones stay known until they are durable; but each window that decides finds out who is gone, and a late word of that might mean one that is back. */
export function keepOwn<S, C extends AnyCommand, F extends AnyFact>(own: OwnCommands<C, F>, { rules, windowId }: Host<S, C, F>, command: C, result: Accepted<F>, by: Speaker | undefined): void {
  const last = result.facts.at(-1);
  const isOwn = (!by || by.windowId === windowId) && command.type !== rules.losing(windowId).type;
  if (last && isOwn && result instanceof Settled) own.add({ command, id: last.cause, at: last.at, batch: (result as Settled<F>).batch, seq: last.seq });
}

/** A command was refused. One that had been answered otherwise was undone by a take-over, which is reported. */
export function refuseOwn<C extends AnyCommand, F>({ command, answer, batch }: OwnCommand<C, F>, result: Refused, report: Report): void {
  const error = new Error(`${command.type} was undone: another window decided before it was durable`);
  batch.lose(error);
  if (answer) answer(result);
  else report(error, 'windows');
}

/** A window that decides from now on decides a command of its own. What the log knows is answered from it, and stays in `all` until that is durable. */
export function decideOwn<S, C extends AnyCommand, F extends AnyFact>(own: OwnCommand<C, F>, host: Host<S, C, F>, all: OwnCommands<C, F>): void {
  const { seq } = host.decider;
  const result = host.settle(own.command, own.id, { windowId: host.windowId, at: own.at });
  if (!result.ok) { refuseOwn(own, result, host.report); return; }
  own.answer?.(new Settled(result.facts, own.batch));
  const last = result.facts.at(-1);
  if (last && host.decider.seq === seq) all.add({ ...own, seq: last.seq, answer: undefined });
  else result.saved.then(() => { own.batch.keep(); }, (error: unknown) => { own.batch.lose(error); });
}
