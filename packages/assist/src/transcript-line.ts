/** Who said a line. `system` lines tell what the agent looked up and what came back: `title: name = value; name = value`. */
export type Speaker = 'customer' | 'agent' | 'bot' | 'system';

/** One line of a conversation, in order of time. `at` is in milliseconds since the epoch. */
export interface TranscriptLine {
  readonly messageId: string;
  readonly from: Speaker;
  readonly text: string;
  readonly at: number;
}

/** A conversation as a provider of help sees it. The last line is the newest. */
export interface Transcript {
  readonly conversationId: string;
  readonly lines: readonly TranscriptLine[];
}
