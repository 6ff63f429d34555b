import type { AnyCommand, AnyFact } from '../rules.js';
import type { Host } from './host.js';
import type { Tell } from './messages.js';
import type { OwnCommand, OwnCommands } from './own-commands.js';
import { Patience } from './patience.js';

// What was not answered for so long is asked for again, in milliseconds.
const LATE = 500;

// How long a window that wants nothing trusts that somebody decides, in milliseconds: deadlines and sends are kept by whoever does.
const TRUST = 5_000;

/** How a window that follows keeps in touch with the one that decides: it asks until it is told, whatever was missed on the way. */
export class Contact<S, C extends AnyCommand, F extends AnyFact> {
  readonly #host: Host<S, C, F>;
  readonly #own: OwnCommands<C, F>;
  readonly #tell: Tell<S, C, F>;
  readonly #patience: Patience;
  #isBehind = true;
  #isUnsure = false;
  #cancelLook: () => void;

  /** `lost` is called when nobody answers. */
  constructor(host: Host<S, C, F>, own: OwnCommands<C, F>, tell: Tell<S, C, F>, lost: () => void) {
    this.#host = host;
    this.#own = own;
    this.#tell = tell;
    this.#patience = new Patience(host.clock, host.windowId, {
      wanted: () => this.#isBehind || this.#isUnsure || own.size > 0,
      ask: () => { this.#askOn(); },
      end: lost,
    });
    this.#cancelLook = this.#lookLater();
  }

  /** It lacks the state, or facts of it, and has asked for them. */
  get isBehind(): boolean {
    return this.#isBehind;
  }

  /** Asks for the state. */
  hello(): void {
    this.#isBehind = true;
    this.#tell({ type: 'hello', from: this.#host.windowId, ids: this.#own.all.map(({ id }) => id) });
    this.#patience.start();
  }

  /** It may have missed something, and asks. */
  doubt(): void {
    this.#isUnsure = true;
    if (!this.#isBehind) this.#tell({ type: 'ping' });
    this.#patience.start();
  }

  /** The deciding window was heard. */
  heard(): void {
    this.#patience.heard();
  }

  /** It has missed nothing. */
  isUpToDate(): void {
    this.#isBehind = this.#isUnsure = false;
  }

  /** Asks for a command. Throws when it cannot be cloned. */
  ask({ id, at, command }: Pick<OwnCommand<C, F>, 'id' | 'at' | 'command'>): void {
    this.#tell({ type: 'ask', from: this.#host.windowId, id, at, command });
    this.#patience.start();
  }

  /** Asks again for what was asked until then, and no log is known to hold or nobody has answered. */
  askAgain(until = Infinity): void {
    const now = this.#host.clock.now();
    // What is of a later time than now was asked before the clock was set back: nobody knows how long ago.
    for (const own of this.#own.all) if ((own.at <= until || own.at > now) && (own.seq === undefined || own.answer)) this.ask(own);
  }

  /** Is in touch no more. */
  end(): void {
    this.#cancelLook();
    this.#patience.end();
  }

  #lookLater(): () => void {
    return this.#host.clock.after(TRUST, () => {
      this.#cancelLook = this.#lookLater();
      this.doubt();
    });
  }

  #askOn(): void {
    if (this.#isBehind) { this.hello(); return; }
    this.#tell({ type: 'ping' });
    // A page that stands still may not be told what comes to it meanwhile.
    this.askAgain(this.#host.clock.now() - LATE);
  }
}
