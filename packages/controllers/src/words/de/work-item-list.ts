import type { Words } from '../en.js';

/** The words of `<work-item-list>` in German. */
export const workItemList = {
  label: 'Arbeitselemente',
} satisfies Words['workItemList'];
