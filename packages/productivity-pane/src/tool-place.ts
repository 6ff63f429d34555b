import { FencedMount, pageNow, ScrollMemory, type MountedTool, type MountStatus, type Tool, type ToolType } from '@session-desk/controllers';

/** Where one tool of one session stands for as long as it is alive: a section in the light DOM of the pane, hidden and shown, never moved. */
export class ToolPlace {
  readonly sessionId: string;
  readonly name: string;
  readonly section: HTMLElement = document.createElement('section');
  readonly #mount: FencedMount<MountedTool>;
  readonly #life = new AbortController();
  readonly #scroll: ScrollMemory;
  #inView = false;
  #lastSeen = pageNow();

  constructor(sessionId: string, name: string, changed: (place: ToolPlace, failure?: { readonly error: unknown }) => void) {
    this.sessionId = sessionId;
    this.name = name;
    this.section.hidden = true;
    this.section.dataset['tool'] = name;
    this.#scroll = new ScrollMemory(this.section, this.#life.signal);
    this.#mount = new FencedMount<MountedTool>(this.section, (failure) => {
      this.#tell();
      changed(this, failure);
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
    this.#mount.begin((signal) => type.mount(this.section, doorOf(signal)));
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
