import type { FactStamp } from '../fact.js';
import { changeSession, type WorkspaceState } from '../state.js';
import type { ViewFact } from './facts.js';
import type { Views } from './model.js';

/** What a fact about views makes of the state. */
export function evolveView(state: WorkspaceState, { sessionId, part, view }: ViewFact & FactStamp): WorkspaceState {
  return changeSession(state, sessionId, (session) => ({ ...session, views: view === undefined ? withoutView(session.views, part) : { ...session.views, [part]: view } }));
}

/** The views without that of one part; the same when it has none, none when it was the last. */
export function withoutView(views: Views | undefined, part: string): Views | undefined {
  if (views?.[part] === undefined) return views;
  const { [part]: _gone, ...others } = views;
  return Object.keys(others).length > 0 ? others : undefined;
}
