import { Batch } from '../batch.js';
import type { DispatchResult } from '../bus.js';
import type { AnyCommand, AnyFact } from '../rules.js';
import { refused, Settled } from '../settled.js';
import type { Trouble } from '../trouble.js';
import { Contact } from './contact.js';
import { Following, type LogEnd } from './following.js';
import type { Host } from './host.js';
import type { Message, MessageOf, Tell } from './messages.js';
import { refuseOwn, type OwnCommand, type OwnCommands } from './own-commands.js';

/** A window that follows says who owns the calls and the sounds. */
const decidedElsewhere: Trouble = { code: 'decided-elsewhere', level: 'saved' };

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
  readonly #own: OwnCommands<C, F>;
  readonly #calls: FollowerCalls;
  readonly #contact: Contact<S, C, F>;
  #following: Following<S, C, F> | undefined;

  /** `shown` is what a window that decided until now goes on showing until it is told where the log ends. */
  constructor(host: Host<S, C, F>, own: OwnCommands<C, F>, tell: Tell<S, C, F>, calls: FollowerCalls, shown?: LogEnd<S, F>) {
    this.#host = host;
    this.#own = own;
    this.#calls = calls;
    this.#contact = new Contact(host, own, tell, () => { calls.takeOver(); });
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
    this.#contact.hello();
  }

  /** This window may have stood still: it asks whether it has missed something. */
  awake(): void {
    this.#contact.doubt();
  }

  /** Follows no more. */
  end(): void {
    this.#contact.end();
  }

  /** Asks the deciding window for a command, and shows at once what it will come to. */
  ask(command: C, id: string): Promise<DispatchResult<F>> {
    const at = this.#host.clock.now();
    return new Promise((answer) => {
      try {
        this.#contact.ask({ id, at, command });
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
        this.#contact.heard();
        if (following && epoch > 0 && message.epoch === epoch + 1 && message.seq === following.end.seq) {
          following.go(message.epoch);
          this.#contact.askAgain();
        } else this.hello();
        return;
      case 'facts':
        this.#contact.heard();
        if (following && message.epoch === epoch) this.#confirm(following, message.facts);
        else if (message.epoch > epoch) this.hello();
        return;
      case 'saved':
        if (following && message.epoch === epoch) this.#saved(following, message.seq);
        return;
      case 'troubles': if (message.epoch === epoch) this.#host.ails([...message.troubles, decidedElsewhere]); return;
      // A window that is to decide no more, and does not know it yet, answers from a log that has gone another way.
      case 'answer': if (isForMe && following && message.epoch === epoch) this.#hearAnswer(following, message); return;
      case 'pong': this.#hearPong(message); return;
      case 'hello': case 'ask': case 'ping': return;
    }
  }

  #follow({ epoch, seq, state, unsaved, known }: MessageOf<'welcome', S, C, F>): void {
    this.#contact.heard();
    const following = this.#following = new Following<S, C, F>(this.#host.rules, { epoch, seq, state, unsaved });
    this.#contact.isUpToDate();
    this.#host.hold();
    this.#own.place(new Map(known));
    this.#own.saved(following.durable);
    for (const own of this.#own.undecided) this.#foresee(following, own);
    this.#host.readers.restore(following.view);
    this.#contact.askAgain();
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
    this.#host.changed();
    this.#host.release();
  }

  #saved(following: Following<S, C, F>, seq: number): void {
    this.#host.readers.saved.sendAll(following.saved(seq));
    this.#own.saved(seq);
    this.#host.changed();
  }

  #hearPong({ epoch, seq, saved }: MessageOf<'pong', S, C, F>): void {
    this.#contact.heard();
    const end = this.#following?.end;
    // Whoever is about to decide answers under the epoch before its own.
    if (this.#contact.isBehind || !this.#following || !end || epoch < end.epoch) return;
    this.#contact.isUpToDate();
    if (epoch > end.epoch || seq > end.seq) this.hello();
    else if (saved > this.#following.durable) this.#saved(this.#following, saved);
  }

  #hearAnswer(following: Following<S, C, F>, { id, seq, facts, refusal }: MessageOf<'answer', S, C, F>): void {
    this.#contact.heard();
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
      if (seq <= following.durable) this.#own.saved(following.durable);
    }
    this.#host.changed();
    this.#host.release();
  }

  #foresee(following: Following<S, C, F>, { command, id, at }: Pick<OwnCommand<C, F>, 'command' | 'id' | 'at'>): readonly F[] {
    return following.foresee(command, { id, at, agentId: this.#host.agent.id, windowId: this.#host.windowId });
  }
}
