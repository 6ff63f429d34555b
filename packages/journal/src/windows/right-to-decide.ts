import type { Member } from '@session-desk/session-bus';

/** The right to decide, as a Web Lock that one window of an agent holds: the browser gives it to the next in line when that window is gone. */
export class RightToDecide {
  readonly #name: string;
  readonly #member: Pick<Member, 'mayDecide' | 'mayDecideNoMore'>;
  #waiting: AbortController | undefined;
  #release: (() => void) | undefined;
  #ended = false;

  constructor(name: string, member: Pick<Member, 'mayDecide' | 'mayDecideNoMore'>) {
    this.#name = name;
    this.#member = member;
  }

  /** Takes the right when nobody has it, else stands in line. Resolves once that is known. */
  async take(): Promise<void> {
    await new Promise<void>((known) => {
      this.#hold({ ifAvailable: true }, known);
    });
    if (!this.#release) this.#wait();
  }

  /** Takes it from whoever has it. */
  steal(): void {
    if (this.#ended || this.#release) return;
    this.#waiting?.abort();
    this.#waiting = undefined;
    this.#hold({ steal: true });
  }

  /** Gives it to the next in line, or leaves the line. */
  end(): void {
    this.#ended = true;
    this.#waiting?.abort();
    this.#release?.();
  }

  #wait(): void {
    if (this.#ended) return;
    const waiting = this.#waiting = new AbortController();
    this.#hold({ signal: waiting.signal });
  }

  #hold(options: LockOptions, known?: () => void): void {
    navigator.locks.request(this.#name, options, (lock) => {
      known?.();
      if (!lock || this.#ended) return undefined;
      this.#waiting = undefined;
      return new Promise<void>((release) => {
        this.#release = release;
        this.#member.mayDecide();
      });
    }).catch((error: unknown) => {
      // Whoever left the line is not told; the one that was robbed learns of it here, after it has thawed.
      if (options.signal?.aborted || this.#ended) return;
      known?.();
      if (!this.#release) throw error;
      this.#release = undefined;
      this.#member.mayDecideNoMore();
      this.#wait();
    });
  }
}
