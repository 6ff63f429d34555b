import type { Words } from '../en.js';

/** The words of the shipped pages in German. */
export const pages = {
  loading: 'Wird geladen …',
} satisfies Words['pages'];
