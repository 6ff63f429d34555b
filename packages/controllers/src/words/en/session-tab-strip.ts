/** The words of `<session-tab-strip>` in English. */
export const sessionTabStrip = {
  label: 'Tabs',
};
