import { FencedMount, pageNow, PlaceView, putCaret, ScrollMemory, type KeptCaret, type KeptView, type MountedTool, type MountStatus, type Tool, type ToolType } from '@session-desk/controllers';

/** What a place needs of its pane. */
export interface ToolPlaceHost {
  /** The status changed; with an error when the tool was fenced. */
  readonly changed: (place: ToolPlace, failure?: { readonly error: unknown }) => void;
  /** How the agent left the tool when it was last here. */
  readonly viewOf: (place: ToolPlace) => unknown;
  readonly keepView: (place: ToolPlace, view: KeptView) => void;
  /** The control that had the focus is there again. */
  readonly found: (place: ToolPlace) => void;
}

/** Where one tool of one session stands for as long as it is alive: a section in the light DOM of the pane, hidden and shown, never moved. */
export class ToolPlace {
  readonly sessionId: string;
  readonly name: string;
  readonly section: HTMLElement = document.createElement('section');
  readonly #mount: FencedMount<MountedTool>;
  readonly #life = new AbortController();
  readonly #scroll: ScrollMemory;
  readonly #view: PlaceView;
  #lastFocus: { readonly control: HTMLElement; readonly caret: KeptCaret | undefined } | undefined;
  #keepsItself = false;
  #inView = false;
  #lastSeen = pageNow();

  constructor(sessionId: string, name: string, host: ToolPlaceHost) {
    this.sessionId = sessionId;
    this.name = name;
    this.section.hidden = true;
    this.section.dataset['tool'] = name;
    this.#scroll = new ScrollMemory(this.section, this.#life.signal, () => { this.#view.changed(); });
    this.#view = new PlaceView(this.section, {
      scroll: this.#scroll,
      keepsItself: () => this.#keepsItself,
      keep: (view) => { host.keepView(this, view); },
      found: (control, caret) => {
        this.#lastFocus = { control, caret };
        host.found(this);
      },
    }, this.#life.signal);
    this.#mount = new FencedMount<MountedTool>(this.section, (failure) => {
      this.#tell();
      if (this.status === 'ready') this.#view.giveBack(host.viewOf(this));
      host.changed(this, failure);
    });
  }

  get status(): MountStatus { return this.#mount.status; }

  /** When it was last in view, in milliseconds since 1970. */
  get lastSeen(): number { return this.#lastSeen; }

  /** Whether it must not be put away now. */
  get isBusy(): boolean {
    try {
      return this.#inView || this.#mount.mounted?.isBusy?.() === true;
    } catch {
      // One that cannot answer has nothing to lose.
      return false;
    }
  }

  /** Mounts the tool, unless it stands already. */
  mount(type: ToolType, doorOf: (signal: AbortSignal) => Tool): void {
    this.#mount.begin((signal) => {
      const door = doorOf(signal);
      this.#keepsItself = door.kept !== undefined;
      return type.mount(this.section, {
        ...door,
        saveState: (state) => {
          this.#keepsItself = true;
          door.saveState(state);
        },
      });
    });
  }

  /** Puts the focus where the agent had it in an earlier life of the tool, if that is there already and in view. */
  giveFocusBack(): void {
    if (!this.#lastFocus?.control.isConnected || this.section.hidden) return;
    const { control, caret } = this.#lastFocus;
    control.focus({ preventScroll: true });
    if (caret) putCaret(control, caret);
  }

  /** Shows or hides it, in this very call. */
  show(inView: boolean): void {
    if (this.#inView === inView) return;
    this.#inView = inView;
    this.#lastSeen = pageNow();
    this.settle();
    this.#tell();
  }

  /** Hides the section while there is nothing in it to be seen. */
  settle(): void {
    this.section.hidden = !this.#inView || (this.status !== 'ready' && this.status !== 'loading');
  }

  /** Puts scroll positions back that a browser forgot while it was hidden. Call it where layout is clean. */
  giveScrollBack(): void {
    this.#scroll.giveBack();
  }

  /** Fences a tool that has been loading for longer than this many milliseconds. */
  giveUpAfter(milliseconds: number): void {
    this.#mount.giveUpAfter(milliseconds);
  }

  /** Takes it away for good. */
  remove(): void {
    this.#mount.end();
    this.#life.abort();
    this.section.remove();
  }

  #tell(): void {
    try {
      this.#mount.mounted?.show?.(this.#inView);
    } catch (error) {
      reportError(error);
    }
  }
}
