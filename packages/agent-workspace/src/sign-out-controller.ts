import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DialogController, SessionBus, WordsController } from '@session-desk/controllers';
import { signOut, type SignOut } from './sign-out.js';
import { SignOutEvent, SignedOutEvent } from './sign-out.events.js';

/** Signs the agent of a frame out, and knows when that was done in another window: the host is told once, and from then on nothing of this bus is to be shown. */
export class SignOutController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #busOf: () => SessionBus | undefined;
  readonly #dialog: DialogController;
  readonly #words: WordsController;
  #bus: SessionBus | undefined;
  #ended: SessionBus | undefined;
  #erasing: SessionBus | undefined;
  #unfollow: (() => void) | undefined;
  #onEnd: (() => void) | undefined;

  /** `busOf` gives the bus of the frame, found before this is asked. */
  constructor(host: ReactiveControllerHost & HTMLElement, busOf: () => SessionBus | undefined, dialog: DialogController, words: WordsController) {
    this.#host = host;
    this.#busOf = busOf;
    this.#dialog = dialog;
    this.#words = words;
    host.addController(this);
  }

  /** Whether the agent has signed out of what the frame would show. */
  get isOver(): boolean {
    return this.#ended !== undefined && this.#ended === this.#bus;
  }

  /** @internal */
  hostConnected(): void {
    this.#follow();
  }

  /** @internal A bus given late is found in a task after this. */
  hostUpdate(): void {
    this.#look();
    queueMicrotask(this.#look);
  }

  /** Asks, hands over and erases; resolves with whether everything was erased. */
  async signOut(given: SignOut | undefined): Promise<boolean> {
    const bus = this.#bus;
    if (!given || this.isOver || !this.#host.dispatchEvent(new SignOutEvent())) return false;
    const erase = (): Promise<void> => {
      // What is not all erased yet is not said to be.
      this.#erasing = bus;
      return given.erase();
    };
    // A question that is taken away has no answer.
    const ended = new Promise<'ended'>((resolve) => { this.#onEnd = () => { resolve('ended'); }; });
    const isDone = await Promise.race([ended, signOut({ handOver: (pieces) => given.handOver(pieces), erase }, this.#dialog, this.#words, () => bus?.state)]) === 'done';
    if (isDone) this.#end(bus, false);
    return isDone;
  }

  /** @internal */
  hostDisconnected(): void {
    this.#unfollow?.();
    this.#unfollow = undefined;
  }

  readonly #look = (): void => {
    if (!this.#host.isConnected || this.#busOf() === this.#bus) return;
    this.#follow();
    this.#host.requestUpdate();
  };

  #follow(): void {
    this.#unfollow?.();
    const bus = this.#bus = this.#busOf();
    const listening = bus?.health$.subscribe(({ causes }) => { if (causes.some(({ code }) => code === 'erased')) this.#onErased(bus); });
    this.#unfollow = listening && (() => { listening.unsubscribe(); });
  }

  #onErased(bus: SessionBus): void {
    if (bus !== this.#erasing) this.#end(bus, true);
  }

  #end(bus: SessionBus | undefined, elsewhere: boolean): void {
    if (this.#bus !== bus || (bus && this.#ended === bus)) return;
    this.#ended = bus;
    this.#onEnd?.();
    this.#host.requestUpdate();
    this.#host.dispatchEvent(new SignedOutEvent(elsewhere));
  }
}
