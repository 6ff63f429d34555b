import '@session-desk/session-pane/define';
import type { SessionRow } from '@session-desk/core';
import type { SessionCloseEvent, SessionFocusEvent } from '@session-desk/session-pane';

const pane = document.querySelector('session-pane');
const log = document.querySelector('.log');
if (!pane || !log) throw new Error('the page has no pane');

let rows: readonly SessionRow[] = [
  { id: 'home', title: 'Home', kind: 'home', closable: false },
  { id: '1', title: 'Kenny Smith', kind: 'conversation', channel: 'chat', unread: 5 },
  { id: '2', title: 'Visitor 7', kind: 'conversation', channel: 'sms', alarmed: true, visitor: 7 },
  { id: '3', title: 'Boiler makes a noise', kind: 'record', recordType: 'case', dirty: 1 },
];
const show = (focusedId: string): void => {
  rows = rows.map((row) => (row.id === focusedId ? { ...row, unread: 0, alarmed: false } : row));
  pane.sessions = rows;
  pane.focusedId = focusedId;
};
const note = (event: SessionFocusEvent | SessionCloseEvent): void => {
  const line = document.createElement('li');
  line.textContent = `${event.type} { sessionId: '${event.sessionId}' }`;
  log.prepend(line);
};
show('home');
document.addEventListener('session-focus', (event) => { note(event); show(event.sessionId); });
document.addEventListener('session-close', (event) => {
  note(event);
  rows = rows.filter((row) => row.id !== event.sessionId);
  show('home');
});
