/** The words of the shipped pages in English. */
export const pages = {
  loading: 'Loading…',
};
