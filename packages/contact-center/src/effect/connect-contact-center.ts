import { type CommandInput, conversationOf, messageIn, type WorkspaceState } from '@session-desk/core';
import type { SessionBus, SessionEffect } from '@session-desk/session-bus';
import { Observable } from 'rxjs';
import { type Delivery, inOrder } from '../port/in-order.js';
import type { MalformedError } from '../port/malformed.js';
import type { ContactCenterPort } from '../port/port.js';
import { type CenterErrand, errandOfFact, pendingErrands } from './center-errand.js';
import { type ErrandEnd, Errands } from './errands.js';
import { obey } from './obey.js';
import { OwnStanding } from './own-standing.js';
import { Pauses } from './pauses.js';
import { reportStanding } from './report-standing.js';
import { TypingSigns } from './typing-signs.js';
import { interrupted, UndoTimes } from './undo-times.js';
import type { UndecidedError } from './undecided-error.js';

/** How the workspace and the centre are connected. */
export interface ConnectOptions {
  /** How often a message is tried before it is shown as failed (6: about half a minute). One that no session shows any more is never given up. */
  readonly sendTries?: number;
  /** Hears of events that do not keep to the schema, and each time that a hook leaves one undecided. What it throws stops nothing. */
  readonly report?: (problem: MalformedError | UndecidedError) => void;
}

/**
 * The effect that connects a workspace to a contact centre: events become commands, in the order of each stream, acknowledged once their
 * facts are saved; facts become requests, repeated until answered. An offer that the workspace refuses goes back to routing with the
 * reason; a conversation that it cannot open is released. Run it with `bus.run(connectContactCenter(port))`; taking it away signs out.
 */
export function connectContactCenter(port: ContactCenterPort, options: ConnectOptions = {}): SessionEffect {
  const { sendTries = 6 } = options;
  const report = options.report && fenced(options.report);
  return (facts$, bus) =>
    new Observable<CommandInput>((out) => {
      const say = (command: CommandInput): void => { out.next(command); };
      const run = bus.ids.next();
      const errands = new Errands(port, bus.clock, sendTries, (errand) => isWanted(errand, bus.state), (errand) => isShown(errand, bus.state), (errand, end) => { commandsOfEnd(errand, end, bus.state).forEach(say); });
      const ask = (errand: CenterErrand): Promise<boolean> => errands.run(errand);
      const undo = new UndoTimes(bus, say);
      const pauses = new Pauses(bus.clock);
      const typing = new TypingSigns(port, bus, run, say);
      const streams = new Map<string, Promise<void>>();

      const take = (delivery: Delivery): void => {
        const { event } = delivery;
        const before = streams.get(event.stream) ?? Promise.resolve();
        const done = before.then(() => obey({ bus, ask, pauses, report }, delivery)).then(() => {
          if (event.type === 'customer-typing') typing.hear(event.conversationId);
          if (streams.get(event.stream) === done) streams.delete(event.stream);
        });
        streams.set(event.stream, done);
      };

      const own = new OwnStanding(say);
      for (const command of interrupted(bus.state)) say(command);
      // What waits in the state is asked before whatever follows from the facts to come.
      for (const errand of pendingErrands(bus.state, run)) void ask(errand);
      const standing = reportStanding(bus, ask, run, () => { own.established(); });
      const removals = [
        inOrder(port, { clock: bus.clock, ...(report && { report }) }).subscribe(take),
        port.status$.subscribe((status) => {
          own.status(status);
          errands.status(status);
          // A centre that was away may have forgotten, or be another one.
          if (status === 'online') standing.again();
        }),
        facts$.subscribe((fact) => {
          const errand = errandOfFact(fact);
          if (errand !== undefined) void ask(errand);
          undo.hear(fact);
          if (fact.type === 'draft/written' && fact.text !== '') typing.tell(fact.conversationId);
          if (fact.type === 'conversation/released' || fact.type === 'conversation/parked' || fact.type === 'conversation/closed') typing.forget(fact.conversationId);
        }),
      ];
      const stopConnecting = keepConnecting(port, bus);

      return () => {
        stopConnecting();
        for (const removal of removals) removal.unsubscribe();
        standing.stop();
        typing.stop();
        undo.stop();
        pauses.stop();
        errands.stop();
        port.disconnect().catch(() => undefined);
      };
    });
}

/** A host that hears of problems; what it throws itself is thrown on its own, or the stream that it heard of would stand still. */
function fenced<Problem>(report: (problem: Problem) => void): (problem: Problem) => void {
  return (problem) => {
    try {
      report(problem);
    } catch (error) {
      setTimeout(() => { throw error; }, 0);
    }
  };
}

/** Whether it is still to be asked: a message that stands behind one that failed is not sent before the agent says so. */
function isWanted({ request }: CenterErrand, state: WorkspaceState): boolean {
  if (request.type !== 'send') return true;
  const conversation = conversationOf(state, request.conversationId);
  return conversation !== undefined && messageIn(conversation.messages, request.messageId)?.status === 'queued';
}

/** Whether a session shows the message that an errand brings, so that the agent sees it fail and can try it again. */
function isShown({ request }: CenterErrand, state: WorkspaceState): boolean {
  return request.type === 'send' && conversationOf(state, request.conversationId)?.sessionId !== undefined;
}

/** What the workspace hears of an errand that ended. */
function commandsOfEnd({ request, settles }: CenterErrand, end: ErrandEnd, state: WorkspaceState): readonly CommandInput[] {
  if (request.type === 'send') {
    const { conversationId, messageId } = request;
    if (end.ok) return [{ type: 'message/deliver', conversationId, messageId }];
    return [{ type: 'message/fail', conversationId, messageId, reason: end.error.reason ?? end.error.code }];
  }
  const settled: readonly CommandInput[] = settles === undefined ? [] : [{ type: 'errand/settle', errandId: settles }];
  if (end.ok) return settled;
  if (request.type === 'pick') {
    // The list may have told it already.
    if (!state.workItems.some(({ id, picking }) => id === request.workItemId && picking === true)) return settled;
    return [{ type: 'work-item/refuse-pick', workItemId: request.workItemId, reason: end.error.reason ?? end.error.code }, ...settled];
  }
  // An acceptance that came too late: the event that settled the offer may have been lost with another window.
  if (request.type === 'accept') return [{ type: end.error.values['outcome'] === 'expired' ? 'offer/expire' : 'offer/withdraw', offerId: request.offerId }, ...settled];
  return settled;
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
