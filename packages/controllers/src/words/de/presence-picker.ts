import type { Words } from '../en.js';

/** The words of `<presence-picker>` in German. */
export const presencePicker = {
  label: 'Anwesenheit',
} satisfies Words['presencePicker'];
