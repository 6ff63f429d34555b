import { pageNow, type MountedPage, type Page, type PageType } from '@session-desk/controllers';
import { FocusMemory } from './focus-memory.js';
import { ScrollMemory } from './scroll-memory.js';
import type { StagePage } from './stage-page.js';

/** How a page stands: nobody has registered its type yet, it loads, it is there, or it failed and is fenced. */
export type PageStatus = 'unregistered' | 'loading' | 'ready' | 'failed';

/** What a place needs of its stage. */
export interface PlaceHost {
  readonly typeOf: (name: string) => PageType | undefined;
  readonly doorOf: (record: StagePage, signal: AbortSignal) => Page;
  /** The status changed; with an error when the page was fenced. */
  readonly changed: (place: Place, failure?: { readonly error: unknown }) => void;
}

/** Where one page stands for as long as its tab lives: a section in the light DOM of the stage, made once, hidden and shown, never moved. */
export class Place {
  readonly section: HTMLElement = document.createElement('section');
  readonly focus: FocusMemory;
  readonly scroll: ScrollMemory;
  readonly #host: PlaceHost;
  readonly #life = new AbortController();
  #record: StagePage;
  #status: PageStatus = 'unregistered';
  #attempt: AbortController | undefined;
  #mounted: MountedPage | undefined;
  #since = 0;

  constructor(host: PlaceHost, record: StagePage) {
    this.#host = host;
    this.#record = record;
    this.section.hidden = true;
    this.section.setAttribute('role', 'tabpanel');
    this.section.tabIndex = 0;
    this.focus = new FocusMemory(this.section);
    this.scroll = new ScrollMemory(this.section, this.#life.signal);
  }

  get record(): StagePage { return this.#record; }
  set record(record: StagePage) { this.#record = record; }

  get status(): PageStatus { return this.#status; }

  /** Ends with the place. */
  get signal(): AbortSignal { return this.#life.signal; }

  /** Whether its content can be seen when it is in focus. */
  get isShowable(): boolean { return this.#status === 'ready' || this.#status === 'loading'; }

  /** Mounts the page, unless it stands already: at first focus, when its type is registered at last, and by Retry. */
  mount(): void {
    if (this.isShowable) return;
    const type = this.#host.typeOf(this.#record.tabType);
    if (!type) return;
    const attempt = this.#attempt = new AbortController();
    this.#since = pageNow();
    try {
      const mounting = type.mount(this.section, this.#host.doorOf(this.#record, attempt.signal));
      if (mounting instanceof Promise) {
        this.#become('loading');
        mounting.then((mounted) => { this.#arrived(attempt, mounted); }, (error: unknown) => { this.#fail(attempt, error); });
      } else this.#arrived(attempt, mounting);
    } catch (error) {
      this.#fail(attempt, error);
    }
  }

  /** Fences a page that has been loading for longer than this many milliseconds. */
  giveUpAfter(milliseconds: number): void {
    if (this.#status !== 'loading' || !this.#attempt || pageNow() - this.#since < milliseconds) return;
    this.#fail(this.#attempt, new DOMException(`The page did not load within ${milliseconds} ms.`, 'TimeoutError'));
  }

  /** Asks the page to save itself. Says whether it did; never rejects. */
  async save(): Promise<boolean> {
    try {
      await (this.#mounted?.save ? this.#mounted.save() : Promise.reject(new Error('This page cannot save itself.')));
      return true;
    } catch {
      // A page shows its own reason; the workspace is told that the input is still unsaved.
      return false;
    }
  }

  /** Takes the page away for good. */
  remove(): void {
    this.#life.abort();
    this.#putAway();
    this.section.remove();
  }

  #arrived(attempt: AbortController, mounted: MountedPage | undefined): void {
    // What comes after the page was given up is let go of at once.
    if (attempt !== this.#attempt || attempt.signal.aborted) {
      letGo(mounted);
      return;
    }
    this.#mounted = mounted;
    this.#become('ready');
  }

  #fail(attempt: AbortController, error: unknown): void {
    if (attempt !== this.#attempt || attempt.signal.aborted) return;
    this.#putAway();
    this.#status = 'failed';
    this.#host.changed(this, { error });
  }

  #become(status: PageStatus): void {
    this.#status = status;
    this.#host.changed(this);
  }

  #putAway(): void {
    this.#attempt?.abort();
    letGo(this.#mounted);
    this.#mounted = undefined;
    this.section.replaceChildren();
  }
}

function letGo(mounted: MountedPage | undefined): void {
  try {
    mounted?.destroy?.();
  } catch (error) {
    reportError(error);
  }
}
