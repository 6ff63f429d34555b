import { capacityOf } from './capacity/used.js';
import type { ChannelCapacity } from './capacity/model.js';
import type { Configuration, PanelMode } from './configuration/model.js';
import { memo, perKey, steady } from './memo.js';
import type { Notice } from './notice/model.js';
import type { Offer } from './offer/model.js';
import { isOpen } from './offer/queue.js';
import { perWorkspace } from './per-workspace.js';
import type { Presence } from './presence/model.js';
import { sessionInFocus, tabInFocus } from './session/selectors.js';
import type { WorkspaceState } from './state.js';
import type { WorkItem } from './work-item/model.js';

/** Some of the records of a list; the same array while they are the same records. */
function some<T>(list: (state: WorkspaceState) => readonly T[], suits: (record: T) => boolean): (state: WorkspaceState) => readonly T[] {
  return perWorkspace(() => {
    const same = steady<T>();
    return memo((state: WorkspaceState) => [list(state)], (records) => same(records.filter(suits)));
  });
}

/** The offers that still ask, those with the earliest deadline first. */
export const selectOpenOffers: (state: WorkspaceState) => readonly Offer[] = some(({ offers }) => offers, isOpen);

/** The offers that ended, the latest last: how each one did can be read. */
export const selectSettledOffers: (state: WorkspaceState) => readonly Offer[] = some(({ offers }) => offers, (offer) => !isOpen(offer));

/** The notices that are on screen. */
export const selectNotices: (state: WorkspaceState) => readonly Notice[] = some(({ notices }) => notices, ({ dismissed }) => !dismissed);

/** The last 50 notices, those dismissed included. */
export function selectNoticeHistory(state: WorkspaceState): readonly Notice[] { return state.notices; }

function sameUse(before: ChannelCapacity, after: ChannelCapacity): boolean {
  return before.channel === after.channel && before.used === after.used && before.limit === after.limit;
}

/** Used and allowed capacity per channel; the same array until one of them changes, however much is said meanwhile. */
export const selectCapacity: (state: WorkspaceState) => readonly ChannelCapacity[] = perWorkspace(() => {
  const same = steady(sameUse);
  return memo(
    (state: WorkspaceState) => [state.conversations, state.sessions, state.configuration],
    (conversations, sessions, configuration) => same(capacityOf({ conversations, sessions, configuration })),
  );
});

/** The agent's presence. */
export function selectPresence(state: WorkspaceState): Presence { return state.presence; }

/** Every work item of the three lists. */
export function selectWorkItems(state: WorkspaceState): readonly WorkItem[] { return state.workItems; }

/** The configuration. */
export function selectConfiguration(state: WorkspaceState): Configuration { return state.configuration; }

/** How the communication panel of the session in focus in a window stands by its template. */
export const panelModeInFocus = perKey((windowId) => (state: WorkspaceState): PanelMode => {
  const session = sessionInFocus(windowId)(state);
  if (session?.conversationId === undefined) return 'hidden';
  return state.configuration.templates[session.template]?.communicationPanel ?? 'docked';
});

const NO_TOOLS: readonly string[] = [];

/** The tools that the productivity pane offers in a window: those of the tab in focus, or of the anchor when pinned; `*` for tab types without a list of their own (P2). */
export const toolsInFocus = perKey((windowId) => (state: WorkspaceState): readonly string[] => {
  const session = sessionInFocus(windowId)(state);
  const tab = session?.pane.pinned ? session.tabs[0] : tabInFocus(windowId)(state);
  const { tools } = state.configuration;
  const own = tab && Object.hasOwn(tools, tab.tabType) ? tools[tab.tabType] : undefined;
  return own ?? tools['*'] ?? NO_TOOLS;
});
