import type { Words } from '../en.js';

/** The words of `<session-stage>` in Arabic. */
export const sessionStage = {
  label: 'المحتوى',
} satisfies Words['sessionStage'];
