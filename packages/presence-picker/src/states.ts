import { pageNow } from '@session-desk/controllers';
import type { ChannelCapacity, Presence } from '@session-desk/core';
import type { PresencePickerElement } from './presence-picker.js';

const free: readonly ChannelCapacity[] = [{ channel: 'voice', used: 0, limit: 1 }, { channel: 'chat', used: 0, limit: 3 }, { channel: 'case', used: 0, limit: 5 }];
const partly: readonly ChannelCapacity[] = [{ channel: 'voice', used: 0, limit: 1 }, { channel: 'chat', used: 3, limit: 3 }, { channel: 'case', used: 2, limit: 5 }];
const over: readonly ChannelCapacity[] = [{ channel: 'voice', used: 1, limit: 1 }, { channel: 'chat', used: 4, limit: 3 }, { channel: 'case', used: 5, limit: 5 }];

function show(el: PresencePickerElement, presence: Partial<Presence>, capacity = free): void {
  el.presence = { status: 'available', by: 'rule', reason: { code: 'capacity', values: {} }, since: pageNow() - 900_000, ...presence };
  el.capacity = capacity;
}

async function open(el: PresencePickerElement, presence: Partial<Presence>, capacity = free): Promise<void> {
  show(el, presence, capacity);
  await el.updateComplete;
  el.shadowRoot?.querySelector<HTMLElement>('.opener')?.click();
}

/** What `<presence-picker>` can look like. */
export const states: readonly { name: string; width?: number; height?: number; apply(el: PresencePickerElement): void | Promise<void> }[] = [
  { name: 'empty', width: 360, apply: () => {} },
  { name: 'restoring', width: 360, apply: (el) => { show(el, {}); el.restoring = true; } },
  { name: 'signed-in', width: 360, apply: (el) => { show(el, { reason: { code: 'signed-in', values: {} } }); } },
  { name: 'available', width: 360, apply: (el) => { show(el, {}); } },
  { name: 'busy', width: 360, apply: (el) => { show(el, { status: 'busy' }, partly); } },
  { name: 'do-not-disturb', width: 360, apply: (el) => { show(el, { status: 'do-not-disturb' }, over); } },
  { name: 'away', width: 360, apply: (el) => { show(el, { status: 'away', by: 'agent', reason: { code: 'chosen', values: {} }, text: 'Lunch until 1' }); } },
  { name: 'offline', width: 360, apply: (el) => { show(el, { status: 'offline', by: 'agent', reason: { code: 'queued', values: {} } }); } },
  { name: 'inactive', width: 360, apply: (el) => { show(el, { status: 'inactive', reason: { code: 'missed-offer', values: {} } }); } },
  { name: 'session-limit', width: 360, apply: (el) => { show(el, { status: 'do-not-disturb', reason: { code: 'session-limit', values: { limit: 9 } } }, partly); } },
  { name: 'next', width: 360, apply: (el) => { show(el, { status: 'busy', next: 'away' }, partly); } },
  { name: 'held', width: 360, apply: (el) => { show(el, { status: 'busy', held: true }, free); } },
  { name: 'open', width: 360, apply: (el) => open(el, { status: 'busy', next: 'away' }, partly) },
  { name: 'open-over', width: 360, apply: (el) => open(el, { status: 'do-not-disturb' }, over) },
  { name: 'open-inactive', width: 360, apply: (el) => open(el, { status: 'inactive', reason: { code: 'missed-offer', values: {} } }) },
];
