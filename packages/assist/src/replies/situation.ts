import { isTelling, wordsOf } from '../words-of.js';
import type { PastLine } from './past-dialogue.js';

/** What predicts the next reply: named features and how much each counts. */
export type Situation = ReadonlyMap<string, number>;

/** Everything that is known when an agent is about to answer. */
export interface Moment {
  readonly lines: readonly PastLine[];
  readonly about: readonly string[];
  readonly typed: string;
}

/**
 * The features of a moment: the kinds of the last two replies, what the customer said since, what the customer said at all, the
 * replies given so far, what a look-up brought (by its fields and values; a fresh one counts more), the subjects, and what the
 * agent has begun to type. The weights were set by hand (README, "Measured").
 */
export function situationOf({ lines, about, typed }: Moment, kindOf: (line: PastLine) => string): Situation {
  const features = new Map<string, number>();
  const add = (feature: string, weight: number): void => {
    if ((features.get(feature) ?? 0) < weight) features.set(feature, weight);
  };
  const lastReply = lines.findLastIndex(isReply);
  const since = lines.slice(lastReply + 1);
  const kinds = lines.filter(isReply).map(kindOf);
  const last = kinds.at(-1) ?? 'start', before = kinds.at(-2) ?? 'start';
  add(`last ${last}`, 1);
  add(`last two ${before} ${last}`, 0.8);
  add(`before ${before}`, 0.5);
  for (const kind of kinds) add(`given ${kind}`, 0.4);
  for (const subject of about) add(`about ${subject}`, 1);
  for (const word of wordsOf(typed)) add(`typed ${word}`, 1.5);
  addWords(since, add);
  for (const { from, text } of lines) if (from === 'customer') for (const word of wordsOf(text)) if (isTelling(word)) add(`talk ${word}`, 0.4);
  addLookUp(lines, lastReply, last, add);
  return features;
}

/** Whether a line is something that the service side said. */
export function isReply(line: PastLine): boolean {
  return line.from === 'agent' || line.from === 'bot';
}

function addWords(since: readonly PastLine[], add: (feature: string, weight: number) => void): void {
  const words = wordsOf(since.filter((line) => line.from === 'customer').map((line) => line.text).join(' '));
  if (words.length === 0) add('customer silent', 1);
  words.forEach((word, index) => {
    add(`word ${word}`, 1);
    if (index > 0) add(`pair ${words[index - 1] ?? ''} ${word}`, 0.6);
  });
}

/** The last look-up: `title: name = value; name = value`. Values with figures in them say nothing about the next case. */
function addLookUp(lines: readonly PastLine[], lastReply: number, last: string, add: (feature: string, weight: number) => void): void {
  const at = lines.findLastIndex((line) => line.from === 'system');
  const text = lines[at]?.text;
  if (text === undefined) return;
  const fresh = at > lastReply;
  const [, title = '', rest = ''] = /^([^:]*):?([\s\S]*)$/u.exec(text) ?? [];
  const fields = rest.split(/;|\n/u).map((field) => field.split('='));
  const names = fields.map(([name = '']) => name.trim()).filter(Boolean).sort().join(' ');
  add(`looked up ${title}`, 1.2);
  if (!fresh) {
    add('looked up earlier', 1.2);
    return;
  }
  add(`found ${title} ${names}`, 1.8);
  add(`found after ${last} ${names}`, 1.2);
  for (const [, value = ''] of fields) if (value !== '' && value.length < 60 && !/\d/u.test(value)) add(`value ${value.trim()}`, 1.2);
}
