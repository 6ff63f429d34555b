import { type CommandInput, conversationOf, type Refusal, type RefusalCode, type WorkspaceState } from '@session-desk/core';
import type { SessionBus } from '@session-desk/session-bus';
import type { CenterEvent } from '../port/center-event.js';
import type { Delivery } from '../port/in-order.js';
import { MalformedError } from '../port/malformed.js';
import type { CenterErrand } from './center-errand.js';
import { commandsOfEvent } from './commands-of-event.js';
import type { Pauses } from './pauses.js';
import { UndecidedError } from './undecided-error.js';

/** What obeying needs. */
export interface Obedience {
  readonly bus: SessionBus;
  /** Asks the centre; resolves with whether it answered. */
  readonly ask: (errand: CenterErrand) => Promise<boolean>;
  readonly pauses: Pauses;
  readonly report?: ((problem: MalformedError | UndecidedError) => void) | undefined;
}

type Result = Awaited<ReturnType<SessionBus['dispatch']>>;

/** Refusals that are no decision: a hook of the host did not answer, or failed. */
const unanswered: ReadonlySet<RefusalCode> = new Set<RefusalCode>(['hook-timeout', 'hook-failed']);
/** Refusals after which there is nobody to obey. */
const over: ReadonlySet<RefusalCode> = new Set<RefusalCode>(['bus-destroyed', 'restore-failed']);

/**
 * Does what an event asks, in turn, and acknowledges it when all of it is saved. What a hook left undecided is tried again, and what comes
 * after it in its stream waits, so that no customer's words are lost or out of order. What is refused is settled with the centre, and
 * acknowledged once that is answered. An event that is not acknowledged is said again to the next reader.
 */
export async function obey(obedience: Obedience, { event, acknowledge }: Delivery): Promise<void> {
  const { bus, ask, report } = obedience;
  const id = `center:${event.origin}:${event.stream}:${String(event.seq)}`;
  const kept: Promise<unknown>[] = [];
  for (const [index, command] of commandsOfEvent(event, bus.state).entries()) {
    const result = await decided(obedience, event, command, index === 0 ? id : `${id}:${String(index)}`);
    if (result === undefined) return;
    if (result.ok) {
      kept.push(result.saved);
      continue;
    }
    const { refusal } = result;
    if (over.has(refusal.code)) return;
    if (refusal.code === 'malformed') report?.(malformedBy(refusal));
    const errand = isInHand(event, bus.state) ? undefined : settlement(event, id, refusal.code);
    if (errand === undefined) continue;
    kept.push(ask(errand));
    const farewell = farewellOf(event, refusal.code);
    if (farewell !== undefined) await bus.dispatch(farewell);
  }
  // Not awaited: the next event of the stream need not wait for the disk. A bus that is destroyed first leaves it unacknowledged.
  Promise.all(kept).then((all) => { if (!all.includes(false)) acknowledge(); }, () => undefined);
}

/** What became of a command once the hooks have answered; `undefined` when all was stopped before. */
async function decided({ bus, pauses, report }: Obedience, event: CenterEvent, command: CommandInput, id: string): Promise<Result | undefined> {
  for (let tries = 1; ; tries += 1) {
    // Each try under a name of its own: the bus answers one that it knows with what it said before.
    const result = await bus.dispatch({ ...command, id: tries === 1 ? id : `${id}~${String(tries)}` });
    if (result.ok || !unanswered.has(result.refusal.code)) return result;
    report?.(new UndecidedError(event.type, result.refusal.code, tries));
    if (tries >= triesFor(event)) return result;
    await pauses.after(tries);
    if (pauses.stopped) return undefined;
  }
}

/** How often an event is tried. Somebody else may be free for an offer; help that comes late is none; a customer who waits in vain goes to others. */
function triesFor({ type }: CenterEvent): number {
  switch (type) {
    case 'offer-presented': case 'customer-typing': case 'suggestions-offered': case 'card-offered': return 1;
    case 'offer-confirmed': case 'work-item-picked': return 6;
    case 'offer-withdrawn': case 'offer-expired': case 'message-received': case 'transcript': case 'customer-left': case 'customer-returned':
    case 'conversation-ended': case 'conversation-closed': case 'conversation-revoked': case 'work-items-changed': return Infinity;
  }
}

/** Whether the agent works on what an event brings: one that is said again after a crash is refused as known, and its customer must not be given away. */
function isInHand(event: CenterEvent, state: WorkspaceState): boolean {
  if (event.type !== 'offer-confirmed' && event.type !== 'work-item-picked') return false;
  const { conversationId } = event;
  const conversation = conversationOf(state, conversationId);
  if (conversation) return conversation.sessionId !== undefined && conversation.status === 'active';
  // A case has no conversation here: its item stands among the agent's own.
  return event.type === 'work-item-picked' && state.workItems.some(({ id, list, kind, picking }) => id === event.workItemId && kind === 'record' && list === 'mine' && picking !== true);
}

/** What settles a refused event with the centre: an offer goes back to routing, work that could not be opened is released. */
function settlement(event: CenterEvent, id: string, reason: RefusalCode): CenterErrand | undefined {
  if (event.type === 'offer-presented') {
    const { offerId } = event;
    return { lane: offerId, key: `settle:${offerId}`, request: { id: `return:${id}`, type: 'return-offer', offerId, reason } };
  }
  if (event.type !== 'offer-confirmed' && event.type !== 'work-item-picked') return undefined;
  const { conversationId } = event;
  return { lane: conversationId, key: `release:${id}`, request: { id: `release:${id}`, type: 'release', conversationId } };
}

/** What could not be opened does not stay "accepting" or "picking": the offer ends, the pick is lost. Refused where the workspace knows it already. */
function farewellOf(event: CenterEvent, reason: RefusalCode): CommandInput | undefined {
  if (event.type === 'offer-confirmed') return { type: 'offer/withdraw', offerId: event.offerId };
  return event.type === 'work-item-picked' ? { type: 'work-item/refuse-pick', workItemId: event.workItemId, reason } : undefined;
}

/** What the workspace could not take, though it keeps to the schema of the centre: an id or a line that is too long for it. */
function malformedBy({ path, expected, found }: Refusal): MalformedError {
  return new MalformedError({ source: 'contact centre', path: String(path), expected: String(expected), found: String(found) });
}
