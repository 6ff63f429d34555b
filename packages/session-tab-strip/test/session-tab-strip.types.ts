import type { SessionTabStripElement } from '@session-desk/session-tab-strip';

declare const el: SessionTabStripElement;

el.tabs = [{ id: 'a', title: '' }];
// @ts-expect-error a tab needs a title, be it empty
el.tabs = [{ id: 'a' }];
// @ts-expect-error a save stays, closes the tab, or closes the session
el.tabs = [{ id: 'a', title: '', saving: true }];
el.addEventListener('tab-close', ({ sessionId, tabId, unsaved }): string => `${sessionId}${tabId}${unsaved ?? ''}`);
// @ts-expect-error an intent is readonly
document.addEventListener('tab-focus', (event) => { event.tabId = 'b'; });
