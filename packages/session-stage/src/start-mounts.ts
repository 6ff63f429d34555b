import type { WorkspaceState } from '@session-desk/core';
import { forgetFrame, onNextFrame, type SessionBus } from '@session-desk/controllers';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { stagePageId } from './stage-page.js';

/**
 * Mounts the visible pages of as many sessions as the configuration says, when the workspace has come back: the one in focus stands by then,
 * the next ones follow one a frame, in the order of the list. All others wait until they come into focus (F3).
 */
export class StartMounts implements ReactiveController {
  readonly #bus: () => SessionBus | undefined;
  readonly #mount: (pageId: string) => void;
  #followed: SessionBus | undefined;
  #waiting: string[] = [];

  constructor(host: ReactiveControllerHost, bus: () => SessionBus | undefined, mount: (pageId: string) => void) {
    this.#bus = bus;
    this.#mount = mount;
    host.addController(this);
  }

  /** @internal It begins once the bus is ready. */
  hostUpdated(): void {
    const bus = this.#bus();
    if (!bus || bus === this.#followed) return;
    this.#followed = bus;
    void bus.ready.then(() => {
      if (bus !== this.#followed) return;
      this.#waiting = pagesAtStart(bus.state, bus.windowId);
      if (this.#waiting.length > 0) onNextFrame(this.#next);
    }, () => undefined);
  }

  /** @internal */
  hostDisconnected(): void {
    this.#followed = undefined;
    this.#waiting = [];
    forgetFrame(this.#next);
  }

  readonly #next = (): void => {
    const pageId = this.#waiting.shift();
    if (pageId === undefined) return;
    this.#mount(pageId);
    if (this.#waiting.length > 0) onNextFrame(this.#next);
  };
}

/** The pages that are mounted at start beside the one in focus: of each session the tab that this window looked at. */
function pagesAtStart({ sessions, windows, configuration }: WorkspaceState, windowId: string): string[] {
  const place = windows[windowId];
  const others = sessions.filter(({ id, closing }) => id !== place?.sessionId && !closing).slice(0, Math.max(0, configuration.restore.mountAtStart - 1));
  return others.flatMap(({ id, tabs }) => {
    const tabId = place?.tabIds[id] ?? tabs[0]?.id;
    return tabId === undefined ? [] : [stagePageId(id, tabId)];
  });
}
