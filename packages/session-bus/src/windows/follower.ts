import { Batch } from '../batch.js';
import type { DispatchResult } from '../bus.js';
import type { AnyCommand, AnyFact } from '../rules.js';
import { refused, Settled } from '../settled.js';
import { Following, type LogEnd } from './following.js';
import type { Host } from './host.js';
import type { Message, MessageOf, Tell } from './messages.js';
import { refuseOwn, type OwnCommand, type OwnCommands } from './own-commands.js';
import { Patience } from './patience.js';

/** What a follower needs of its company. */
export interface FollowerCalls {
  /** Nobody answers. */
  takeOver(): void;
  /** It was welcomed. */
  joined(): void;
}

/** The part of a window that follows another: it asks, shows at once what that will come to, and hears what it came to. */
export class Follower<S, C extends AnyCommand, F extends AnyFact> {
  readonly #host: Host<S, C, F>;
  readonly #tell: Tell<S, C, F>;
  readonly #own: OwnCommands<C, F>;
  readonly #calls: FollowerCalls;
  readonly #patience: Patience;
  #following: Following<S, C, F> | undefined;
  #ended = false;

  /** `shown` is what a window that decided until now goes on showing until it is told where the log ends. */
  constructor(host: Host<S, C, F>, own: OwnCommands<C, F>, tell: Tell<S, C, F>, calls: FollowerCalls, shown?: LogEnd<S, F>) {
    this.#host = host;
    this.#own = own;
    this.#tell = tell;
    this.#calls = calls;
    this.#patience = new Patience(host.clock, host.windowId, {
      wanted: () => !this.#ended && (!this.#welcomed || own.undecided.length > 0),
      ask: () => { if (this.#welcomed) tell({ type: 'ping' }); else this.hello(); },
      end: () => { calls.takeOver(); },
    });
    // No epoch is 0: nothing that is heard continues what is shown.
    if (shown) this.#following = new Following<S, C, F>(host.rules, { ...shown, epoch: 0, unsaved: [] });
  }

  /** What this window shows; absent before it was welcomed. */
  get view(): S | undefined {
    return this.#following?.view;
  }

  /** Where the log ends as far as it was heard. */
  get logEnd(): LogEnd<S, F> | undefined {
    return this.#following?.end;
  }

  /** What is shown and not durable, in order. */
  get unsaved(): readonly F[] {
    return this.#following?.unsaved ?? [];
  }

  /** Asks for the state. */
  hello(): void {
    this.#tell({ type: 'hello', from: this.#host.windowId, ids: this.#own.all.map(({ id }) => id) });
    this.#patience.start();
  }

  /** Follows no more. */
  end(): void {
    this.#ended = true;
    this.#patience.end();
  }

  /** Asks the deciding window for a command, and shows at once what it will come to. */
  ask(command: C, id: string): Promise<DispatchResult<F>> {
    const at = this.#host.clock.now();
    return new Promise((answer) => {
      try {
        this.#tell({ type: 'ask', from: this.#host.windowId, id, at, command });
      } catch (error) {
        answer(refused('malformed', { path: 'command', expected: 'data that can be cloned', found: String(error) }));
        return;
      }
      this.#own.add({ command, id, at, batch: new Batch<F>(), answer });
      const following = this.#following;
      if (following) {
        const before = following.view;
        const facts = this.#foresee(following, { command, id, at });
        this.#host.readers.show(before, following.view, facts);
        this.#host.changed();
      }
      this.#patience.start();
    });
  }

  /** Another window spoke. */
  hear(message: Message<S, C, F>): void {
    const following = this.#following;
    const epoch = following?.end.epoch ?? 0;
    const isForMe = 'to' in message && message.to === this.#host.windowId;
    switch (message.type) {
      case 'welcome': if (isForMe && message.epoch >= epoch) this.#follow(message); return;
      case 'deciding':
        this.#patience.heard();
        if (following && epoch > 0 && message.epoch === epoch + 1 && message.seq === following.end.seq) {
          following.go(message.epoch);
          this.#askAgain();
        } else this.hello();
        return;
      case 'facts':
        this.#patience.heard();
        if (following && message.epoch === epoch) this.#confirm(following, message.facts);
        else if (message.epoch > epoch) this.hello();
        return;
      case 'saved':
        if (!following || message.epoch !== epoch) return;
        this.#host.readers.saved.sendAll(following.saved(message.seq));
        this.#own.saved(message.seq);
        this.#host.changed();
        return;
      case 'troubles': if (message.epoch === epoch) this.#host.ails(message.troubles); return;
      case 'answer': if (isForMe && following) this.#hearAnswer(following, message); return;
      case 'pong': this.#patience.heard(); return;
      case 'hello': case 'ask': case 'ping': return;
    }
  }

  get #welcomed(): boolean {
    return this.#following !== undefined && this.#following.end.epoch > 0;
  }

  #follow({ epoch, seq, state, unsaved, known }: MessageOf<'welcome', S, C, F>): void {
    this.#patience.heard();
    const following = this.#following = new Following<S, C, F>(this.#host.rules, { epoch, seq, state, unsaved });
    this.#host.hold();
    this.#own.place(new Map(known));
    this.#own.saved(following.durable);
    for (const own of this.#own.undecided) this.#foresee(following, own);
    this.#host.readers.restore(following.view);
    this.#askAgain();
    this.#calls.joined();
    this.#host.changed();
    this.#host.release();
  }

  #confirm(following: Following<S, C, F>, facts: readonly F[]): void {
    const { seq } = following.end;
    const before = following.view;
    this.#host.hold();
    const outcome = following.confirm(facts);
    const news = facts.filter((fact) => fact.seq > seq);
    if (outcome === 'gap') this.hello();
    else if (outcome === 'on') this.#host.readers.settle(before, following.view, news);
    else {
      this.#host.readers.restore(following.view);
      this.#host.readers.facts.sendAll(news);
    }
    this.#host.release();
  }

  #hearAnswer(following: Following<S, C, F>, { id, seq, facts, refusal }: MessageOf<'answer', S, C, F>): void {
    this.#patience.heard();
    const own = this.#own.find(id);
    if (!own) return;
    this.#host.hold();
    if (following.drop(id)) this.#host.readers.restore(following.view);
    if (refusal) {
      this.#own.remove(own);
      refuseOwn(own, { ok: false, refusal }, this.#host.report);
    } else {
      own.seq = seq;
      own.answer?.(new Settled(facts, own.batch));
      own.answer = undefined;
      this.#own.saved(following.durable);
    }
    this.#host.release();
  }

  #foresee(following: Following<S, C, F>, { command, id, at }: Pick<OwnCommand<C, F>, 'command' | 'id' | 'at'>): readonly F[] {
    return following.foresee(command, { id, at, agentId: this.#host.agent.id, windowId: this.#host.windowId });
  }

  #askAgain(): void {
    for (const { command, id, at, seq, answer } of this.#own.all) {
      if (seq === undefined || answer) this.#tell({ type: 'ask', from: this.#host.windowId, id, at, command });
    }
    if (this.#own.undecided.length > 0) this.#patience.start();
  }
}
