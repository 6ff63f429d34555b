import type { Refusal, RefusalCode } from '@session-desk/core';
import type { SessionBus } from '@session-desk/session-bus';
import type { CenterEvent } from '../port/center-event.js';
import type { Delivery } from '../port/in-order.js';
import { MalformedError } from '../port/malformed.js';
import { commandsOfEvent } from './commands-of-event.js';
import type { Errand } from './errand.js';

/** Refusals that are no decision: the bus is gone, or a hook did not answer. */
const undecided: ReadonlySet<RefusalCode> = new Set<RefusalCode>(['bus-destroyed', 'restore-failed', 'hook-timeout', 'hook-failed']);

/**
 * Does what an event asks, in turn, and acknowledges it when all of it is saved. What is refused is settled with the centre. What could
 * not be decided stays unacknowledged: the centre says it again to the next reader, so that no customer's words are lost with this one.
 */
export async function obey(bus: SessionBus, { event, acknowledge }: Delivery, ask: (errand: Errand) => void, report?: (problem: MalformedError) => void): Promise<void> {
  const id = `center:${event.origin}:${event.stream}:${String(event.seq)}`;
  const saved: Promise<void>[] = [];
  let decided = true;
  for (const [index, command] of commandsOfEvent(event, bus.state).entries()) {
    const result = await bus.dispatch({ ...command, id: index === 0 ? id : `${id}:${String(index)}` });
    if (result.ok) {
      saved.push(result.saved);
      continue;
    }
    const { refusal } = result;
    if (refusal.code === 'malformed') report?.(malformedBy(refusal));
    const errand = settlement(event, id, refusal.code);
    if (errand !== undefined && refusal.code !== 'bus-destroyed') ask(errand);
    else if (undecided.has(refusal.code)) decided = false;
  }
  // Not awaited: the next event of the stream need not wait for the disk. A bus that is destroyed first leaves it unacknowledged.
  if (decided) Promise.all(saved).then(acknowledge, () => undefined);
}

/** What settles a refused event with the centre: an offer goes back to routing, work that could not be opened is released. */
function settlement(event: CenterEvent, id: string, reason: RefusalCode): Errand | undefined {
  if (event.type === 'offer-presented') {
    const { offerId } = event;
    return { lane: offerId, key: `settle:${offerId}`, request: { id: `return:${id}`, type: 'return-offer', offerId, reason } };
  }
  if (event.type !== 'offer-confirmed' && event.type !== 'work-item-picked') return undefined;
  const { conversationId } = event;
  return { lane: conversationId, key: `release:${id}`, request: { id: `release:${id}`, type: 'release', conversationId } };
}

/** What the workspace could not take, though it keeps to the schema of the centre: an id or a line that is too long for it. */
function malformedBy({ path, expected, found }: Refusal): MalformedError {
  return new MalformedError({ source: 'contact centre', path: String(path), expected: String(expected), found: String(found) });
}
