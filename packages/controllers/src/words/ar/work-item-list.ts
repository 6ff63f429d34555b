import type { Words } from '../en.js';

/** The words of `<work-item-list>` in Arabic. */
export const workItemList = {
  label: 'عناصر العمل',
} satisfies Words['workItemList'];
