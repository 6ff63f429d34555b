import { plural } from './plural.js';

/** The words of `<session-pane>` in English. */
export const sessionPane = {
  label: 'Sessions',
  collapse: 'Collapse the list of sessions',
  expand: 'Expand the list of sessions',
  home: 'Home',
  visitor: (number: number) => `Visitor ${String(number)}`,
  newUpdates: (title: string, count: number) => `${title}. ${updates(count)}`,
  urgent: (title: string) => `${title}. ${URGENT}`,
  urgentWithUpdates: (title: string, count: number) => `${title}. ${URGENT} ${updates(count)}`,
  attention: (title: string) => `${title} asks for your attention.`,
  badge: (count: number) => (count > 9 ? '9+' : String(count)),
  pending: (count: number) => plural(count, { one: '# action is pending', other: '# actions are pending' }),
  failedSends: (count: number) => plural(count, { one: '# message was not sent', other: '# messages were not sent' }),
  dirty: 'Unsaved input',
  customerLeft: 'The customer has left',
  wrapUp: 'Wrap-up',
  waiting: 'Waiting',
  closing: (seconds: number) => plural(seconds, { one: 'Closing in # second', other: 'Closing in # seconds' }),
  undoClose: 'Undo',
  undoCloseOf: (title: string) => `Undo closing ${title}`,
  close: (title: string) => `Close ${title}`,
  menu: (title: string) => `More for ${title}`,
  menuFocus: 'Open',
  menuClose: 'Close session',
  menuMoveUp: 'Move up',
  menuMoveDown: 'Move down',
  menuReopen: 'Reopen the last closed session',
  empty: 'No sessions beside Home yet',
  restoring: 'Restoring your sessions…',
  reconnecting: 'Reconnecting…',
  offline: 'Offline. Your sessions are kept here.',
  opened: (title: string) => `${title} opened`,
  closed: (title: string, open: number) => `Closed ${title}. ${plural(open, { one: '# session open', other: '# sessions open' })}`,
  moved: (title: string, place: number, of: number) => `${title}, place ${String(place)} of ${String(of)}`,
  closeTitle: (title: string) => `Close the session with ${title}?`,
  closeConversation: 'The conversation goes back to the queue; someone else may take it.',
  closeKeepsWaiting: 'The conversation stays yours and waits for the customer. Use End to finish it for good.',
  closeEnds: 'The conversation has ended. Closing the session finishes its wrap-up.',
  closeRecord: 'The record stays as it was last saved.',
  closeDirty: 'There is unsaved input in this session. It is lost when you close it.',
  closeDraft: 'A reply is written but not sent. It is lost when you close the session.',
  closeCancel: 'Keep open',
  closeConfirm: 'Close session',
};

const URGENT = 'Urgent attention is needed in your conversation.';

function updates(count: number): string {
  return plural(count, { one: '# new update in your conversation.', other: '# new updates in your conversation.' });
}
