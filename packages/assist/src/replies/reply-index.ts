import { wordsOf } from '../words-of.js';
import type { PastDialogue, PastLine } from './past-dialogue.js';
import { NearestSituations, type Neighbour } from './nearest-situations.js';
import { ReplyKinds } from './reply-kinds.js';
import { lookUpFields } from './look-up-fields.js';
import { type Brought, cutReply, fillReply, type ReplyPiece, spokenWords } from './reply-text.js';
import { isReply, situationOf, type Moment } from './situation.js';
import type { SuggestedReply } from './suggested-reply.js';

/** A suggestion before it is handed out: with the kind of reply it is. */
export interface ReplyCandidate extends Omit<SuggestedReply, 'suggestionId'> {
  readonly kind: string;
}

interface PastReply {
  readonly dialogue: string;
  readonly kind: string;
  readonly intent: string | undefined;
  readonly pieces: readonly ReplyPiece[];
}

/** How many situations are compared, how steeply the nearer ones count more, how little a kind counts that was just used, and how unlike the nearest may be. */
const compared = 40, steepness = 2.5, again = 0.8, unlike = 0.1;

/** Replies by what agents answered in the same situation before: the nearest situations vote for the kind of reply, and the kind's nearest wording is suggested. */
export class ReplyIndex {
  readonly #kinds: ReplyKinds;
  readonly #replies: readonly PastReply[];
  readonly #moments: readonly Moment[];
  readonly #untyped: NearestSituations;
  #typed: NearestSituations | undefined;

  constructor(dialogues: readonly PastDialogue[]) {
    this.#kinds = new ReplyKinds(dialogues);
    const common = new Set(dialogues.flatMap(({ lines }) => lines.filter(isReply).flatMap(({ text }) => text.match(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}-]*/gu) ?? [])));
    const moments = dialogues.flatMap((dialogue) => repliesOf(dialogue, common, this.#kinds));
    this.#replies = moments.map(({ reply }) => reply);
    this.#moments = moments.map(({ moment }) => moment);
    this.#untyped = this.#situations((moment) => ({ ...moment, typed: '' }));
  }

  /** At most `limit` replies of different kinds and different wording, best first. Nothing is taken from the dialogue `except`, and no kind in `without`. */
  suggest(moment: Moment, { limit = 3, except, without }: { readonly limit?: number; readonly except?: string | undefined; readonly without?: ReadonlySet<string> | undefined } = {}): readonly ReplyCandidate[] {
    const situation = situationOf(moment, (line) => this.#kinds.kindOf(line, except));
    const near = this.#comparedWith(moment.typed).find(situation, compared, (at) => this.#replies[at]?.dialogue !== except);
    if ((near[0]?.likeness ?? 0) < unlike) return [];
    const present = broughtBy(moment.lines, moment.lines);
    const lastLine = moment.lines.findLast(isReply);
    const last = lastLine === undefined ? undefined : this.#kinds.kindOf(lastLine, except);
    const chosen: ReplyCandidate[] = [];
    for (const { kind, similar, wording } of this.#votes(near, present, last, without)) {
      const { text, blanks } = fillReply(wording.pieces, present);
      if (chosen.some((other) => readsAlike(other.text, text))) continue;
      chosen.push({ kind, text, blanks, intent: wording.intent, reason: { code: 'answered-before', similar, compared: near.length } });
      if (chosen.length === limit) break;
    }
    return chosen;
  }

  /** The kinds of reply by their votes, each with the wording that has most of them. */
  #votes(near: readonly Neighbour[], present: Brought, last: string | undefined, without: ReadonlySet<string> | undefined): readonly { readonly kind: string; readonly similar: number; readonly wording: PastReply }[] {
    const kinds = new Map<string, { votes: number; similar: number; wordings: Map<string, { votes: number; reply: PastReply }> }>();
    for (const { at, likeness } of near) {
      const reply = this.#replies[at];
      if (reply === undefined || without?.has(reply.kind)) continue;
      const vote = likeness ** steepness * (reply.kind === last ? again : 1);
      const group = kinds.get(reply.kind) ?? { votes: 0, similar: 0, wordings: new Map<string, { votes: number; reply: PastReply }>() };
      const { text } = fillReply(reply.pieces, present);
      const wording = group.wordings.get(text) ?? { votes: 0, reply };
      group.wordings.set(text, { ...wording, votes: wording.votes + vote });
      kinds.set(reply.kind, { ...group, votes: group.votes + vote, similar: group.similar + 1 });
    }
    return [...kinds].sort(([, a], [, b]) => b.votes - a.votes).flatMap(([kind, { similar, wordings }]) => {
      const [best] = [...wordings.values()].sort((a, b) => b.votes - a.votes);
      return best === undefined ? [] : [{ kind, similar, wording: best.reply }];
    });
  }

  /** Typed words would make every past situation longer, so they have an index of their own, built when somebody types. */
  #comparedWith(typed: string): NearestSituations {
    if (typed.trim() === '') return this.#untyped;
    return this.#typed ??= this.#situations((moment) => moment);
  }

  #situations(seen: (moment: Moment) => Moment): NearestSituations {
    return new NearestSituations(this.#moments.map((moment) => situationOf(seen(moment), (line) => this.#kinds.kindOf(line))));
  }
}

function repliesOf({ id, about = [], lines }: PastDialogue, common: ReadonlySet<string>, kinds: ReplyKinds): { readonly reply: PastReply; readonly moment: Moment }[] {
  const others = lines.filter((line) => !isReply(line));
  return lines.flatMap((line, index) => {
    if (line.from !== 'agent') return [];
    const reply = { dialogue: id, kind: kinds.kindOf(line), intent: line.intent, pieces: cutReply(line.text, broughtBy(lines.slice(0, index), others), common) };
    // Where nothing tells what the agent typed, the reply itself stands for it: what is typed to find a reply resembles it.
    return [{ reply, moment: { lines: lines.slice(0, index), about, typed: line.typed ?? line.text } }];
  });
}

function broughtBy(before: readonly PastLine[], spoken: readonly PastLine[]): Brought {
  return { fields: lookUpFields(before), words: spokenWords(spoken.map((line) => line.text)) };
}

function readsAlike(a: string, b: string): boolean {
  const one = wordsOf(a).join(' '), other = wordsOf(b).join(' ');
  return one === other;
}
