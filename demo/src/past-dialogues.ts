import type { PastDialogue, PastLine } from '@session-desk/assist';
import type { Dialogue, Turn } from '@session-desk/contact-center';

function lineOf(turn: Turn, before: Turn | undefined): PastLine | undefined {
  switch (turn.type) {
    case 'customer-says': return { from: 'customer', text: turn.text };
    case 'agent-says': return { from: 'agent', text: turn.text, intent: turn.picked, typed: before?.type === 'suggest' ? before.query : undefined };
    case 'card': return { from: 'system', text: `${turn.title}: ${turn.fields.map(({ name, value }) => `${name} = ${value}`).join('; ')}` };
    case 'suggest': case 'customer-leaves': case 'customer-returns': return undefined;
  }
}

/** Recorded dialogues as replies are learnt from them. */
export function pastDialoguesOf(dialogues: readonly Dialogue[]): readonly PastDialogue[] {
  return dialogues.map(({ id, queue, subject, turns }) => ({
    id, about: [queue, subject],
    lines: turns.map((turn, at) => lineOf(turn, turns[at - 1])).filter((line) => line !== undefined),
  }));
}
