import type { Speaker } from '../transcript-line.js';

/** A line of a recorded conversation. On an agent's line, where the record has them: `intent` names the kind of reply, `typed` is what the agent had typed to find it. */
export interface PastLine {
  readonly from: Speaker;
  readonly text: string;
  readonly intent?: string | undefined;
  readonly typed?: string | undefined;
}

/** A recorded conversation that replies are learnt from. `about` are its subjects (queue, task), as in `ReplyRequest`. */
export interface PastDialogue {
  readonly id: string;
  readonly about?: readonly string[] | undefined;
  readonly lines: readonly PastLine[];
}
