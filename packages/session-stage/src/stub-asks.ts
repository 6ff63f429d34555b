import { closeSession, closeTab, sessionOf } from '@session-desk/core';
import type { BusController, BusHost, DialogController, WordsController } from '@session-desk/controllers';
import { PageCloseEvent } from './session-stage.events.js';
import type { StagePage } from './stage-page.js';

/** What giving up a page needs of its stage. */
export interface StubHost {
  readonly element: BusHost;
  readonly bus: Pick<BusController<BusHost>, 'ask' | 'bus'>;
  readonly words: WordsController;
  readonly dialog: DialogController;
  readonly labelOf: (page: StagePage) => string;
}

/** Gives up a page that nobody can show: its tab, or the session whose anchor it is. Input that waits in it is never thrown away unasked. */
export async function giveUp(page: StagePage, { element, bus, words, dialog, labelOf }: StubHost): Promise<void> {
  const { sessionId, tabId = page.id } = page;
  const session = bus.bus && sessionId !== undefined ? sessionOf(bus.bus.state, sessionId) : undefined;
  const isAnchor = session?.tabs[0]?.id === tabId;
  const isDirty = session?.tabs.some((tab) => tab.dirty && (isAnchor || tab.id === tabId)) ?? false;
  const answer = isDirty
    ? await dialog.ask({
      title: words.term('sessionStage.closeTitle', labelOf(page)),
      body: words.term('sessionStage.closeBody'),
      buttons: [{ id: 'keep', label: words.term('actions.cancel') }, { id: 'discard', label: words.term('actions.discard'), look: 'danger' }],
    })
    : 'close';
  if ((answer !== 'close' && answer !== 'discard') || !element.dispatchEvent(new PageCloseEvent(page.id)) || sessionId === undefined) return;
  const unsaved = answer === 'discard' ? 'discard' : undefined;
  void bus.ask(isAnchor ? closeSession(sessionId, unsaved) : closeTab(sessionId, tabId, unsaved));
}
