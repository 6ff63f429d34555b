import type { Words } from '../en.js';

/** Words for what comes later than the first paint and does not come, in German. */
export const later = {
  failed: 'Das konnte nicht geladen werden. Bitte die Seite neu laden.',
} satisfies Words['later'];
