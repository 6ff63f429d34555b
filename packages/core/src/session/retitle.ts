import type { Customer } from '../conversation/model.js';
import type { FactBody } from '../fact.js';
import type { WorkspaceState } from '../state.js';
import type { Session } from './model.js';
import { slugsOf, titleOf } from './title.js';

/** What a title is made from. */
export interface TitleSource {
  readonly context: Readonly<Record<string, string>>;
  readonly customer?: Customer | undefined;
  readonly subject?: string | undefined;
}

/** The title of a session when what it is made from changes: the template's, unless it was given by hand (S6). */
export function titleAfter(state: WorkspaceState, session: Session, before: TitleSource, after: TitleSource): string {
  const template = state.configuration.templates[session.template];
  const made = (source: TitleSource): ReturnType<typeof titleOf> => titleOf(template, slugsOf(source.context, source.customer, source.subject), state.visitors, session.kind);
  const follows = session.visitor !== undefined || made(before).title === session.title;
  const next = made(after);
  return follows && next.visitor === undefined ? next.title : session.title;
}

/** The fact that lets the anchor tab follow the title of its session, where the template says so and no page has named the tab itself (S6). */
export function anchorRenamed(state: WorkspaceState, session: Session, title: string): FactBody[] {
  const template = state.configuration.templates[session.template];
  const anchor = session.tabs[0];
  if (!template?.titleAnchor || !anchor || title === anchor.title) return [];
  const follows = anchor.title === session.title || (session.visitor !== undefined && anchor.title === template.tabs[0]?.title);
  return follows ? [{ type: 'tab/renamed', sessionId: session.id, tabId: anchor.id, title }] : [];
}
