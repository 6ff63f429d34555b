import type { Words } from '../en.js';

/** The words of the shipped tools in German. */
export const tools = {
  loading: 'Wird geladen …',
} satisfies Words['tools'];
