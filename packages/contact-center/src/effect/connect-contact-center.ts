import { type CommandInput, conversationOf, selectCapacity, type WorkspaceState } from '@session-desk/core';
import type { SessionBus, SessionEffect } from '@session-desk/session-bus';
import { Observable } from 'rxjs';
import { type Channel, channels } from '../port/channel.js';
import type { ChannelCapacity } from '../port/center-request.js';
import { type Delivery, inOrder } from '../port/in-order.js';
import type { MalformedError } from '../port/malformed.js';
import type { ContactCenterPort } from '../port/port.js';
import { type Errand, errandOfFact, pendingErrands } from './errand.js';
import { type ErrandEnd, Errands } from './errands.js';
import { obey } from './obey.js';

/** How the workspace and the centre are connected. */
export interface ConnectOptions {
  /** How often a message is tried before it is shown as failed (6: about half a minute). One that no session shows any more is never given up. */
  readonly sendTries?: number;
  /** Hears of events that do not keep to the schema. */
  readonly report?: (problem: MalformedError) => void;
}

const typingPause = 3_000;

/**
 * The effect that connects a workspace to a contact centre: events become commands, in the order of each stream, acknowledged once their
 * facts are saved; facts become requests, repeated until answered. An offer that the workspace refuses goes back to routing with the
 * reason; a conversation that it cannot open is released. Run it with `bus.run(connectContactCenter(port))`; taking it away signs out.
 */
export function connectContactCenter(port: ContactCenterPort, options: ConnectOptions = {}): SessionEffect {
  const { sendTries = 6, report } = options;
  return (facts$, bus) =>
    new Observable<CommandInput>((out) => {
      const run = bus.ids.next();
      const errands = new Errands(port, bus.clock, sendTries, (errand) => isShown(errand, bus.state), (errand, end) => { for (const command of commandsOfEnd(errand, end, bus.state)) out.next(command); });
      const streams = new Map<string, Promise<void>>();

      const take = (delivery: Delivery): void => {
        const { stream } = delivery.event;
        const before = streams.get(stream) ?? Promise.resolve();
        const done = before.then(() => obey(bus, delivery, (errand) => { errands.run(errand); }, report)).then(() => {
          if (streams.get(stream) === done) streams.delete(stream);
        });
        streams.set(stream, done);
      };

      const toldTyping = new Map<string, number>();
      // Typing is worth telling now or never: no second try.
      const tellTyping = (conversationId: string): void => {
        const now = bus.clock.now();
        if (now - (toldTyping.get(conversationId) ?? -Infinity) < typingPause) return;
        toldTyping.set(conversationId, now);
        port.request({ id: `typing:${conversationId}:${run}:${String(now)}`, type: 'typing', conversationId }).catch(() => undefined);
      };

      const reported = reporter(errands, run);
      const removals = [
        inOrder(port, { clock: bus.clock, ...(report && { report }) }).subscribe(take),
        port.status$.subscribe((status) => {
          errands.status(status);
          // A centre that was away may have forgotten, or be another one.
          if (status === 'online') reported.again();
        }),
        facts$.subscribe((fact) => {
          const errand = errandOfFact(fact);
          if (errand !== undefined) errands.run(errand);
          if (fact.type === 'draft/written' && fact.text !== '') tellTyping(fact.conversationId);
          if (fact.type === 'conversation/released' || fact.type === 'conversation/parked' || fact.type === 'conversation/closed') toldTyping.delete(fact.conversationId);
        }),
        bus.select((state) => state.presence.status).subscribe(reported.presence),
        bus.select(selectCapacity).subscribe(reported.capacity),
      ];
      for (const errand of pendingErrands(bus.state, run)) errands.run(errand);
      const stopConnecting = keepConnecting(port, bus);

      return () => {
        stopConnecting();
        for (const removal of removals) removal.unsubscribe();
        errands.stop();
        port.disconnect().catch(() => undefined);
      };
    });
}

/** Whether a session shows the message that an errand brings, so that the agent sees it fail and can try it again. */
function isShown({ request }: Errand, state: WorkspaceState): boolean {
  return request.type === 'send' && conversationOf(state, request.conversationId)?.sessionId !== undefined;
}

/** What the workspace hears of an errand that ended. */
function commandsOfEnd({ request }: Errand, end: ErrandEnd, state: WorkspaceState): readonly CommandInput[] {
  if (request.type === 'send') {
    const { conversationId, messageId } = request;
    if (end.ok) return [{ type: 'message/deliver', conversationId, messageId }];
    return [{ type: 'message/fail', conversationId, messageId, reason: end.error.reason ?? end.error.code }];
  }
  if (end.ok) return [];
  if (request.type === 'pick') {
    // The list may have told it already.
    if (!state.workItems.some(({ id, picking }) => id === request.workItemId && picking === true)) return [];
    return [{ type: 'work-item/refuse-pick', workItemId: request.workItemId, reason: end.error.reason ?? end.error.code }];
  }
  // An acceptance that came too late: the event that settled the offer may have been lost with another window.
  if (request.type === 'accept') return [{ type: end.error.values['outcome'] === 'expired' ? 'offer/expire' : 'offer/withdraw', offerId: request.offerId }];
  return [];
}

interface Reporter {
  readonly presence: (now: string) => void;
  readonly capacity: (now: ReturnType<typeof selectCapacity>) => void;
  readonly again: () => void;
}

/** Tells the centre presence and capacity, whenever they change and when the centre is back. */
function reporter(errands: Errands, run: string): Reporter {
  const last = new Map<string, (id: string) => Errand['request']>();
  let count = 0;
  const say = (lane: string, request: (id: string) => Errand['request']): void => {
    last.set(lane, request);
    count += 1;
    const id = `${lane}:${run}:${String(count)}`;
    errands.run({ lane, key: id, request: request(id) });
  };
  return {
    presence: (presence) => { say('presence', (id) => ({ id, type: 'set-presence', presence })); },
    capacity: (capacity) => { say('capacity', (id) => ({ id, type: 'set-capacity', channels: centerCapacity(capacity) })); },
    again: () => { for (const [lane, request] of [...last]) say(lane, request); },
  };
}

function centerCapacity(state: ReturnType<typeof selectCapacity>): Partial<Record<Channel, ChannelCapacity>> {
  const capacity: Partial<Record<Channel, ChannelCapacity>> = {};
  for (const { channel, used, limit } of state) {
    const known = channels.find((each) => each === channel);
    if (known !== undefined) capacity[known] = { limit, used };
  }
  return capacity;
}

/** Signs in, and again at growing distances until it succeeds. Returns its removal. */
function keepConnecting(port: ContactCenterPort, bus: SessionBus): () => void {
  const { id: agentId, tenant, role } = bus.agent;
  let stop: (() => void) | undefined;
  let ended = false;
  const attempt = (tries: number): void => {
    port.connect({ tenant, agentId, role }).catch(() => {
      if (!ended) stop = bus.clock.after(Math.min(30_000, 500 * 2 ** tries), () => { attempt(tries + 1); });
    });
  };
  attempt(0);
  return () => {
    ended = true;
    stop?.();
  };
}
