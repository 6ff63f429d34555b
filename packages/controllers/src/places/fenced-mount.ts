import { pageNow } from '../clock/page-clock.js';

/** How a mount stands: not begun, under way, there, or failed and fenced. */
export type MountStatus = 'idle' | 'loading' | 'ready' | 'failed';

/** What a mount leaves behind. */
export interface Destroyable {
  destroy?(): void;
}

/**
 * Lets foreign code fill a place, and fences it: what it throws, rejects with or takes too long for ends in `failed` with an empty
 * place, and never reaches whoever mounts it. It can be begun again; what an earlier attempt brings late is let go of at once.
 */
export class FencedMount<Mounted extends Destroyable> {
  readonly #place: HTMLElement;
  readonly #changed: (failure?: { readonly error: unknown }) => void;
  #attempt: AbortController | undefined;
  #status: MountStatus = 'idle';
  #mounted: Mounted | undefined;
  #since = 0;

  /** @param changed Told of each new status, with the error when the mount failed. */
  constructor(place: HTMLElement, changed: (failure?: { readonly error: unknown }) => void) {
    this.#place = place;
    this.#changed = changed;
  }

  get status(): MountStatus { return this.#status; }

  /** What `mount` answered, while the status is `ready`. */
  get mounted(): Mounted | undefined { return this.#mounted; }

  /** Begins, unless it has begun already and did not fail. */
  begin(mount: (signal: AbortSignal) => Mounted | undefined | void | Promise<Mounted | undefined | void>): void {
    if (this.#status === 'loading' || this.#status === 'ready') return;
    const attempt = this.#attempt = new AbortController();
    this.#since = pageNow();
    try {
      const mounting = mount(attempt.signal);
      if (mounting instanceof Promise) {
        this.#become('loading');
        mounting.then((mounted) => { this.#arrived(attempt, mounted); }, (error: unknown) => { this.#fail(attempt, error); });
      } else this.#arrived(attempt, mounting);
    } catch (error) {
      this.#fail(attempt, error);
    }
  }

  /** Fails a mount that has been loading for longer than this many milliseconds, by the page's clock. */
  giveUpAfter(milliseconds: number): void {
    if (this.#status !== 'loading' || !this.#attempt || pageNow() - this.#since < milliseconds) return;
    this.#fail(this.#attempt, new DOMException(`Nothing was mounted within ${milliseconds} ms.`, 'TimeoutError'));
  }

  /** Empties the place and raises the signal; it may begin again. */
  end(): void {
    this.#putAway();
    this.#status = 'idle';
  }

  #arrived(attempt: AbortController, mounted: Mounted | undefined | void): void {
    if (attempt !== this.#attempt || attempt.signal.aborted) {
      letGo(mounted ?? undefined);
      return;
    }
    this.#mounted = mounted ?? undefined;
    this.#become('ready');
  }

  #fail(attempt: AbortController, error: unknown): void {
    if (attempt !== this.#attempt || attempt.signal.aborted) return;
    this.#putAway();
    this.#status = 'failed';
    this.#changed({ error });
  }

  #become(status: MountStatus): void {
    this.#status = status;
    this.#changed();
  }

  #putAway(): void {
    this.#attempt?.abort();
    letGo(this.#mounted);
    this.#mounted = undefined;
    this.#place.replaceChildren();
  }
}

function letGo(mounted: Destroyable | undefined): void {
  try {
    mounted?.destroy?.();
  } catch (error) {
    reportError(error);
  }
}
