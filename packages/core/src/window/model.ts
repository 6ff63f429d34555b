/** What one window of the agent looks at. */
export interface WindowPlace {
  /** Whether the agent can see it now. */
  readonly inFront: boolean;
  readonly sessionId: string;
  /** The part that has the keyboard focus, as it named itself; none when nothing has. */
  readonly part?: string | undefined;
  /** The tab in focus of each session that this window has looked at, by session. */
  readonly tabIds: Readonly<Record<string, string>>;
  /** It is gone without a farewell; the next window that opens goes on where it was. */
  readonly lost?: true | undefined;
  /** It is lost because it is yet to come: kept for the window of its name alone, until that opens or all windows were lost. */
  readonly awaited?: true | undefined;
}
