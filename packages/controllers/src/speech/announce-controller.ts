import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { announcer, type AnnounceOptions } from './announcer.js';

/** Lets an element speak with the page's one voice. Connecting it makes sure that the live regions stand before they are used. */
export class AnnounceController implements ReactiveController {
  readonly #source: string;
  #later: ReturnType<typeof setTimeout> | undefined;

  /** @param source Who speaks, for the limit of one polite announcement in 3 s; the tag by default. */
  constructor(host: ReactiveControllerHost & HTMLElement, source: string = host.localName) {
    this.#source = source;
    host.addController(this);
  }

  /** @internal */
  hostDisconnected(): void {
    clearTimeout(this.#later);
  }

  /** @internal */
  hostConnected(): void {
    announcer();
  }

  /** Says it once others have finished. A source of its own, such as a session's id, has a limit of its own. */
  say(text: string, options: AnnounceOptions = {}): void {
    announcer().announce(text, { source: this.#source, ...options });
  }

  /** Says it when nothing else was to be said for this long: for what changes as an agent types. */
  sayAfter(milliseconds: number, text: string): void {
    clearTimeout(this.#later);
    this.#later = setTimeout(() => { this.say(text); }, milliseconds);
  }

  /** Interrupts with it. */
  alert(text: string): void {
    this.say(text, { urgent: true });
  }
}
