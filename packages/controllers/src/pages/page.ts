/** What a page is given: what its tab was opened with, and its door to the workspace. After `signal` is raised the door does nothing. */
export interface Page {
  /** What the tab was opened with: plain data from outside, to be read, never trusted. */
  readonly params: Readonly<Record<string, unknown>>;
  /** What this page asked to keep when it was last here, as it was given to `saveState`. */
  readonly kept: unknown;
  /** The session that the tab belongs to; none where the host shows pages by properties alone. */
  readonly sessionId?: string | undefined;
  /** The title of the tab as it stood when the page was mounted; may be empty. */
  readonly title: string;
  /** Raised when the tab or its session is gone for good, and when a page that failed is put away. */
  readonly signal: AbortSignal;
  /** Names the tab. */
  setTitle(text: string): void;
  /** Says whether the page holds unsaved input; `savable` that its `save` can be asked to keep it. */
  setDirty(on: boolean, savable?: boolean): void;
  /** Keeps plain, structured-cloneable data for the next time; later calls replace earlier ones. */
  saveState(state: unknown): void;
}

/** What a mounted page can do when asked. */
export interface MountedPage {
  /** Saves what is unsaved; rejects when that did not work. */
  save?(): Promise<void>;
  /** Hands over its state, so that it can be put away and brought back. */
  collect?(): unknown;
  /** Lets go of what the signal does not reach. */
  destroy?(): void;
}

/** What `mount` may answer: at once, or when the page has loaded. A promise that rejects means that it did not. */
export type Mounting = MountedPage | undefined | Promise<MountedPage | undefined>;

/** A kind of page: puts its content into the place, once per tab. The place stays where it is for as long as the tab lives. */
export interface PageType {
  mount(place: HTMLElement, page: Page): Mounting;
}
