import type { Words } from '../en.js';

/** The words of `<productivity-pane>` in Arabic. */
export const productivityPane = {
  label: 'الإنتاجية',
} satisfies Words['productivityPane'];
