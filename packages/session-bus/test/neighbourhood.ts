import { inCompany, type Clock, type Member, type Membership, type Trouble, type Windows } from '@session-desk/session-bus';
import { deskBus, type Desk, type DeskBus, type DeskFact, type DeskJournal } from './small-rules.js';
import type { VirtualClock } from './virtual-clock.js';

interface Neighbour {
  readonly member: Member;
  alive: boolean;
  frozen: boolean;
  /** What it is told while it is frozen is lost. */
  deaf: boolean;
  /** What waits for it to thaw. */
  readonly later: (() => void)[];
  readonly gone: (() => void)[];
}

/** A window of the neighbourhood, as a test has it. */
export interface House {
  readonly id: string;
  readonly bus: DeskBus;
  readonly errors: [string, string][];
}

/** Several windows of one agent on one log, in one process: a test freezes, kills and opens them. Messages and writes take as long as `delay` says. */
export class Neighbourhood implements Windows {
  readonly clock: VirtualClock;
  readonly facts: DeskFact[] = [];
  /** The epochs under which each write was made. */
  readonly writes: number[] = [];
  epoch = 0;
  /** The last epoch that was erased on purpose. */
  erased = 0;
  refused = 0;
  /** By how much what every window reads as the time is wrong, in milliseconds. */
  skew = 0;
  /** Whether the log gives its end back as a snapshot, and the facts in it only to who asks for them. */
  snapshots = false;
  #end: Desk | undefined;
  #opened = 0;
  readonly #delay: () => number;
  /** How long a write takes. */
  writing: () => number;
  readonly #neighbours = new Map<string, Neighbour>();
  readonly #watchers = new Map<string, (troubles: readonly Trouble[]) => void>();
  #line: string[] = [];

  constructor(clock: VirtualClock, delay: () => number = () => 1) {
    this.clock = clock;
    this.#delay = this.writing = delay;
  }

  /** Something ails the log of the window that decides. */
  ail(troubles: readonly Trouble[]): void {
    this.#watchers.get(this.decider ?? '')?.(troubles);
  }

  /** An agent has signed out: nothing is kept any more. */
  erase(): void {
    this.erased = this.epoch;
    this.facts.length = 0;
  }

  /** The same, and every window is told. */
  eraseAloud(): void {
    this.erase();
    this.tellErased(this.erased, ...this.#neighbours.keys());
  }

  /** These windows are told that the log was erased up to this epoch. */
  tellErased(epoch: number, ...ids: readonly string[]): void {
    for (const id of ids) this.#run(id, () => { this.#neighbours.get(id)?.member.erased(epoch); });
  }

  /** The window that may decide. */
  get decider(): string | undefined {
    return this.#line[0];
  }

  /** Opens a window. */
  open(id: string): House {
    const { bus, errors } = deskBus({ windowId: id, windows: inCompany(this), clock: this.#clockOf(id), journal: this.#journalOf(id), ids: ids(`${id}-${String(++this.#opened)}`) });
    return { id, bus, errors };
  }

  /** It goes without a farewell. */
  kill(id: string): void {
    const neighbour = this.#neighbours.get(id);
    if (!neighbour) return;
    neighbour.alive = false;
    this.#neighbours.delete(id);
    for (const gone of neighbour.gone) this.#soon(gone);
    this.#quit(id);
  }

  /** Nothing of it runs, and it keeps what it holds. `deaf` says that what it is told meanwhile is lost, as some browsers do it; else it hears that later. */
  freeze(id: string, deaf = false): void {
    Object.assign(this.#neighbours.get(id) ?? {}, { frozen: true, deaf });
  }

  /** It goes on, with all that waited for it, in order. */
  thaw(id: string): void {
    const neighbour = this.#neighbours.get(id);
    if (!neighbour) return;
    neighbour.frozen = false;
    // Each in a task of its own, as a browser runs them.
    for (const run of neighbour.later.splice(0)) this.#soon(() => { this.#run(id, run); });
    neighbour.member.awake();
  }

  join(id: string, member: Member): Promise<Membership> {
    const neighbour: Neighbour = { member, alive: true, frozen: false, deaf: false, later: [], gone: [] };
    this.#neighbours.set(id, neighbour);
    this.#line.push(id);
    if (this.#line[0] === id) member.mayDecide();
    return Promise.resolve({
      tell: (message) => { if (neighbour.alive) this.#post(id, message); },
      takeOver: () => {
        const [robbed] = this.#line;
        this.#line = [id, ...this.#line.filter((other) => other !== id)];
        if (robbed !== undefined && robbed !== id) this.#run(robbed, () => { this.#neighbours.get(robbed)?.member.mayDecideNoMore(); });
        this.#run(id, () => { member.mayDecide(); });
      },
      // Who asks is told what has happened before that.
      living: () => new Promise((resolve) => { this.#soon(() => { this.#run(id, () => { resolve(new Set(this.#neighbours.keys())); }); }); }),
      whenGone: (other) => new Promise((resolve) => {
        const found = this.#neighbours.get(other);
        if (found) found.gone.push(() => { this.#run(id, resolve); });
        else resolve();
      }),
      leave: () => { this.kill(id); },
    });
  }

  #quit(id: string): void {
    const decided = this.#line[0] === id;
    this.#line = this.#line.filter((other) => other !== id);
    const [next] = this.#line;
    if (decided && next !== undefined) this.#soon(() => { if (this.#line[0] === next) this.#run(next, () => { this.#neighbours.get(next)?.member.mayDecide(); }); });
  }

  #post(from: string, message: unknown): void {
    const copy: unknown = structuredClone(message);
    const delay = this.#delay();
    for (const [id, neighbour] of this.#neighbours) if (id !== from) this.#soon(() => { if (!neighbour.frozen || !neighbour.deaf) this.#run(id, () => { if (neighbour.alive) neighbour.member.hear(copy); }); }, delay);
  }

  // Messages keep their order, as they do in a channel.
  #at = 0;
  #soon(run: () => void, delay = 0): void {
    this.#at = Math.max(this.#at, this.clock.now() + delay);
    this.clock.after(this.#at - this.clock.now(), run);
  }

  #run(id: string, run: () => void): void {
    const neighbour = this.#neighbours.get(id);
    if (neighbour?.frozen) neighbour.later.push(run);
    else run();
  }

  #clockOf(id: string): Clock {
    return { now: () => this.clock.now() + this.skew, after: (ms, run) => this.clock.after(ms, () => { if (this.#neighbours.has(id)) this.#run(id, run); }) };
  }

  #journalOf(id: string): DeskJournal {
    let epoch = 0;
    const turn = (): Promise<void> => new Promise((resolve) => { this.clock.after(this.writing(), () => { if (this.#neighbours.has(id)) this.#run(id, resolve); }); });
    return {
      watch: (tell) => {
        this.#watchers.set(id, tell);
        tell([]);
        return () => undefined;
      },
      restore: async (followed = 0) => {
        await turn();
        if (this.erased > 0 && Math.max(followed, epoch) <= this.erased && Math.max(followed, epoch) > 0) throw Object.assign(new Error('erased'), { name: 'ErasedError' });
        epoch = ++this.epoch;
        const facts = structuredClone(this.facts);
        return this.snapshots && this.#end ? { state: this.#end, seq: facts.at(-1)?.seq, facts: [], earlier: () => facts, epoch } : { facts, epoch };
      },
      append: async (facts: readonly DeskFact[], state: Desk) => {
        await turn();
        if (epoch !== this.epoch) {
          this.refused += 1;
          throw Object.assign(new Error('another window decides'), { name: 'FencedError' });
        }
        const end = this.facts.at(-1)?.seq ?? 0;
        const news = facts.filter(({ seq }) => seq > end);
        if (news[0] && news[0].seq !== end + 1) throw new Error(`a hole in the log: after ${String(end)} comes ${String(news[0].seq)}`);
        this.writes.push(epoch);
        this.facts.push(...structuredClone(news));
        this.#end = state;
        await turn();
      },
    };
  }
}

function ids(id: string): { next(): string } {
  let count = 0;
  return { next: () => `${id}-${String(++count)}` };
}
