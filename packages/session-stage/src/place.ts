import { FencedMount, PlaceView, putCaret, ScrollMemory, type KeptView, type MountedPage, type MountStatus, type Page, type PageType } from '@session-desk/controllers';
import { FocusMemory } from './focus-memory.js';
import type { StagePage } from './stage-page.js';

/** How a page stands: nobody has registered its type yet, it loads, it is there, or it failed and is fenced. */
export type PageStatus = 'unregistered' | Exclude<MountStatus, 'idle'>;

/** What a place needs of its stage. */
export interface PlaceHost {
  readonly typeOf: (name: string) => PageType | undefined;
  readonly doorOf: (record: StagePage, signal: AbortSignal) => Page;
  /** How the agent left the page when it was last here. */
  readonly viewOf: (record: StagePage) => unknown;
  readonly keepView: (record: StagePage, view: KeptView) => void;
  /** The control that had the focus is there again. */
  readonly found: (place: Place) => void;
  /** The status changed; with an error when the page was fenced. */
  readonly changed: (place: Place, failure?: { readonly error: unknown }) => void;
}

/** Where one page stands for as long as its tab lives: a section in the light DOM of the stage, made once, hidden and shown, never moved. */
export class Place {
  readonly section: HTMLElement = document.createElement('section');
  readonly focus: FocusMemory;
  readonly scroll: ScrollMemory;
  readonly view: PlaceView;
  readonly #host: PlaceHost;
  readonly #life = new AbortController();
  readonly #mount: FencedMount<MountedPage>;
  #record: StagePage;
  #keepsItself = false;

  constructor(host: PlaceHost, record: StagePage) {
    this.#host = host;
    this.#record = record;
    this.section.hidden = true;
    this.section.setAttribute('role', 'tabpanel');
    this.section.tabIndex = 0;
    this.focus = new FocusMemory(this.section);
    this.scroll = new ScrollMemory(this.section, this.#life.signal, () => { this.view.changed(); });
    this.view = new PlaceView(this.section, {
      scroll: this.scroll,
      keepsItself: () => this.#keepsItself || this.#mount.mounted?.collect !== undefined,
      keep: (view) => { host.keepView(this.#record, view); },
      found: (control, caret) => {
        this.focus.seed(control, caret && (() => { putCaret(control, caret); }));
        host.found(this);
      },
    }, this.#life.signal);
    this.#mount = new FencedMount<MountedPage>(this.section, (failure) => {
      // A frame without layout forgets how far it is scrolled as soon as it comes back in another size.
      this.section.toggleAttribute('data-framed', this.section.querySelector('iframe') !== null);
      if (this.#mount.status === 'ready') this.view.giveBack(host.viewOf(this.#record));
      host.changed(this, failure);
    });
  }

  get record(): StagePage { return this.#record; }
  set record(record: StagePage) { this.#record = record; }

  get status(): PageStatus { return this.#mount.status === 'idle' ? 'unregistered' : this.#mount.status; }

  /** Whether its content can be seen when it is in focus. */
  get isShowable(): boolean { return this.status === 'ready' || this.status === 'loading'; }

  /** Mounts the page, unless it stands already: at first focus, when its type is registered at last, and by Retry. */
  mount(): void {
    const type = this.#host.typeOf(this.#record.tabType);
    if (type) this.#mount.begin((signal) => type.mount(this.section, this.#door(signal)));
  }

  /** A page that keeps its own state keeps its fields itself, and one that says that all is saved has nothing unsaved in them. */
  #door(signal: AbortSignal): Page {
    const door = this.#host.doorOf(this.#record, signal);
    this.#keepsItself = door.kept !== undefined;
    return {
      ...door,
      saveState: (state) => {
        this.#keepsItself = true;
        door.saveState(state);
      },
      setDirty: (on, savable) => {
        if (!on && !signal.aborted) this.view.forgetFields();
        door.setDirty(on, savable);
      },
    };
  }

  /** Fences a page that has been loading for longer than this many milliseconds. */
  giveUpAfter(milliseconds: number): void {
    this.#mount.giveUpAfter(milliseconds);
  }

  /** Asks the page to save itself. Says whether it did; never rejects. */
  async save(): Promise<boolean> {
    try {
      const { mounted } = this.#mount;
      await (mounted?.save ? mounted.save() : Promise.reject(new Error('This page cannot save itself.')));
      return true;
    } catch {
      // A page shows its own reason; the workspace is told that the input is still unsaved.
      return false;
    }
  }

  /** Takes the page away for good. */
  remove(): void {
    this.#life.abort();
    this.#mount.end();
    this.section.remove();
  }
}
