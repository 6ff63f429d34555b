import type { Words } from '../en.js';

/** The words of `<communication-panel>` in German. */
export const communicationPanel = {
  label: 'Gespräch',
} satisfies Words['communicationPanel'];
