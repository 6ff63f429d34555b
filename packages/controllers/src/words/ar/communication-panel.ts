import type { Words } from '../en.js';

/** The words of `<communication-panel>` in Arabic. */
export const communicationPanel = {
  label: 'المحادثة',
} satisfies Words['communicationPanel'];
