/** Words for what comes later than the first paint and does not come, in English. */
export const later = {
  failed: 'This could not be loaded. Reload the page.',
};
