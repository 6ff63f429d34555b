/** The words of `<session-stage>` in English. */
export const sessionStage = {
  label: 'Content',
};
