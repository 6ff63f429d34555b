import type { Page } from '@session-desk/controllers';
import { PageDirtyEvent, PageSaveStateEvent, PageTitleEvent, type PageKeepViewEvent } from './session-stage.events.js';
import type { StagePage } from './stage-page.js';

/** What a page may say, and what is to be seen of it. */
export type PageWord = PageDirtyEvent | PageSaveStateEvent | PageTitleEvent | PageKeepViewEvent;

/** The door of one page to its stage; shut when the signal is raised. */
export function pageDoor({ id, params, sessionId, title }: StagePage, kept: unknown, signal: AbortSignal, say: (word: PageWord) => void): Page {
  const tell = (word: PageWord): void => { if (!signal.aborted) say(word); };
  return {
    params: params ?? {},
    kept,
    sessionId,
    title: title ?? '',
    signal,
    setTitle: (text) => { tell(new PageTitleEvent(id, text)); },
    setDirty: (on, savable = false) => { tell(new PageDirtyEvent(id, on, savable)); },
    saveState: (state) => { tell(new PageSaveStateEvent(id, state)); },
  };
}
