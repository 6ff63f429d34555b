import type { Words } from '../en.js';

/** The words of the shipped tools in Arabic. */
export const tools = {
  loading: 'جارٍ التحميل…',
} satisfies Words['tools'];
