import type { LogRecord } from './log-record.js';

/** What lies in the log of a database, as this window knows. */
export class LyingRecords {
  readonly #lying = new Map<string, LogRecord>();
  /** Records that are being written, by their names, and how often. */
  readonly #writing = new Map<string, number>();

  constructor(lying: readonly LogRecord[]) {
    for (const record of lying) this.#lying.set(nameOf(record), record);
  }

  /** The records that hold nothing later than that fact. What is being written is another record than the one that lies in its place: it must not be taken away with it. */
  atRest(seq: number): readonly LogRecord[] {
    return [...this.#lying.values()].filter((record) => record.seq <= seq && !this.#writing.has(nameOf(record)) && (record.chains ?? []).every(({ until }) => until <= seq));
  }

  /** Those of them that hold no text that something is an edit of: what they hold may lie elsewhere from now on. */
  covered(seq: number): readonly LogRecord[] {
    return this.atRest(seq).filter(({ chains = [] }) => chains.every(({ text }) => text === ''));
  }

  /** These records are being written: `done` when they lie there, `end` when the writing is over in any case. */
  write(records: readonly LogRecord[]): { readonly done: () => void; readonly end: () => void } {
    const names = records.map(nameOf);
    for (const name of names) this.#writing.set(name, (this.#writing.get(name) ?? 0) + 1);
    return {
      done: () => { this.replace([], records); },
      end: () => {
        for (const name of names) {
          const others = (this.#writing.get(name) ?? 0) - 1;
          if (others > 0) this.#writing.set(name, others);
          else this.#writing.delete(name);
        }
      },
    };
  }

  /** Some have gone, others have come. */
  replace(gone: readonly LogRecord[], come: readonly LogRecord[]): void {
    for (const record of gone) this.#lying.delete(nameOf(record));
    for (const record of come) this.#lying.set(nameOf(record), record);
  }
}

const nameOf = ({ store, place }: Pick<LogRecord, 'store' | 'place'>): string => `${store}/${place.join('/')}`;
