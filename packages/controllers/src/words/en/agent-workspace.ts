/** The words of `<agent-workspace>` in English. */
export const agentWorkspace = {
  areas: 'Areas of the workspace',
  sessions: 'Sessions',
  work: 'Work',
  conversation: 'Conversation',
  tools: 'Tools',
  shortcuts: 'Keyboard shortcuts',
  closeHelp: 'Close',
  shortcut: (name: string) => SHORTCUTS[name] ?? name,
};

const SHORTCUTS: Readonly<Record<string, string>> = {
  'next-region': 'Next region', 'previous-region': 'Previous region', notifications: 'Notifications', 'next-session': 'Next session', 'previous-session': 'Previous session',
  'accept-offer': 'Accept the first offer', 'reject-offer': 'Reject the first offer', 'write-reply': 'Write a reply', 'close-session': 'Close the session', shortcuts: 'Show or hide this list',
  'session-1': 'Session 1 to 9',
};
