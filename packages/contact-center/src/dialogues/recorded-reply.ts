import type { Dialogue } from './dialogue.js';

/** One message as a transcript has it. */
export interface Said {
  readonly from: 'customer' | 'agent' | 'system';
  readonly text: string;
}

/** What the recorded agent says next. `picked` names the suggestion that the words came from, when they came from one. */
export interface RecordedReply {
  readonly text: string;
  readonly picked?: string | undefined;
  /** The recorded pause before these words, in milliseconds. */
  readonly pause: number;
}

/**
 * What the recorded agent says next after this transcript, or `undefined` when it is the customer's turn or the record is over.
 * The customer's messages tell how far the talk has come; the agent's own after the last of them, how much of the answer is said.
 * What an agent said otherwise, or left out earlier, does not matter.
 */
export function recordedReply(dialogue: Dialogue, transcript: readonly Said[]): RecordedReply | undefined {
  const heard = transcript.filter(({ from }) => from === 'customer').length;
  const lastHeard = transcript.map(({ from }) => from).lastIndexOf('customer');
  let answered = transcript.slice(lastHeard + 1).filter(({ from }) => from === 'agent').length;
  let passed = 0;
  for (const turn of dialogue.turns) {
    if (turn.type === 'customer-says') {
      if (passed === heard) return undefined;
      passed += 1;
    } else if (turn.type === 'agent-says' && passed === heard) {
      if (answered === 0) return { text: turn.text, picked: turn.picked, pause: turn.pause };
      answered -= 1;
    }
  }
  return undefined;
}
