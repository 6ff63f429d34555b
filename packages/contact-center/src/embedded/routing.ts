import type { Desk } from './desk.js';
import type { Work } from './work.js';

/** Presences in which an agent is offered work. */
const reachable: ReadonlySet<string> = new Set(['available', 'busy']);

/** What one agent has: work in hand and offers that wait for an answer. */
export interface Load {
  readonly work: Work;
  readonly offered: boolean;
}

/**
 * How many more of a channel an agent may be offered: the limit, less what the agent holds by the centre's books or by the agent's own
 * (whichever is more: wrap-up is known to the agent, a late report to the centre), less what is on offer.
 */
export function roomFor(desk: Desk, work: Work, load: readonly Load[]): number {
  const { channel } = work.dialogue;
  const capacity = desk.channels[channel];
  if (capacity === undefined) return 0;
  const same = load.filter((each) => each.work.dialogue.channel === channel);
  const offered = same.filter((each) => each.offered).length;
  const held = same.filter((each) => !each.offered && each.work.state === 'active').length;
  return capacity.limit - Math.max(held, capacity.used) - offered;
}

/** Voice is exclusive: who is in a call, or is being rung, gets no second one, whatever the limit says. */
function inCall(work: Work, load: readonly Load[]): boolean {
  return work.dialogue.channel === 'voice' && load.some((each) => each.work.dialogue.channel === 'voice' && (each.offered || each.work.state === 'active'));
}

/**
 * Who is offered a piece of work: of those who are there, reachable, rested from it and have room, whoever had it last, else the one with
 * the least in hand; of equals, the first in the list. Nobody when nobody can.
 */
export function chooseDesk(work: Work, desks: readonly Desk[], loadOf: (desk: Desk) => readonly Load[], now: number): Desk | undefined {
  const able = desks
    .filter((desk) => desk.online && reachable.has(desk.presence) && (work.restUntil.get(desk.agentId) ?? 0) <= now)
    .map((desk) => ({ desk, load: loadOf(desk) }))
    .filter(({ desk, load }) => roomFor(desk, work, load) > 0 && !inCall(work, load));
  const before = able.find(({ desk }) => desk.agentId === work.lastAgentId);
  return (before ?? able.reduce<(typeof able)[number] | undefined>((best, next) => (best === undefined || next.load.length < best.load.length ? next : best), undefined))?.desk;
}
