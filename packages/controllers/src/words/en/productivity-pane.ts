/** The words of `<productivity-pane>` in English. */
export const productivityPane = {
  label: 'Productivity',
};
