import type { DispatchResult } from '../bus.js';
import { Recent } from '../recent.js';
import type { AnyCommand, AnyFact } from '../rules.js';
import type { Trouble } from '../trouble.js';
import type { Host } from './host.js';
import type { Message, MessageOf, Tell } from './messages.js';
import type { Membership } from './windows-port.js';

/** The part of the window that decides: it answers the others, and tells them what has happened and what of it is durable. */
export class Leading<S, C extends AnyCommand, F extends AnyFact> {
  readonly #host: Host<S, C, F>;
  readonly #tell: Tell<S, C, F>;
  readonly #others: Membership;
  /** Where the log ended when a command was decided, by its id. */
  readonly #known = new Recent<number>();
  /** Answers to other windows, by the ids of their commands. What an earlier leadership answered may be undone since. */
  readonly #answers = new Recent<Promise<DispatchResult<F>>>();
  readonly #peers = new Set<string>();
  #said: F[] = [];
  #ended = false;

  /** `known` are the facts that the log has after its snapshot; the decider knows of those before. */
  constructor(host: Host<S, C, F>, others: Membership, tell: Tell<S, C, F>, known: readonly F[]) {
    this.#host = host;
    this.#tell = tell;
    this.#others = others;
    for (const { cause, seq } of known) this.#known.set(cause, seq);
  }

  /** Says that it decides, to windows that live; the facts that follow begin there. */
  begin(living: ReadonlySet<string>): void {
    const { epoch, seq } = this.#host.decider;
    for (const id of living) if (id !== this.#host.windowId) this.#meet(id);
    this.#tell({ type: 'deciding', epoch, seq });
  }

  /** Decides no more. */
  end(): void {
    this.#ended = true;
  }

  /** A command was decided. What one task decides goes out together. */
  decided(facts: readonly F[]): void {
    const last = facts.at(-1);
    if (!last) return;
    this.#known.set(last.cause, last.seq);
    if (this.#peers.size === 0) return;
    if (this.#said.length === 0) void Promise.resolve().then(() => { this.#say(); });
    this.#said.push(...facts);
  }

  /** What was written up to there is durable. */
  saved(seq: number): void {
    if (this.#peers.size === 0) return;
    this.#say();
    this.#tell({ type: 'saved', epoch: this.#host.decider.epoch, seq });
  }

  /** What ails the log has changed. */
  ails(troubles: readonly Trouble[]): void {
    if (this.#peers.size > 0) this.#tell({ type: 'troubles', epoch: this.#host.decider.epoch, troubles });
  }

  /** Says that it is there, and how far the log is. */
  pong(): void {
    const { decider: { epoch, seq }, writer } = this.#host;
    this.#tell({ type: 'pong', epoch, seq, saved: (writer.unsaved[0]?.seq ?? seq + 1) - 1 });
  }

  /** Another window spoke. */
  hear(message: Message<S, C, F>): void {
    switch (message.type) {
      case 'hello': this.#welcome(message); return;
      case 'ask': void this.#answer(message); return;
      case 'ping':
        this.#say();
        this.pong();
        // Whoever stood still may have missed what ails the log, or that it is over.
        this.ails(this.#host.troubles());
        return;
      case 'welcome': case 'facts': case 'saved': case 'troubles': case 'answer': case 'deciding': case 'pong': return;
    }
  }

  #welcome({ from, ids }: MessageOf<'hello', S, C, F>): void {
    const { epoch, seq, state } = this.#host.decider;
    this.#meet(from);
    this.#say();
    const known = ids.flatMap((id) => { const at = this.#known.get(id) ?? this.#host.decider.loggedAt(id); return at === undefined ? [] : [[id, at] as const]; });
    this.#tell({ type: 'welcome', to: from, epoch, seq, state, unsaved: this.#host.writer.unsaved, known });
    this.ails(this.#host.troubles());
  }

  async #answer({ from, id, at, command }: MessageOf<'ask', S, C, F>): Promise<void> {
    let answer = this.#answers.get(id);
    if (!answer) this.#answers.set(id, answer = this.#host.settleFor(command, id, { windowId: from, at }));
    const result = await answer;
    if (this.#ended) return;
    this.#say();
    const { epoch, seq } = this.#host.decider;
    const answered = { type: 'answer', to: from, epoch, id } as const;
    this.#tell(result.ok ? { ...answered, seq: result.facts.at(-1)?.seq ?? seq, facts: result.facts } : { ...answered, seq, facts: [], refusal: result.refusal });
  }

  /** A window takes part, until it is gone. */
  #meet(id: string): void {
    if (this.#peers.has(id)) return;
    this.#peers.add(id);
    void this.#others.whenGone(id).then(() => {
      this.#peers.delete(id);
      const { windowId, clock, ids, rules } = this.#host;
      if (!this.#ended) void this.#host.settleFor(rules.losing(id), ids.next(), { windowId, at: clock.now() });
    });
  }

  #say(): void {
    const facts = this.#said;
    if (facts.length === 0 || this.#ended) return;
    this.#said = [];
    this.#tell({ type: 'facts', epoch: this.#host.decider.epoch, facts });
  }
}
