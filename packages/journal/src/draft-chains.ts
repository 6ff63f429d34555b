import type { Fact, FactOf } from '@session-desk/core';
import { editOf, type EditedDraft } from './draft-edit.js';

/** Drafts up to so many characters are written whole at each letter: nothing is cheaper. */
const SHORT = 4096;
/** An edit of more characters is no letter but a text: it is written whole, and the next letters are edits of it. */
const LONGEST_EDIT = 4096;
/** After so many edits the whole is written again, so that a log is never long to read. */
const MOST_EDITS = 128;
/** Of so many drafts it is known what their edits may go on from: who writes in more at a time writes the whole of one once more. */
const MOST_DRAFTS = 20;

/** A whole text that is durable, and the edits of it. */
export interface Chain {
  /** Of the last of its facts that is durable. */
  seq: number;
  text: string;
  edits: number;
  /** Of the last of its facts that was begun to be written: so long all of its records are needed. */
  until: number;
}

/** A fact of which only the latest counts, as it is written: whole, or as an edit. `chain` is what it goes on or begins. */
export interface WrittenLatest {
  readonly key: string;
  readonly fact: Fact;
  readonly edited?: EditedDraft | undefined;
  readonly chain: Chain;
}

/** Which long drafts are kept as edits, and of what. An edit is of a text that is durable: whatever becomes of another write, it can be read. */
export class DraftChains {
  readonly #chains = new Map<string, Chain>();
  /** The last whole text of each draft that was begun to be written: it takes the place of the one before it. */
  readonly #begun = new Map<string, Chain>();

  /** How a fact is to be written. */
  write(key: string, fact: Fact): WrittenLatest {
    const chain = this.#chains.get(key);
    const edit = chain && isDraft(fact) && chain.seq < fact.seq && fact.text.length > SHORT && chain.edits < MOST_EDITS ? editOf(chain.seq, chain.text, fact.text) : undefined;
    if (!chain || !isDraft(fact) || !edit || edit.insert.length > LONGEST_EDIT) {
      const begun: Chain = { seq: 0, text: '', edits: -1, until: fact.seq };
      this.#chains.delete(key);
      if (isDraft(fact) && fact.text.length > SHORT) latestOf(this.#begun, key, begun);
      else this.#begun.delete(key);
      return { key, fact, chain: begun };
    }
    chain.until = Math.max(chain.until, fact.seq);
    const { text: _, ...rest } = fact;
    return { key, fact, edited: { ...rest, edit }, chain };
  }

  /** How a fact is written beside the log: as an edit of what is durable there, or whole. Nothing becomes an edit of it. */
  beside(key: string, fact: Fact): EditedDraft | undefined {
    const chain = this.#chains.get(key);
    if (!chain || !isDraft(fact) || chain.seq >= fact.seq || fact.text.length <= SHORT) return undefined;
    const edit = editOf(chain.seq, chain.text, fact.text);
    if (edit.insert.length > LONGEST_EDIT) return undefined;
    chain.until = Math.max(chain.until, fact.seq);
    const { text: _, ...rest } = fact;
    return { ...rest, edit };
  }

  /** What was written is durable. */
  kept({ key, fact, edited, chain }: WrittenLatest): void {
    if (!isDraft(fact) || fact.text.length <= SHORT || chain.seq > fact.seq || (edited ? this.#chains : this.#begun).get(key) !== chain) return;
    latestOf(this.#chains, key, chain);
    chain.edits += 1;
    chain.seq = fact.seq;
    chain.text = fact.text;
  }

  /** The records of these chains go: nothing more is an edit of them. */
  end(chains: ReadonlySet<Chain>): void {
    for (const known of [this.#chains, this.#begun]) for (const [key, chain] of known) if (chains.has(chain)) known.delete(key);
  }
}

/** Remembers it as the last, and forgets what is older than the last few. */
function latestOf(known: Map<string, Chain>, key: string, chain: Chain): void {
  known.delete(key);
  known.set(key, chain);
  for (const oldest of known.keys()) if (known.size > MOST_DRAFTS) known.delete(oldest);
}

function isDraft(fact: Fact): fact is FactOf<'draft/written'> {
  return fact.type === 'draft/written';
}
