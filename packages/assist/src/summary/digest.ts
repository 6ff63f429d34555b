import { sentencesOf } from '../sentences-of.js';
import type { TranscriptLine } from '../transcript-line.js';
import { isTelling, stemOf, wordsOf } from '../words-of.js';
import { asks, done, need, politeness, promise } from './talk-marks.js';

/** One sentence of the conversation, word for word. */
export interface Quote {
  readonly text: string;
  readonly messageId: string;
}

/** What a conversation comes to, in its own sentences. What it does not tell is absent. */
export interface Digest {
  readonly headline?: Quote;
  readonly needs: readonly Quote[];
  readonly done: readonly Quote[];
  readonly promised?: Quote;
  readonly open?: Quote;
}

interface Sentence extends Quote {
  readonly from: TranscriptLine['from'];
  readonly line: number;
}

/** How many further needs and how many things done are kept. */
const kept = 3;

/**
 * Reads a conversation by what matters at a hand-over: the customer's need (salience: what the customer asks or complains of, said
 * early, in words that the talk comes back to), what agents did, the last promise, and the last question that nobody answered.
 * Extractive: each quote is a piece of one message. Deterministic: the same lines, the same digest.
 */
export function digest(lines: readonly TranscriptLine[]): Digest {
  const sentences = lines.flatMap((line, index): Sentence[] => sentencesOf(line.text).map((text) => ({ text, messageId: line.messageId, from: line.from, line: index })));
  const matters = sentences.filter((sentence) => !politeness.test(sentence.text));
  const customer = matters.filter((sentence) => sentence.from === 'customer');
  const agent = matters.filter((sentence) => sentence.from === 'agent' || sentence.from === 'bot');
  const ranked = rankedNeeds(customer, matters);
  const [first, ...others] = ranked;
  const promised = agent.findLast((sentence) => promise.test(sentence.text) && !asks(sentence.text));
  const acted = unlike(agent.filter((sentence) => sentence !== promised && done.test(sentence.text) && !asks(sentence.text))).slice(-kept);
  const open = openQuestion(matters, lines);
  const spoken = unlike(others.filter((sentence) => sentence !== open && need.test(sentence.text))).slice(0, kept).sort((a, b) => a.line - b.line);
  return {
    ...(first === undefined ? {} : { headline: quoted(first) }),
    needs: spoken.map(quoted),
    done: acted.map(quoted),
    ...(promised === undefined ? {} : { promised: quoted(promised) }),
    ...(open === undefined || open === first ? {} : { open: quoted(open) }),
  };
}

function rankedNeeds(customer: readonly Sentence[], all: readonly Sentence[]): readonly Sentence[] {
  const said = new Map<string, number>();
  for (const sentence of all) for (const stem of stems(sentence.text)) said.set(stem, (said.get(stem) ?? 0) + 1);
  const scored = customer.map((sentence, position) => {
    const own = stems(sentence.text);
    const returning = [...own].reduce((sum, stem) => sum + Math.log2(1 + (said.get(stem) ?? 0)), 0) / Math.sqrt(8 + own.size);
    const early = 1 / (1 + position * 0.35);
    return { sentence, score: (need.test(sentence.text) ? 1.6 : 0) + returning + early * 1.2 - (own.size < 2 ? 1 : 0) };
  });
  return scored.sort((a, b) => b.score - a.score || a.sentence.line - b.sentence.line).map(({ sentence }) => sentence);
}

/** The last question that the other side has not spoken after. */
function openQuestion(sentences: readonly Sentence[], lines: readonly TranscriptLine[]): Sentence | undefined {
  const question = sentences.findLast((sentence) => asks(sentence.text) && sentence.from !== 'system');
  if (question === undefined) return undefined;
  const answered = lines.slice(question.line + 1).some((line) => line.from !== 'system' && (line.from === 'customer') !== (question.from === 'customer'));
  return answered ? undefined : question;
}

function stems(text: string): ReadonlySet<string> {
  return new Set(wordsOf(text).filter(isTelling).map(stemOf));
}

/** Each wording once, the last time it was said. */
function unlike(sentences: readonly Sentence[]): readonly Sentence[] {
  return sentences.filter((sentence, index) => !sentences.slice(index + 1).some((later) => later.text === sentence.text));
}

function quoted({ text, messageId }: Sentence): Quote {
  return { text, messageId };
}
