import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { forgetFrame, onNextFrame } from '@session-desk/controllers';
import { anchorIn, placeOfAnchor } from './log-anchor.js';
import type { Thread } from './thread.js';

const NEAR = 24;
const BY_AGENT = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/**
 * Keeps the log of the thread in front at its end, or exactly where the agent left it. Positions are written in a resize observer,
 * where layout is clean, before the frame is painted: neither a switch nor an append forces a layout.
 */
export class LogScroll implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #observer: ResizeObserver | undefined;
  #thread: Thread | undefined;
  #log: HTMLElement | undefined;
  #restoring = false;
  /** The log is held at its anchor: pages above it are laid out one after the other, and what they turn out to be must not move it. */
  #isHeld = false;
  readonly #moved: () => void;

  /** @param moved Told when a log has been scrolled, and when it has come into view. */
  constructor(host: ReactiveControllerHost, moved: () => void) {
    this.#host = host;
    this.#moved = moved;
    host.addController(this);
  }

  /** Follows the log of a thread; with the same log, does nothing. Call it after each update. */
  follow(thread: Thread | undefined, log: HTMLElement | undefined): void {
    if (log === this.#log) return;
    this.#observer?.disconnect();
    if (this.#log) for (const type of BY_AGENT) this.#log.removeEventListener(type, this.#onAgent);
    this.#thread = thread;
    this.#log = log;
    this.#restoring = true;
    this.#isHeld = thread?.stuck === false && thread.anchor !== undefined;
    if (!log) return;
    for (const type of BY_AGENT) log.addEventListener(type, this.#onAgent, { passive: true });
    // What comes to light by a switch was said before: it is not read out.
    log.setAttribute('aria-busy', 'true');
    this.#observer ??= new ResizeObserver(this.#settle);
    this.#observer.observe(log);
    if (log.firstElementChild) this.#observer.observe(log.firstElementChild);
  }

  /** Goes to the newest message, and stays there. */
  toLatest(thread: Thread): void {
    this.#isHeld = false;
    thread.stuck = true;
    thread.seen = thread.talk.count;
    if (thread === this.#thread && this.#log) this.#log.scrollTop = this.#log.scrollHeight;
    this.#host.requestUpdate();
  }

  /** To be bound as `@scroll` on each log. */
  readonly onScroll = (event: Event): void => {
    const log = event.currentTarget as HTMLElement;
    const thread = this.#thread;
    // A browser that forgets the position of a hidden box tells so by an event.
    if (log !== this.#log || !thread || this.#restoring) return;
    const { scrollTop } = log;
    const atEnd = scrollTop + log.clientHeight >= log.scrollHeight - NEAR;
    // Only the agent goes up; a log that has just grown is not at its end either.
    const stuck = atEnd || (thread.stuck && scrollTop >= thread.top);
    thread.top = scrollTop;
    if (this.#isHeld) return;
    onNextFrame(this.#anchor);
    if (stuck === thread.stuck) return;
    thread.stuck = stuck;
    if (stuck) thread.seen = thread.talk.count;
    this.#host.requestUpdate();
  };

  /** @internal */
  hostConnected(): void {
    this.#host.requestUpdate();
  }

  /** @internal */
  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#log = this.#thread = undefined;
    forgetFrame(this.#anchor);
  }

  readonly #onAgent = (): void => { this.#isHeld = false; };

  /** In its own frame, where the log has been laid out: how far it is scrolled means little to a log that is made anew. */
  readonly #anchor = (): void => {
    const [log, thread] = [this.#log, this.#thread];
    if (!log || !thread) return;
    thread.anchor = thread.stuck ? undefined : anchorIn(log, thread);
    this.#moved();
  };

  readonly #settle = (): void => {
    const log = this.#log;
    const thread = this.#thread;
    if (!log || !thread) return;
    if (log.clientHeight === 0) {
      // Not every browser keeps the position of a box that is not shown.
      this.#restoring = true;
      return;
    }
    if (thread.stuck) log.scrollTop = log.scrollHeight;
    else if (this.#isHeld) log.scrollTop = placeOfAnchor(log, thread) ?? thread.top;
    else if (this.#restoring) log.scrollTop = thread.top;
    if (thread.stuck) thread.top = log.scrollTop;
    if (this.#restoring) onNextFrame(() => { log.removeAttribute('aria-busy'); this.#moved(); });
    this.#restoring = false;
  };
}
