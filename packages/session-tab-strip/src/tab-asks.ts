import { closeTab, focusTab, moveTab } from '@session-desk/core';
import { Later, unlessFocusMoves, type BusController, type BusHost, type DialogController, type MenuController, type WordsController } from '@session-desk/controllers';
import { TabCloseEvent, TabFocusEvent, TabMoveEvent } from './session-tab-strip.events.js';
import { isClosable, type TabRow } from './tab-row.js';
import { titleOf } from './tab-words.js';

const menus = new Later(() => import('./tab-menus.js'));

/** What the strip lends to its gestures. */
export interface AskingHost {
  /** The strip itself, of which the agent asks. */
  readonly element: HTMLElement;
  readonly bus: BusController<BusHost>;
  readonly words: WordsController;
  readonly dialog: DialogController;
  readonly menu: MenuController;
  /** What the strip shows now. */
  readonly strip: { readonly sessionId: string; readonly tabs: readonly TabRow[]; readonly focusedTabId: string | undefined; readonly typeNames: Readonly<Record<string, string>> };
  /** Fires an intent; false when it was cancelled. */
  readonly fire: (event: Event) => boolean;
}

/** What an agent can ask about the tab at a position: an intent each, and the command unless it is cancelled. */
export class TabAsks {
  readonly #host: AskingHost;
  #moved: string | undefined;

  constructor(host: AskingHost) {
    this.#host = host;
    menus.whenIdle();
  }

  /** The tab that the agent has just asked to move; told once. */
  takeMoved(): string | undefined {
    const moved = this.#moved;
    this.#moved = undefined;
    return moved;
  }

  /** To show it; `false` where there is none. */
  focus(at: number): boolean {
    const { strip: { sessionId, tabs }, bus, fire } = this.#host;
    const tab = tabs[at];
    if (!tab) return false;
    if (fire(new TabFocusEvent(sessionId, tab.id))) void bus.ask(focusTab(sessionId, tab.id));
    return true;
  }

  /** To move it; the anchor stays, and nothing goes before it. */
  move(from: number, to: number): void {
    const { strip: { sessionId, tabs }, bus, fire } = this.#host;
    const tab = tabs[from];
    if (!tab || from === 0 || to < 1 || to >= tabs.length) return;
    this.#moved = tab.id;
    if (fire(new TabMoveEvent(sessionId, tab.id, to))) void bus.ask(moveTab(sessionId, tab.id, to));
  }

  /** To close it; `false` where that cannot be. */
  close(at: number): boolean {
    const tab = this.#host.strip.tabs[at];
    if (!tab || !isClosable(tab, at)) return false;
    void this.#close(tab);
    return true;
  }

  /** Any of these, by its menu. */
  async openMenu(at: number, anchor: HTMLElement): Promise<void> {
    const { tabMenu } = menus.here ?? await unlessFocusMoves(menus.use(this.#host.element)) ?? {};
    const { strip: { tabs, typeNames }, words, menu } = this.#host;
    const tab = tabs[at];
    if (!tab || !tabMenu) return;
    await menu.toggle(anchor, {
      label: words.term('sessionTabStrip.menu', titleOf(tab, typeNames, words)),
      items: tabMenu(tabs, at, words),
      choose: (id) => {
        if (id === 'close') this.close(at);
        else if (id === 'others') void this.#closeOthers(tab);
        else this.move(at, at + (id === 'back' ? -1 : 1));
      },
    });
  }

  /** Any tab, by the menu of all. */
  async openAll(anchor: HTMLElement): Promise<void> {
    const { allTabsMenu } = menus.here ?? await unlessFocusMoves(menus.use(this.#host.element)) ?? {};
    if (!allTabsMenu) return;
    const { strip: { tabs, focusedTabId, typeNames }, words, menu } = this.#host;
    await menu.toggle(anchor, {
      label: words.term('sessionTabStrip.all', tabs.length),
      items: allTabsMenu(tabs, focusedTabId, typeNames, words),
      choose: (id) => {
        if (id === 'close') this.close(tabs.findIndex((tab) => tab.id === focusedTabId));
        else this.focus(tabs.findIndex((tab) => `focus:${tab.id}` === id));
      },
    });
  }

  /** With unsaved input the agent says first what becomes of that (T4). */
  async #close(tab: TabRow): Promise<void> {
    // The session is the one of the gesture, whatever comes forward while the dialog is open.
    const { strip: { sessionId }, bus, fire } = this.#host;
    const answer = tab.dirty ? await this.#whatOfUnsaved(tab) : 'close';
    if (answer === undefined || answer === 'keep') return;
    const unsaved = answer === 'discard' || answer === 'save' ? answer : undefined;
    if (fire(new TabCloseEvent(sessionId, tab.id, unsaved))) void bus.ask(closeTab(sessionId, tab.id, unsaved));
  }

  /** One after the other: each that holds unsaved input asks for itself. */
  async #closeOthers(kept: TabRow): Promise<void> {
    const others = this.#host.strip.tabs.filter((other, at) => other.id !== kept.id && isClosable(other, at));
    for (const tab of others) await this.#close(tab);
  }

  #whatOfUnsaved(tab: TabRow): Promise<string | undefined> {
    const { words, dialog, strip } = this.#host;
    return dialog.ask({
      title: words.term('sessionTabStrip.closeTitle', titleOf(tab, strip.typeNames, words)),
      body: words.term('sessionTabStrip.closeBody'),
      buttons: [
        { id: 'keep', label: words.term('sessionTabStrip.closeContinue') },
        { id: 'discard', label: words.term('sessionTabStrip.closeDiscard'), look: 'danger' },
        ...(tab.savable ? [{ id: 'save', label: words.term('sessionTabStrip.closeSave'), look: 'primary' as const }] : []),
      ],
    });
  }
}
