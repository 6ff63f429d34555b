/** One page as the stage takes it by property: a tab, and what its page is mounted with. */
export interface StagePage {
  /** Unique among the pages of the stage; on a bus `stagePageId` of session and tab. */
  readonly id: string;
  /** The name under which the page type is registered. */
  readonly tabType: string;
  readonly title?: string | undefined;
  readonly params?: Readonly<Record<string, unknown>> | undefined;
  readonly sessionId?: string | undefined;
  /** The tab's own id, where it is not `id` itself. */
  readonly tabId?: string | undefined;
  /** What the page asked to keep when it was last here. */
  readonly kept?: unknown;
  /** How the agent left it, as `page-keep-view` told it. */
  readonly view?: unknown;
  /** Whether the agent may give it up while nobody can show it. */
  readonly closable?: boolean | undefined;
  /** Asks the page to save itself; asked for again after it was `false` in between. */
  readonly saving?: boolean | undefined;
}

/** The id of a page on a bus: tabs of different sessions may be called the same. */
export function stagePageId(sessionId: string, tabId: string): string {
  return `${sessionId}\u001F${tabId}`;
}
