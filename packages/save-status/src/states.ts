import type { Health } from '@session-desk/session-bus';
import type { SaveStatusElement } from './save-status.js';

function show(el: SaveStatusElement, health: Partial<Health>): void {
  el.health = { level: 'saved', since: 0, unsavedFacts: 0, unsavedBytes: 0, causes: [], ...health };
}

async function open(el: SaveStatusElement, health: Partial<Health>): Promise<void> {
  show(el, health);
  await el.updateComplete;
  el.shadowRoot?.querySelector<HTMLElement>('.opener')?.click();
}

const unsaved = { unsavedFacts: 12, unsavedBytes: 3456, oldestUnsavedMs: 75_000 } as const;
const noon = new Date(2026, 10, 22, 12, 4).getTime();

/** What `<save-status>` can look like. */
export const states: readonly { name: string; width?: number; height?: number; apply(el: SaveStatusElement): void | Promise<void> }[] = [
  { name: 'empty', width: 360, apply: () => {} },
  { name: 'saved', width: 360, apply: (el) => { show(el, {}); } },
  { name: 'restoring', width: 360, apply: (el) => { show(el, {}); el.restoring = true; } },
  { name: 'saving', width: 360, apply: (el) => { show(el, { level: 'saving', unsavedFacts: 1, unsavedBytes: 99, oldestUnsavedMs: 1_500 }); } },
  { name: 'degraded', width: 360, apply: (el) => { show(el, { level: 'degraded', causes: [{ code: 'copy-failed', level: 'degraded' }] }); } },
  { name: 'memory-only', width: 360, apply: (el) => { show(el, { level: 'memory-only', ...unsaved, causes: [{ code: 'quota', level: 'memory-only' }] }); } },
  { name: 'read-only', width: 360, apply: (el) => { show(el, { level: 'read-only', causes: [{ code: 'opening', level: 'read-only' }] }); } },
  { name: 'lost', width: 360, apply: (el) => { show(el, { level: 'lost', causes: [{ code: 'refilled', level: 'lost', values: { upTo: noon, missing: 2 } }] }); } },
  { name: 'open-saved', width: 360, height: 260, apply: (el) => open(el, { causes: [{ code: 'no-copy', level: 'saved' }] }) },
  { name: 'open-decided-elsewhere', width: 360, height: 260, apply: (el) => open(el, { causes: [{ code: 'decided-elsewhere', level: 'saved' }] }) },
  { name: 'open-memory-only', width: 360, height: 260, apply: (el) => open(el, { level: 'memory-only', ...unsaved, causes: [{ code: 'quota', level: 'memory-only' }, { code: 'no-copy', level: 'saved' }] }) },
  { name: 'open-erased', width: 360, height: 260, apply: (el) => open(el, { level: 'read-only', causes: [{ code: 'erased', level: 'read-only' }] }) },
  { name: 'open-lost', width: 360, height: 260, apply: (el) => open(el, { level: 'lost', ...unsaved, causes: [{ code: 'came-back-empty', level: 'lost', values: { at: noon } }, { code: 'records-lost', level: 'lost', values: { count: 3 } }] }) },
];
