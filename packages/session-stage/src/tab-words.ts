import { keepView, markTabDirty, renameTab, saveTabState, sessionOf, tabOf, tabPart, type CommandInput, type WorkspaceState } from '@session-desk/core';
import type { PageWord } from './page-door.js';
import type { StagePage } from './stage-page.js';

/** The command that a page's word is, for its tab. */
export function commandOf(sessionId: string, tabId: string, word: PageWord): CommandInput {
  if ('state' in word) return saveTabState(sessionId, tabId, word.state);
  if ('view' in word) return keepView(sessionId, tabPart(tabId), word.view);
  return 'title' in word ? renameTab(sessionId, tabId, word.title) : markTabDirty(sessionId, tabId, word.dirty, word.savable);
}

/** What a page keeps: from the state where there is one, which may be newer than the page's record. */
export function keptOf(state: WorkspaceState | undefined, { sessionId, tabId, id, kept, view }: StagePage): { readonly kept: unknown; readonly view: unknown } {
  if (!state || sessionId === undefined) return { kept, view };
  const session = sessionOf(state, sessionId);
  return { kept: tabOf(session, tabId ?? id)?.state, view: session?.views?.[tabPart(tabId ?? id)] };
}
