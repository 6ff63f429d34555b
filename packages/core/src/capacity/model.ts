/** What one agent holds of one channel, against what the profile allows (C1). */
export interface ChannelCapacity {
  /** A channel, or `case` for record work. */
  readonly channel: string;
  readonly used: number;
  readonly limit: number;
}
