/** The words of `<agent-workspace>` in English. */
export const agentWorkspace = {
  areas: 'Areas of the workspace',
  sessions: 'Sessions',
  work: 'Work',
  conversation: 'Conversation',
  tools: 'Tools',
  signOut: 'Sign out',
  signOutTitle: 'Sign out?',
  signOutBody: 'Everything that is kept on this computer is erased.',
  signOutUnsent: (count: number) => `Everything that is kept on this computer is erased. Not sent yet (${String(count)}), and handed over first:`,
  signOutLoseTitle: 'Lose this for good?',
  signOutLost: (count: number) => `Nobody could take this over (${String(count)}). If you sign out now, it is lost:`,
  signOutLose: 'Sign out and lose it',
  signOutStay: 'Stay',
  signOutMore: (count: number) => `… and ${String(count)} more`,
  signOutFailed: 'Not everything could be erased',
  signOutFailedBody: 'This computer may still hold parts of your work. Try again, or tell your administrator.',
  signedOut: 'You are signed out.',
  shortcuts: 'Keyboard shortcuts',
  closeHelp: 'Close',
  shortcut: (name: string) => SHORTCUTS[name] ?? name,
};

const SHORTCUTS: Readonly<Record<string, string>> = {
  'next-region': 'Next region', 'previous-region': 'Previous region', notifications: 'Notifications', 'next-session': 'Next session', 'previous-session': 'Previous session',
  'accept-offer': 'Accept the first offer', 'reject-offer': 'Reject the first offer', 'write-reply': 'Write a reply', 'reopen-session': 'Reopen the last closed session', 'close-session': 'Close the session', shortcuts: 'Show or hide this list',
  'session-1': 'Session 1 to 9',
};
