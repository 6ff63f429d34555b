import type { Words } from '../en.js';
import { plural } from './plural.js';

/** The words of `<productivity-pane>` in German. */
export const productivityPane = {
  label: 'Werkzeuge',
  rail: 'Werkzeuge',
  toolName: (name) => TOOLS[name] ?? name,
  withCount: (label, count) => `${label}, ${plural(count, { one: '# neu', other: '# neu' })}`,
  pin: 'Bei den Werkzeugen der ersten Registerkarte bleiben',
  pinned: 'Werkzeuge der ersten Registerkarte. Drücken, um der aktiven zu folgen',
  wider: 'Breiter',
  narrower: 'Schmaler',
  collapse: 'Einklappen',
  width: (pixels) => `${String(pixels)} Pixel breit`,
  collapsed: 'Eingeklappt',
  loading: (label) => `${label} wird geladen`,
  failed: (label) => `${label} konnte nicht angezeigt werden`,
  failedHint: 'Ihre anderen Werkzeuge und Ihr Gespräch laufen weiter.',
} satisfies Words['productivityPane'];

const TOOLS: Readonly<Record<string, string>> = { knowledge: 'Wissen', suggestions: 'Antwortvorschläge', cards: 'Hinweise', script: 'Leitfaden' };
