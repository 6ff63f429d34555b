/** The words of the shipped tools in English. */
export const tools = {
  loading: 'Loading…',
};
