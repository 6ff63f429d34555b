import { plural } from './plural.js';

/** The words of `<session-pane>` in English. */
export const sessionPane = {
  label: 'Sessions',
  collapse: 'Collapse the list of sessions',
  expand: 'Expand the list of sessions',
  home: 'Home',
  newUpdates: (title: string, count: number) => `${title}. ${updates(count)}`,
  urgent: (title: string) => `${title}. ${URGENT}`,
  urgentWithUpdates: (title: string, count: number) => `${title}. ${URGENT} ${updates(count)}`,
  attention: (title: string) => `${title} asks for your attention.`,
  failedSends: (count: number) => plural(count, { one: '# message was not sent', other: '# messages were not sent' }),
  dirty: 'Unsaved input',
  wrapUp: 'Wrap-up',
  elsewhere: 'Open in another window',
  elsewhereShort: 'Other window',
  waiting: 'Waiting',
  close: (title: string) => `Close ${title}`,
  menu: (title: string) => `More for ${title}`,
  menuFocus: 'Open',
  menuTearOff: 'Open in its own window',
  menuClose: 'Close session',
  menuMoveUp: 'Move up',
  menuMoveDown: 'Move down',
  reopen: 'Reopen a session',
  reopenMenu: 'Closed sessions',
  empty: 'No sessions beside Home yet',
  restoring: 'Restoring your sessions…',
  opened: (title: string) => `${title} opened`,
  closed: (title: string, open: number) => `Closed ${title}. ${plural(open, { one: '# session open', other: '# sessions open' })}`,
  moved: (title: string, place: number, of: number) => `${title}, place ${String(place)} of ${String(of)}`,
  closeTitle: (title: string) => `Close the session with ${title}?`,
  closeConversation: 'The conversation goes back to the queue; someone else may take it.',
  closeKeepsWaiting: 'The conversation stays yours and waits for the customer. Use End to finish it for good.',
  closeEnds: 'The conversation has ended. Closing the session finishes its wrap-up.',
  closeRecord: 'The record stays as it was last saved.',
  closeDraft: 'A reply is written but not sent. It is lost when you close the session.',
  notSent: (count: number) => plural(count, { one: '# not sent', other: '# not sent' }),
  unsaved: 'Unsaved',
  openedMany: (count: number) => plural(count, { one: '# session opened', other: '# sessions opened' }),
  closedMany: (count: number, open: number) => `${plural(count, { one: '# session closed', other: '# sessions closed' })}. ${plural(open, { one: '# session open', other: '# sessions open' })}`,
  attentionMany: (count: number) => plural(count, { one: '# session needs your attention.', other: '# sessions need your attention.' }),
  closeGeneric: 'The session and its tabs go from your workspace.',
  closeDirty: (count: number) => plural(count, { one: '# tab holds unsaved input.', other: '# tabs hold unsaved input.' }),
  closeContinue: 'Continue editing',
  closeDiscard: 'Discard',
  closeSave: 'Save and close',
  closeCancel: 'Keep open',
  closeConfirm: 'Close session',
};

const URGENT = 'Urgent attention is needed in your conversation.';

function updates(count: number): string {
  return plural(count, { one: '# new update in your conversation.', other: '# new updates in your conversation.' });
}
