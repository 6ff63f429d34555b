import { copyOfConversation } from '../copy.js';
import type { FactStamp } from '../fact.js';
import { changeConversation, changeSession, conversationOf, isInView, type WorkspaceState } from '../state.js';
import type { SentimentFact } from './facts.js';
import { isAtOrBelow, isFall } from './model.js';

/** What a report makes of the state: the level, and the session's mark, which comes with a fall out of view and goes with recovery (S8). */
export function evolveSentiment(state: WorkspaceState, { conversationId, sessionId, level }: SentimentFact & FactStamp): WorkspaceState {
  const before = conversationOf(state, conversationId)?.sentiment ?? 'neutral';
  const next = changeConversation(state, conversationId, (known) => {
    const after = copyOfConversation(known);
    after.sentiment = level;
    return after;
  });
  if (sessionId === undefined) return next;
  const threshold = state.configuration.sentimentThreshold;
  const alarmed = (known: boolean): boolean => (isAtOrBelow(level, threshold) ? known || (isFall(before, level, threshold) && !isInView(state, sessionId)) : false);
  return changeSession(next, sessionId, (session) => (alarmed(session.alarmed) === session.alarmed ? session : { ...session, alarmed: !session.alarmed }));
}
