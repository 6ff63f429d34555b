import type { SessionTabStripElement } from './session-tab-strip.js';
import type { TabRow } from './tab-row.js';

const anchor: TabRow = { id: 'talk', title: '', tabType: 'active-conversation', closable: false };
const customer: TabRow = { id: 'customer', title: 'Kenny Smith', tabType: 'customer' };
const parcel: TabRow = { id: 'case', title: 'Parcel lost between depot and door', tabType: 'case' };
const some: readonly TabRow[] = [anchor, customer, parcel, { id: 'article', title: 'How to trace a parcel', tabType: 'article' }];

function show(el: SessionTabStripElement, tabs: readonly TabRow[], focusedTabId = tabs[0]?.id): void {
  el.tabs = tabs;
  el.focusedTabId = focusedTabId;
  el.sessionId = 'kenny';
}

function dirty(el: SessionTabStripElement): void {
  show(el, [{ ...anchor, dirty: true }, { ...customer, dirty: true }, { ...parcel, dirty: true, savable: true }], 'case');
}

/** What `<session-tab-strip>` can look like. */
export const states: readonly { name: string; width?: number; height?: number; apply(el: SessionTabStripElement): void | Promise<void> }[] = [
  { name: 'empty', width: 640, apply: () => undefined },
  { name: 'one', width: 640, apply: (el) => { show(el, [anchor]); } },
  { name: 'bare', width: 640, apply: (el) => { show(el, [{ id: 'a', title: 'Only a title' }, { id: 'b', title: 'Another' }], 'b'); } },
  { name: 'many', width: 960, apply: (el) => { show(el, some, 'customer'); } },
  { name: 'dirty', width: 640, apply: dirty },
  { name: 'saving', width: 640, apply: (el) => { show(el, [anchor, { ...customer, saving: 'stay' }, { ...parcel, saving: 'close' }], 'case'); } },
  { name: 'closing', width: 640, apply: async (el) => {
    dirty(el);
    await el.updateComplete;
    el.closeFocused();
  } },
  { name: 'overflow', width: 640, apply: (el) => { show(el, [...some, ...Array.from({ length: 6 }, (_, at) => ({ id: `order-${String(at)}`, title: `Order ${String(4711 + at)}`, tabType: 'record' }))], 'order-4'); } },
];
