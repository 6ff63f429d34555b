/** The words of `<communication-panel>` in English. */
export const communicationPanel = {
  label: 'Conversation',
};
