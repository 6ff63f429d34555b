import type { Accepted } from '../bus.js';
import type { Speaker } from '../decider.js';
import type { AnyCommand, AnyFact } from '../rules.js';
import { refused } from '../settled.js';
import type { Trouble } from '../trouble.js';
import { continued } from './continued.js';
import { Erasure } from './erasure.js';
import { Follower } from './follower.js';
import type { LogEnd } from './following.js';
import type { Host } from './host.js';
import { Leading } from './leading.js';
import { opened, OtherVersionError, sealed, type Message } from './messages.js';
import { decideOwn, keepOwn, OwnCommands } from './own-commands.js';
import type { Member, Membership, Windows } from './windows-port.js';

// A window that cannot read the log tries again as long as it has the right to decide; what is asked meanwhile waits.
const READ_AGAIN = 1_000;
const RIGHT_AGAIN = 100;

/**
 * One window among those of its agent. One of them decides and writes the log; the others follow. When the deciding window goes or does not answer, the next
 * one reads the log, adds what it had heard of beyond its end, and goes on; each window asks again for what of its own is not durable, under the same ids.
 */
export class Company<S, C extends AnyCommand, F extends AnyFact> implements Member {
  readonly #host: Host<S, C, F>;
  readonly #own = new OwnCommands<C, F>();
  readonly #erasure: Erasure<S, C, F>;
  readonly #membership: Promise<Membership>;
  #others: Membership | undefined;
  #role: Follower<S, C, F> | Leading<S, C, F>;
  #hasJoined = false;
  #mayDecide = false;
  #ended = false;
  readonly #isNext = (): boolean => this.#mayDecide && !this.#ended && this.#role instanceof Follower;

  constructor(host: Host<S, C, F>, windows: Windows) {
    this.#host = host;
    this.#role = this.#newFollower();
    this.#erasure = new Erasure(host, this.#own, () => this.following?.logEnd?.epoch ?? 0);
    this.#membership = windows.join(host.windowId, this);
    this.#membership.then((others) => {
      this.#others = others;
      if (this.#ended) others.leave();
      else if (!this.#mayDecide && this.#role instanceof Follower) this.#role.hello();
    }, (error: unknown) => { host.failed(error); });
  }

  /** What this window follows; absent while it decides. */
  get following(): Follower<S, C, F> | undefined {
    return this.#role instanceof Follower ? this.#role : undefined;
  }

  /** This window has decided a command. */
  decided(command: C, result: Accepted<F>, by: Speaker | undefined): void {
    keepOwn(this.#own, this.#host, command, result, by);
    if (this.#role instanceof Leading) this.#role.decided(result.facts);
  }

  /** What this window wrote is durable up to there. */
  saved(seq: number): void {
    this.#own.saved(seq);
    if (this.#role instanceof Leading) this.#role.saved(seq);
  }

  /** What ails the log has changed. */
  ails(troubles: readonly Trouble[]): void {
    if (this.#role instanceof Leading) this.#role.ails(troubles);
  }

  /** Settles when what this window has asked for so far is durable. */
  async flush(): Promise<void> {
    await this.#own.all.at(-1)?.batch.saved;
  }

  /** Leaves the others; one of them goes on. */
  leave(): void {
    this.#ended = true;
    this.#role.end();
    for (const { answer } of this.#own.take()) answer?.(refused('bus-destroyed'));
    this.#others?.leave();
  }

  mayDecide(): void {
    this.#mayDecide = true;
    if (this.#ended) return;
    // Whoever waits need not take it as well.
    this.#tell({ type: 'pong', epoch: 0, seq: 0, saved: 0 });
    void this.#takeOver();
  }

  mayDecideNoMore(): void {
    this.#mayDecide = false;
    if (!this.#ended && this.#role instanceof Leading) this.#follow();
  }

  awake(): void {
    if (!this.#ended) this.following?.awake();
  }

  erased(epoch: number): void {
    if (!this.#ended) this.#erasure.told(epoch);
  }

  #follow(): void {
    const { state, seq, epoch } = this.#host.decider;
    this.#role.end();
    this.#host.decides(false);
    this.#own.place(new Map<string, number>());
    (this.#role = this.#newFollower({ state, seq, epoch, unsaved: [] })).hello();
  }

  /**
   * The journal has refused a write, because another window has read the log to decide. One that has the right in spite of that was late by a
   * moment, and decides again; one that has lost it, and does not know yet, soon will.
   */
  fenced(): void {
    if (this.#ended || this.#role instanceof Follower) return;
    this.#follow();
    this.#host.clock.after(RIGHT_AGAIN, () => { if (this.#isNext()) void this.#takeOver(); });
  }

  hear(value: unknown): void {
    if (this.#ended) return;
    try {
      const message = opened<S, C, F>(value);
      if (message) this.#hear(message);
    } catch (error) {
      if (!(error instanceof OtherVersionError)) this.#host.report(error, 'windows');
      // Whoever takes part goes on, and lets the newcomer know; a newcomer cannot take part.
      else if (!this.#hasJoined) this.#host.failed(error);
      else if (this.#role instanceof Leading) this.#role.pong();
    }
  }

  #hear(message: Message<S, C, F>): void {
    const { epoch } = this.#host.decider;
    if (this.#role instanceof Follower) {
      this.#role.hear(message);
      // A window that is about to decide is there, and answers when it has read the log.
      if (this.#mayDecide && (message.type === 'hello' || message.type === 'ping')) this.#tell({ type: 'pong', epoch, seq: 0, saved: 0 });
    } else if ((message.type === 'deciding' || message.type === 'pong') && message.epoch > epoch) this.mayDecideNoMore();
    else this.#role.hear(message);
    this.#erasure.look();
  }

  async #takeOver(): Promise<void> {
    const host = this.#host;
    try {
      // A port may say so while it is still being joined.
      const others = await Promise.resolve().then(() => this.#membership);
      // Behind the answer to this there is no older word that it has lost the right, as one that stood still may have missed.
      await others.living();
      if (!this.#isNext()) return;
      const restored = await this.#erasure.restore();
      const living = await others.living();
      const follower = this.following;
      if (follower && this.#isNext()) this.#lead(follower, others, living, continued(restored, follower.logEnd));
      else if (!this.#ended) follower?.hello();
    } catch (error) {
      if (this.#erasure.ends(error)) return;
      if (!this.#hasJoined) { host.failed(error); return; }
      host.report(error, 'restore');
      host.clock.after(READ_AGAIN, () => { if (this.#isNext()) void this.#takeOver(); });
    }
  }

  #lead(follower: Follower<S, C, F>, others: Membership, living: ReadonlySet<string>, { log, tail }: ReturnType<typeof continued<S, F>>): void {
    const host = this.#host;
    follower.end();
    host.hold();
    host.decider.restore(log);
    const leading = this.#role = new Leading<S, C, F>(host, others, (message) => { this.#tell(message); }, log.facts);
    const end = host.decider.seq;
    if (tail.length > 0) host.writer.add(tail, host.decider.state);
    if (host.decider.state !== follower.view) host.readers.restore(host.decider.state);
    leading.begin(living);
    // A window that enters under a name that the log knows was lost before.
    for (const id of host.rules.windowsOf(host.decider.state)) if (!living.has(id) || (!this.#hasJoined && id === host.windowId)) host.settle(host.rules.losing(id), undefined);
    for (const own of this.#own.take()) decideOwn(own, host, this.#own);
    this.#own.saved((tail[0]?.seq ?? end + 1) - 1);
    if (!this.#hasJoined) this.#join();
    host.ails([]);
    host.decides(true);
    host.release();
  }

  #newFollower(shown?: LogEnd<S, F>): Follower<S, C, F> {
    const calls = { takeOver: () => { this.#others?.takeOver(); }, joined: () => { if (!this.#hasJoined) this.#join(); } };
    return new Follower<S, C, F>(this.#host, this.#own, (message) => { this.#tell(message); }, calls, shown);
  }

  #join(): void {
    this.#hasJoined = true;
    this.#host.joined();
  }

  #tell(message: Message<S, C, F>): void {
    this.#others?.tell(sealed(message));
  }
}
