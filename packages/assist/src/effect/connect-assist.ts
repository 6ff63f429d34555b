import { conversationOf, reportSentiment, suggestReplies, type CommandInput, type Conversation, type Fact } from '@session-desk/core';
import type { SessionBus, SessionEffect } from '@session-desk/session-bus';
import { Observable } from 'rxjs';
import type { AssistPort } from '../port.js';
import type { SuggestedReply } from '../replies/suggested-reply.js';
import type { StopSignal } from '../stop-signal.js';
import { StopSource } from './stop-source.js';
import { transcriptOf } from './transcript-of.js';

/** How the workspace and whoever helps are connected. */
export interface ConnectAssistOptions {
  /** Whose suggestions they are, where several help at once (`assist`): each replaces only its own, and hears only of its own. */
  readonly source?: string | undefined;
  /** Hears of each call that failed; the others go on. */
  readonly report?: ((error: unknown) => void) | undefined;
}

/**
 * The effect that lets help follow the conversations: after each message of a customer the sentiment is estimated and replies are
 * suggested, and what the agent did with a suggestion is told to the provider (P6, S8). A newer message stops what an older one asked for.
 */
export function connectAssist(assist: AssistPort, { source = 'assist', report }: ConnectAssistOptions = {}): SessionEffect {
  return (facts$, bus) => new Observable<CommandInput>((out) => {
    const asking = new Map<string, StopSource>();
    const failed = (signal: StopSignal) => (error: unknown): void => { if (!signal.aborted) report?.(error); };
    const help = (conversationId: string): void => {
      asking.get(conversationId)?.stop();
      asking.delete(conversationId);
      const conversation = conversationOf(bus.state, conversationId);
      if (!conversation || conversation.sessionId === undefined || conversation.customerCount === 0) return;
      const stop = new StopSource();
      asking.set(conversationId, stop);
      ask(assist, source, conversation, bus, stop.signal, (command) => { if (!stop.signal.aborted) out.next(command); }, failed(stop.signal));
    };
    const facts = facts$.subscribe((fact) => {
      const conversationId = spokenIn(fact);
      if (conversationId !== undefined) help(conversationId);
      if (fact.type === 'pane/suggestion-settled' && fact.source === source) settle(assist, bus, fact, failed(new StopSource().signal));
    });
    bus.state.conversations.forEach(({ id }) => { help(id); });
    return () => {
      facts.unsubscribe();
      for (const stop of asking.values()) stop.stop();
    };
  });
}

/** The conversation in which a customer spoke, or that began with something already said, or that no session shows any more. */
function spokenIn(fact: Fact): string | undefined {
  if (fact.type === 'message/received') return fact.from === 'customer' ? fact.conversationId : undefined;
  const moves = fact.type === 'conversation/started' || fact.type === 'conversation/released' || fact.type === 'conversation/parked' || fact.type === 'conversation/closed';
  return moves ? fact.conversationId : undefined;
}

function ask(assist: AssistPort, source: string, conversation: Conversation, bus: SessionBus, signal: StopSignal, say: (command: CommandInput) => void, failed: (error: unknown) => void): void {
  const cards = bus.state.sessions.find(({ id }) => id === conversation.sessionId)?.pane.cards;
  const transcript = transcriptOf(conversation, cards);
  asked(() => assist.estimateSentiment(transcript, signal)).then(({ level }) => { say(reportSentiment(conversation.id, level)); }).catch(failed);
  if (conversation.status !== 'active') return;
  const about = [conversation.queue, conversation.subject].filter((subject) => subject !== undefined);
  asked(() => assist.suggestReplies({ ...transcript, about }, signal)).then((replies) => {
    const sessionId = conversationOf(bus.state, conversation.id)?.sessionId;
    // None is an answer, too: what fitted the words before does not fit these.
    if (sessionId !== undefined) say(suggestReplies(sessionId, replies.map(suggestionOf), source));
  }).catch(failed);
}

/** Asks a provider that may not keep to its port: one that throws at once fails like one that rejects, and stops no other call. */
async function asked<T>(call: () => Promise<T>): Promise<T> {
  return call();
}

function suggestionOf({ suggestionId: id, text, intent }: SuggestedReply): { readonly id: string; readonly text: string; readonly reason?: string } {
  return { id, text, ...(intent === undefined ? {} : { reason: intent }) };
}

/** Tells what became of a suggestion; an edited one with what now stands in the composer. */
function settle(assist: AssistPort, bus: SessionBus, fact: Extract<Fact, { readonly type: 'pane/suggestion-settled' }>, failed: (error: unknown) => void): void {
  const conversation = bus.state.conversations.find(({ sessionId }) => sessionId === fact.sessionId);
  if (!conversation) return;
  const one = { suggestionId: fact.suggestionId, conversationId: conversation.id };
  const outcome = fact.outcome === 'edited' ? { ...one, kind: fact.outcome, text: messageText(conversation) } : { ...one, kind: fact.outcome };
  asked(() => assist.report(outcome, new StopSource().signal)).catch(failed);
}

function messageText(conversation: Conversation): string {
  return conversation.draft.text || (conversation.messages.pages.at(-1)?.findLast((message) => message.from === 'agent')?.text ?? '');
}
