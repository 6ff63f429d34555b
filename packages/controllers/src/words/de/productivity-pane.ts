import type { Words } from '../en.js';

/** The words of `<productivity-pane>` in German. */
export const productivityPane = {
  label: 'Produktivität',
} satisfies Words['productivityPane'];
