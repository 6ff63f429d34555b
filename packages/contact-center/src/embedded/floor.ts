import type { Clock } from '../clock.js';
import type { CenterNews } from '../port/center-event.js';
import { refused } from '../port/port-error.js';
import type { completeOptions } from './center-options.js';
import { Desk } from './desk.js';
import type { Load } from './routing.js';
import { listed, type Work, type WorkState } from './work.js';

/** The options of a centre, complete. */
export type FloorOptions = ReturnType<typeof completeOptions>;

/** All work and all desks of a centre, and the telling: whoever has a piece of work hears what happens in it; all hear their lists. */
export class Floor {
  readonly clock: Clock;
  readonly options: FloorOptions;
  readonly works = new Map<string, Work>();
  readonly desks = new Map<string, Desk>();
  /** Since when closed work is listed. */
  openedAt: number;
  /** How much work there ever was. */
  count = 0;

  constructor(clock: Clock, options: FloorOptions) {
    this.clock = clock;
    this.options = options;
    this.openedAt = clock.now();
  }

  /** The id of the next piece of work. */
  nextId(): string {
    this.count += 1;
    return `${this.options.run}-${String(this.count)}`;
  }

  /** The place of an agent, made when it is first asked for. */
  desk(agentId: string): Desk {
    const desk = this.desks.get(agentId) ?? new Desk(agentId, this.clock, this.options.run, this.options.redeliverAfter);
    this.desks.set(agentId, desk);
    return desk;
  }

  /** The work that an agent has in hand. Throws a refusal when there is none of this id, or another has it. */
  workOf(desk: Desk, workId: string): Work {
    const work = this.works.get(workId);
    if (work === undefined) throw refused('unknown-conversation', { conversationId: workId });
    if (work.agentId !== desk.agentId) throw refused('not-yours', { conversationId: workId, state: work.state });
    return work;
  }

  /** What an agent has in hand and on offer. */
  loadOf(desk: Desk, offers: Iterable<{ readonly work: Work; readonly agentId: string }>): readonly Load[] {
    const load: Load[] = [];
    for (const work of this.works.values()) if (work.agentId === desk.agentId && work.state !== 'closed') load.push({ work, offered: false });
    for (const { work, agentId } of offers) if (agentId === desk.agentId) load.push({ work, offered: true });
    return load;
  }

  /** Adds to what is said in a piece of work, and tells whoever has it. */
  say(work: Work, news: CenterNews): void {
    work.history.push(news);
    this.tell(work);
  }

  /** Tells whoever has the work all that this agent was not told yet. */
  tell(work: Work): void {
    const desk = work.agentId === undefined ? undefined : this.desks.get(work.agentId);
    if (desk === undefined) return;
    for (const news of work.history.slice(work.told.get(desk.agentId) ?? 0)) desk.outbox.say(work.id, news);
    work.told.set(desk.agentId, work.history.length);
  }

  /** Moves work to a state and a hand. A time limit of the old state ends; `limit` begins one for the new. */
  move(work: Work, state: WorkState, agentId: string | undefined, limit?: { readonly after: number; readonly run: () => void }): void {
    work.state = state;
    // Whoever gets it next hears it from the start: even an agent who had it may have let go of what was said.
    if (state === 'open') work.told.clear();
    work.lastAgentId = agentId ?? work.agentId ?? work.lastAgentId;
    work.agentId = agentId;
    work.modifiedAt = this.clock.now();
    this.limit(work, limit && { at: this.clock.now() + limit.after, run: limit.run });
    for (const desk of this.desks.values()) this.showTo(desk, work);
  }

  /** Ends the time limit of a piece of work, and begins another one. */
  limit(work: Work, limit: { readonly at: number; readonly run: () => void } | undefined): void {
    work.stopTimer?.();
    work.limitAt = limit?.at;
    work.stopTimer = limit && this.clock.after(limit.at - this.clock.now(), limit.run);
  }

  /** Lets a piece of work go: nobody hears of it any more, and it leaves every list. */
  retire(work: Work): void {
    work.stopTimer?.();
    this.works.delete(work.id);
    for (const desk of this.desks.values()) {
      if (desk.shown.delete(work.id)) desk.outbox.say('work', { type: 'work-items-changed', upserts: [], removals: [work.id] });
      desk.outbox.forget(work.id);
    }
  }

  /** Tells an agent how a piece of work stands in the lists, when that changed. */
  showTo(desk: Desk, work: Work): void {
    const item = listed(work, desk.agentId, this.openedAt);
    const text = item && JSON.stringify(item);
    if (desk.shown.get(work.id) === text) return;
    if (item === undefined || text === undefined) {
      desk.shown.delete(work.id);
      desk.outbox.say('work', { type: 'work-items-changed', upserts: [], removals: [work.id] });
    } else {
      desk.shown.set(work.id, text);
      desk.outbox.say('work', { type: 'work-items-changed', upserts: [item], removals: [] });
    }
  }
}
