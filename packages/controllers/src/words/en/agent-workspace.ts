/** The words of `<agent-workspace>` in English. */
export const agentWorkspace = {
  label: 'Agent workspace',
};
