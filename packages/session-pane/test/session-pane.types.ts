import type { SessionPaneElement } from '@session-desk/session-pane';

declare const el: SessionPaneElement;

el.sessions = [{ id: 'a', title: 'Kenny' }];
// @ts-expect-error a row needs a title
el.sessions = [{ id: 'a' }];
// @ts-expect-error a channel is one of six
el.sessions = [{ id: 'a', title: 'Kenny', channel: 'pigeon' }];
el.addEventListener('session-close', ({ sessionId, unsaved }): string => `${sessionId}${unsaved ?? ''}`);
// @ts-expect-error an intent is readonly
document.addEventListener('session-focus', (event) => { event.sessionId = 'b'; });
window.addEventListener('session-pane-toggle', ({ collapsed }): boolean => collapsed);
