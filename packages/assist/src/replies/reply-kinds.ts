import { wordsOf } from '../words-of.js';
import { type PastDialogue, type PastLine } from './past-dialogue.js';
import { isReply } from './situation.js';

/** A line that resembles a known reply by less than this share of words is of a kind of its own. */
const alike = 0.6;

/** Names the kind of a reply: by the record's own intent, else by the known reply that reads the same or nearly so. */
export class ReplyKinds {
  readonly #known = new Map<string, { readonly kind: string; readonly words: ReadonlySet<string>; readonly dialogues: Set<string> }>();
  readonly #byWord = new Map<string, string[]>();
  readonly #answers = new Map<string, string>();

  constructor(dialogues: readonly PastDialogue[]) {
    for (const { id, lines } of dialogues) for (const line of lines) if (isReply(line)) this.#learn(line, id);
  }

  /** The kind of a line. Replies known from the dialogue `except` alone are not used. */
  kindOf(line: PastLine, except?: string): string {
    if (line.intent !== undefined) return line.intent;
    const asked = `${except ?? ''}\n${line.text}`;
    const answer = this.#answers.get(asked) ?? this.#closest(line.text, except);
    if (this.#answers.size > 5_000) this.#answers.clear();
    this.#answers.set(asked, answer);
    return answer;
  }

  #closest(text: string, except: string | undefined): string {
    const words = new Set(wordsOf(text));
    const reading = readingOf(text);
    const candidates = new Set([reading, ...[...words].flatMap((word) => this.#byWord.get(word) ?? [])]);
    let best = reading, least = alike;
    for (const candidate of candidates) {
      const known = this.#known.get(candidate);
      if (known === undefined || (except !== undefined && known.dialogues.size === 1 && known.dialogues.has(except))) continue;
      if (candidate === reading) return known.kind;
      const common = [...words].filter((word) => known.words.has(word)).length;
      const share = common / (words.size + known.words.size - common);
      if (share > least) [best, least] = [known.kind, share];
    }
    return best;
  }

  #learn(line: PastLine, dialogue: string): void {
    const reading = readingOf(line.text);
    const known = this.#known.get(reading);
    if (known !== undefined) return void known.dialogues.add(dialogue);
    const words = new Set(wordsOf(line.text));
    this.#known.set(reading, { kind: line.intent ?? reading, words, dialogues: new Set([dialogue]) });
    for (const word of words) this.#byWord.set(word, [...(this.#byWord.get(word) ?? []), reading]);
  }
}

/** How a reply reads: its words without case, marks and figures. */
function readingOf(text: string): string {
  return wordsOf(text).join(' ');
}
