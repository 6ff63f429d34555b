import type { Words } from '../en.js';

/** The words of `<presence-picker>` in Arabic. */
export const presencePicker = {
  label: 'الحضور',
} satisfies Words['presencePicker'];
