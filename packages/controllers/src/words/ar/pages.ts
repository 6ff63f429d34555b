import type { Words } from '../en.js';

/** The words of the shipped pages in Arabic. */
export const pages = {
  loading: 'جارٍ التحميل…',
} satisfies Words['pages'];
