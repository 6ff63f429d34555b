import type { Words } from '../en.js';

/** The words of `<session-tab-strip>` in German. */
export const sessionTabStrip = {
  label: 'Registerkarten',
} satisfies Words['sessionTabStrip'];
