import { LiveRegions } from './live-regions.js';

/** One thing that was said to assistive technology. */
export interface Announcement {
  readonly text: string;
  readonly urgent: boolean;
  readonly source: string;
  readonly at: number;
}

/** How to say something. */
export interface AnnounceOptions {
  /** Interrupts what is being read; for what cannot wait. */
  readonly urgent?: boolean;
  /** Who speaks: polite words of one source come at most every 3 s, the latest in place of those that waited. */
  readonly source?: string;
}

/** The one voice of a page. */
export interface Announcer {
  /** Says it soon; the same words of the same source within 3 s are said once. */
  announce(text: string, options?: AnnounceOptions): void;
  /** What was said, the last 100, oldest first: for tests and for designers. */
  readonly log: readonly Announcement[];
}

const GAP_MS = 150;
const WAITING = 12;
const PER_SOURCE_MS = 3000;
const KEPT = 100;
const key = Symbol.for('session-desk/announcer@1');

/** The page's announcer; whichever copy of the kit asks first makes it. Ask early: a live region must stand before it speaks. */
export function announcer(): Announcer {
  const page = globalThis as { [key]?: Announcer | undefined };
  return (page[key] ??= new PageAnnouncer());
}

class PageAnnouncer implements Announcer {
  readonly #regions = new LiveRegions();
  readonly #log: Announcement[] = [];
  readonly #queue: Omit<Announcement, 'at'>[] = [];
  readonly #waiting = new Map<string, string>();
  readonly #last = new Map<string, { readonly text: string; readonly at: number }>();
  #speaking = false;

  get log(): readonly Announcement[] {
    return this.#log;
  }

  announce(text: string, { urgent = false, source = '' }: AnnounceOptions = {}): void {
    const last = this.#last.get(source);
    const since = last ? Date.now() - last.at : Infinity;
    if (text === '' || (last?.text === text && since < PER_SOURCE_MS)) return;
    if (urgent || since >= PER_SOURCE_MS) this.#enqueue({ text, urgent, source });
    else this.#wait(source, text, PER_SOURCE_MS - since);
  }

  #wait(source: string, text: string, milliseconds: number): void {
    const isWaiting = this.#waiting.has(source);
    this.#waiting.set(source, text);
    if (isWaiting) return;
    setTimeout(() => {
      const latest = this.#waiting.get(source);
      this.#waiting.delete(source);
      if (latest !== undefined) this.#enqueue({ text: latest, urgent: false, source });
    }, milliseconds);
  }

  #enqueue(words: Omit<Announcement, 'at'>): void {
    this.#last.set(words.source, { text: words.text, at: Date.now() });
    setTimeout(() => { this.#forget(words.source); }, PER_SOURCE_MS);
    if (words.urgent) this.#queue.unshift(words);
    else this.#queue.push(words);
    // Nobody could follow more: what waits longest is stale by the time it would be said.
    const stale = this.#queue.length > WAITING ? this.#queue.findIndex(({ urgent }) => !urgent) : -1;
    if (stale >= 0) this.#queue.splice(stale, 1);
    if (this.#speaking) return;
    this.#speaking = true;
    this.#regions.settle();
    setTimeout(this.#speak, GAP_MS);
  }

  /** One at a time with a gap: words written together are read as one, or the earlier are lost. */
  readonly #speak = (): void => {
    const words = this.#queue.shift();
    if (!words) {
      this.#speaking = false;
      return;
    }
    this.#regions.say(words.text, words.urgent);
    this.#log.push({ ...words, at: Date.now() });
    if (this.#log.length > KEPT) this.#log.shift();
    setTimeout(this.#speak, GAP_MS);
  };

  #forget(source: string): void {
    const last = this.#last.get(source);
    if (last && Date.now() - last.at >= PER_SOURCE_MS) this.#last.delete(source);
  }
}
