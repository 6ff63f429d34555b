import type { Trouble } from '@session-desk/session-bus';

/** What the canary knows of a log: that there is one, and how far it went. No name and no word. */
export interface CanaryMark {
  readonly epoch: number;
  /** Of a fact that was durable. */
  readonly seq: number;
  /** When the mark was made, in milliseconds since 1970. */
  readonly at: number;
  /** What was lost and not seen by a person yet. */
  readonly loss?: Trouble | undefined;
}

/** What may lie in the mark's place. */
type Found = Partial<CanaryMark & { readonly erased: number }>;

/** The last epoch that a value of the mark's place says was erased on purpose; 0 when it says nothing of it. */
export function erasedIn(value: string | null): number {
  const { erased } = foundIn(value);
  return Number.isSafeInteger(erased) ? erased as number : 0;
}

function foundIn(value: string | null): Found {
  try {
    return (JSON.parse(value ?? 'null') ?? {}) as Found;
  } catch {
    // Whatever else lies there says nothing of the log.
    return {};
  }
}

/** At most one mark in so many milliseconds. */
const THROTTLE = 1_000;

/**
 * A small mark in another medium of the browser (`localStorage`), which says that a log is there: storage that comes back empty is not taken for
 * an agent of whom nothing was ever kept. It may be seconds old, so it is compared with what must not be less, never with what must be equal.
 */
export class Canary {
  readonly #name: string;
  #next: CanaryMark | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `name` is that of the database. */
  constructor(name: string) {
    this.#name = name;
  }

  /** The mark; `undefined` when there is none, or when this page has no such storage. */
  get mark(): CanaryMark | undefined {
    const mark = foundIn(this.#value);
    return Number.isSafeInteger(mark.epoch) && Number.isSafeInteger(mark.seq) ? { at: 0, ...mark } as CanaryMark : undefined;
  }

  /** The last epoch that was erased on purpose; 0 when none was since there is a mark, or when this page has no such storage. */
  get erased(): number {
    return erasedIn(this.#value);
  }

  /** This is durable; the mark follows within a second. */
  follow(epoch: number, seq: number): void {
    const { loss } = this.#next ?? this.mark ?? {};
    this.#next = { epoch, seq, at: Date.now(), ...(loss && { loss }) };
    this.#timer ??= setTimeout(() => { this.settle(); }, THROTTLE);
  }

  /** Remembers what was lost until a person has seen it, or forgets it. */
  remember(loss: Trouble | undefined): void {
    const { loss: _, ...mark } = this.#next ?? this.mark ?? { epoch: 0, seq: 0, at: Date.now() };
    this.#next = { ...mark, ...(loss && { loss }) };
    this.settle();
  }

  /** Sets the mark that is due. */
  settle(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#next) return;
    // A window that decides no more must not set back the mark of the one that does, nor bring back that of a log that was erased.
    if (this.#next.epoch >= (this.mark?.epoch ?? 0) && (this.erased === 0 || this.#next.epoch > this.erased)) {
      try {
        localStorage.setItem(this.#name, JSON.stringify(this.#next));
      } catch {
        // Without such storage less is noticed; the log does not depend on it.
      }
    }
  }

  /** Takes the mark away: what it stood for, up to this epoch, was erased on purpose. The number stays, so that a window that stood still cannot put the mark back. */
  erase(epoch: number): void {
    try {
      localStorage.setItem(this.#name, JSON.stringify({ erased: epoch }));
    } catch {
      // Where there is no such storage there is no mark.
    }
  }

  get #value(): string | null {
    try {
      return localStorage.getItem(this.#name);
    } catch {
      // Another medium that fails says nothing of the log.
      return null;
    }
  }
}
