import type { Words } from '../en.js';

/** Words for what comes later than the first paint and does not come, in Arabic. */
export const later = {
  failed: 'تعذر تحميل هذا. أعد تحميل الصفحة.',
} satisfies Words['later'];
