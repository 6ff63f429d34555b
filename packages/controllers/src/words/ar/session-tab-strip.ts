import type { Words } from '../en.js';

/** The words of `<session-tab-strip>` in Arabic. */
export const sessionTabStrip = {
  label: 'علامات التبويب',
} satisfies Words['sessionTabStrip'];
