import type { SaveStatusElement } from '@session-desk/save-status';

declare const el: SaveStatusElement;

el.health = { level: 'saved', since: 0, unsavedFacts: 0, unsavedBytes: 0, causes: [] };
// @ts-expect-error a level is one of six
el.health = { level: 'fine', since: 0, unsavedFacts: 0, unsavedBytes: 0, causes: [] };
el.addEventListener('unsaved-export', ({ unsaved }): number | undefined => unsaved?.facts.length);
// @ts-expect-error an intent is readonly
document.addEventListener('unsaved-export', (event) => { event.unsaved = undefined; });
