import type { SessionRow } from '@session-desk/core';
import type { SessionPaneElement } from './session-pane.js';

const home: SessionRow = { id: 'home', kind: 'home', title: 'Home' };
const kenny: SessionRow = { id: 'kenny', kind: 'conversation', channel: 'chat', title: 'Kenny Smith' };

function people(now: number): readonly SessionRow[] {
  return [
    home,
    { ...kenny, unread: 5, waitingSince: now - 65_000 },
    { id: 'visitor-7', kind: 'conversation', channel: 'chat', title: 'Visitor 7', visitor: 7, alarmed: true, waitingSince: now - 184_000 },
    { id: 'amal', kind: 'conversation', channel: 'social', title: 'أمل الحسن' },
    { id: 'greta', kind: 'conversation', channel: 'email', title: 'Margarethe von Hohenstein-Oberndorff', dirty: 1 },
    { id: 'tomas', kind: 'conversation', channel: 'voice', title: 'Tomás Ó Briain', wrapUp: true },
    { id: 'yuki', kind: 'conversation', channel: 'sms', title: '山田 由紀', failed: 2, dirty: 1 },
    { id: 'case-1', kind: 'record', recordType: 'case', title: 'Parcel lost between depot and door' },
  ];
}

function show(el: SessionPaneElement, sessions: readonly SessionRow[], focusedId = 'home'): void {
  el.sessions = sessions;
  el.focusedId = focusedId;
}

/** What `<session-pane>` can look like. */
export const states: readonly { name: string; width?: number; height?: number; apply(el: SessionPaneElement): void }[] = [
  { name: 'empty', width: 260, height: 320, apply: (el) => { show(el, [home]); } },
  { name: 'one', width: 260, height: 320, apply: (el) => { show(el, [home, kenny], 'kenny'); } },
  { name: 'bare', width: 260, height: 320, apply: (el) => { show(el, [{ id: 'a', title: 'Only a title' }, { id: 'b', title: 'Another' }], 'a'); } },
  { name: 'many', width: 260, height: 560, apply: (el) => { show(el, people(Date.now()), 'amal'); } },
  { name: 'unread', width: 260, height: 320, apply: (el) => { show(el, [home, { ...kenny, unread: 1 }, { ...kenny, id: 'k9', unread: 9 }, { ...kenny, id: 'k10', unread: 10 }]); } },
  { name: 'alarmed', width: 260, height: 320, apply: (el) => { show(el, [home, { ...kenny, alarmed: true }, { ...kenny, id: 'both', alarmed: true, unread: 12 }, { ...kenny, id: 'asked', attention: true }]); } },
  { name: 'dirty', width: 260, height: 320, apply: (el) => { show(el, [home, { ...kenny, dirty: 2 }, { ...kenny, id: 'all', dirty: 1, failed: 1, wrapUp: true }], 'kenny'); } },
  { name: 'closing', width: 260, height: 400, apply: (el) => { show(el, people(Date.now()), 'greta'); el.closeFocused(); } },
  { name: 'collapsed', width: 260, height: 560, apply: (el) => { show(el, people(Date.now()), 'amal'); el.collapsed = true; } },
  { name: 'restoring', width: 260, height: 320, apply: (el) => { show(el, [home]); el.restoring = true; } },
  { name: 'overflow', width: 260, height: 400, apply: (el) => { show(el, [home, ...Array.from({ length: 60 }, (_, at) => ({ ...kenny, id: `k${String(at)}`, title: `Customer ${String(at + 1)}`, unread: at % 12 }))], 'k40'); } },
];
