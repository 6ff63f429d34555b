/** One page inside a session. */
export interface Tab {
  readonly id: string;
  /** The page type's registered name. */
  readonly tabType: string;
  /** Empty until the page or the host names it; elements show the page type's own name then. */
  readonly title: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The anchor and the template's fixed tabs are not. */
  readonly closable: boolean;
  readonly dirty: boolean;
  /** Whether the page can save itself. */
  readonly savable: boolean;
  /** A save is under way; `close` when the tab shall go afterwards, `session` when the whole session shall. */
  readonly saving?: 'stay' | 'close' | 'session' | undefined;
  /** What the page asked to keep: its own shape. */
  readonly state?: unknown;
}
