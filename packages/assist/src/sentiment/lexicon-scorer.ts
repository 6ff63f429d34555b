import Sentiment from 'sentiment';
import { complaints } from './complaints.js';

const afinn = new Sentiment();
const negations = new Set("not no never none nothing hardly without don't dont doesn't doesnt didn't didnt isn't isnt wasn't can't cant cannot couldn't won't wont wouldn't ain't".split(' '));

/** How the lexicon reads. `complaints: false` leaves it at AFINN's words alone. */
export interface LexiconOptions {
  readonly complaints?: boolean | undefined;
}

/** How far back a negation reaches, what a turned word keeps of its weight, how much an older message counts of the next, and how many messages of evidence the mean is at least taken over. */
const reach = 3, turned = 0.75, fading = 0.85, evidence = 3;

/**
 * A scorer by word weights: AFINN-165 with emoji (package `sentiment`), negations up to three words back, complaint phrases of the
 * service desk. A message's weights `s` give `s / √(s² + 15)`; messages are averaged, older ones counting 0.85 of the next, over at
 * least three messages, so that one word in a first message raises no alarm. English; a text without known words is neutral.
 */
export function createLexiconScorer({ complaints: withComplaints = true }: LexiconOptions = {}): (texts: readonly string[]) => number {
  return (texts) => {
    let sum = 0, weights = 0;
    texts.forEach((text, index) => {
      const weight = fading ** (texts.length - 1 - index);
      sum += weight * moodOf(text, withComplaints);
      weights += weight;
    });
    return sum / Math.max(weights, evidence);
  };
}

/** The default scorer. */
export const lexiconScorer = createLexiconScorer();

function moodOf(text: string, withComplaints: boolean): number {
  let rest = text.toLowerCase().replaceAll('’', "'");
  let sum = 0;
  if (withComplaints) {
    for (const [phrase, weight] of complaints) {
      if (!phrase.test(rest)) continue;
      sum += weight;
      rest = rest.replace(phrase, ' ');
    }
  }
  const words = rest.match(/[a-z']+|\p{Extended_Pictographic}/gu) ?? [];
  words.forEach((word, index) => {
    const weight = weightOf(word);
    if (weight === 0) return;
    const negated = words.slice(Math.max(0, index - reach), index).some((before) => negations.has(before));
    sum += negated ? -weight * turned : weight;
  });
  return sum / Math.sqrt(sum * sum + 15);
}

const known = new Map<string, number>();

function weightOf(word: string): number {
  const weight = known.get(word) ?? afinn.analyze(word).score;
  if (known.size > 20_000) known.clear();
  known.set(word, weight);
  return weight;
}
