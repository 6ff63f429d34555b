import type { WordsController } from './words-controller.js';

/** The keys of a chord as they stand on the agent's keyboard: `Alt+Shift+KeyA` is Alt, Shift, A. None for an empty one. The host brings the words of `names`. */
export function keysOf(chord: string, words: WordsController): readonly string[] {
  return chord === '' ? [] : chord.split('+').map((key) => words.term('names.key', key.replace(/^(Key|Digit)/u, '')));
}
