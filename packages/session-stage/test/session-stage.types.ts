import { PageTitleEvent, type PageType, type SessionStageElement } from '@session-desk/session-stage';

declare const stage: SessionStageElement;

stage.addEventListener('page-title', (event) => event.title.length);
// @ts-expect-error a title is text
export const title: number = new PageTitleEvent('a', 'A').title;
stage.register('a', (place) => { place.append('text'); return undefined; });
stage.register('a', async (place, page) => { await Promise.resolve(); place.append(page.title); return { save: () => Promise.resolve() }; });
// @ts-expect-error a page cannot answer with a number
stage.register('a', () => 7);
// @ts-expect-error what a tab was opened with cannot be changed
export const type: PageType = { mount: (_place, page) => { page.params['x'] = 1; return undefined; } };
