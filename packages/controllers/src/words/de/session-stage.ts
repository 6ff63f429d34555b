import type { Words } from '../en.js';

/** The words of `<session-stage>` in German. */
export const sessionStage = {
  label: 'Inhalt',
} satisfies Words['sessionStage'];
