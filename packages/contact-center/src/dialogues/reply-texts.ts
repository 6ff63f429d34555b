import type { Dialogue } from './dialogue.js';

/** What stands behind each label of a suggestion: the words most often sent under it in these dialogues (the first of equals). */
export function replyTexts(dialogues: readonly Dialogue[]): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { turns } of dialogues) {
    for (const turn of turns) {
      if (turn.type !== 'agent-says' || turn.picked === undefined) continue;
      const texts = counts.get(turn.picked) ?? new Map<string, number>();
      counts.set(turn.picked, texts.set(turn.text, (texts.get(turn.text) ?? 0) + 1));
    }
  }
  return new Map([...counts].map(([label, texts]) => [label, [...texts].reduce((best, next) => (next[1] > best[1] ? next : best))[0]]));
}
