import * as v from 'valibot';
import { command, type DataOf } from '../schema.js';
import { count, id, line } from '../shape.js';
import { unsavedChoice } from '../session/commands.js';

const tab = { sessionId: id, tabId: id };
const open = command('tab/open', { sessionId: id, tabId: v.optional(id), tabType: id, title: v.optional(line, ''), params: v.optional(v.record(v.string(), v.unknown()), {}), closable: v.optional(v.boolean(), true), focus: v.optional(v.boolean(), true) });

/** The command types of tabs. */
export const tabCommands = [
  open,
  command('tab/focus', tab),
  command('tab/close', { ...tab, unsaved: v.optional(unsavedChoice) }),
  command('tab/move', { ...tab, to: count }),
  command('tab/rename', { ...tab, title: line }),
  command('tab/save-state', { ...tab, state: v.unknown() }),
  command('tab/mark-dirty', { ...tab, dirty: v.boolean(), savable: v.optional(v.boolean(), false) }),
  command('tab/save', tab),
  command('tab/finish-save', { ...tab, saved: v.boolean() }),
] as const;

/** A command about tabs. */
export type TabCommand = DataOf<(typeof tabCommands)[number]>;

/** What a tab can be opened with; `sessionId` and `tabType` are required. */
export type TabOpening = Omit<v.InferInput<typeof open.schema>, 'type'>;

/** Opens a tab; a tab of the same type with equal params is focused instead. */
export function openTab(opening: TabOpening): v.InferInput<typeof open.schema> { return { type: 'tab/open', ...opening }; }
/** Shows a tab of a session in this window. */
export function focusTab(sessionId: string, tabId: string): TabCommand { return { type: 'tab/focus', sessionId, tabId }; }
/** Closes a tab; with unsaved input it is refused with `unsaved` unless told what to do with it. */
export function closeTab(sessionId: string, tabId: string, unsaved?: 'discard' | 'save'): TabCommand { return { type: 'tab/close', sessionId, tabId, unsaved }; }
/** Moves a tab to a position in its session; the anchor stays first. */
export function moveTab(sessionId: string, tabId: string, to: number): TabCommand { return { type: 'tab/move', sessionId, tabId, to }; }
/** Gives a tab another title. */
export function renameTab(sessionId: string, tabId: string, title: string): TabCommand { return { type: 'tab/rename', sessionId, tabId, title }; }
/** Keeps what a page asked to keep: plain, structured-cloneable data of its own shape. */
export function saveTabState(sessionId: string, tabId: string, state: unknown): TabCommand { return { type: 'tab/save-state', sessionId, tabId, state }; }
/** Says whether a page holds unsaved input, and whether it can save itself. */
export function markTabDirty(sessionId: string, tabId: string, dirty: boolean, savable = false): TabCommand { return { type: 'tab/mark-dirty', sessionId, tabId, dirty, savable }; }
/** Asks a page to save itself. */
export function saveTab(sessionId: string, tabId: string): TabCommand { return { type: 'tab/save', sessionId, tabId }; }
/** Says how a page's save ended. */
export function finishTabSave(sessionId: string, tabId: string, saved: boolean): TabCommand { return { type: 'tab/finish-save', sessionId, tabId, saved }; }
