import type { Clock } from '../clock.js';
import type { Dialogue, Turn } from '../dialogues/dialogue.js';

/** What a customer does. `speak` is called for the agent too on a call, where both voices come from the record. */
export interface Stage {
  speak(from: 'customer' | 'agent', text: string): void;
  type(): void;
  leave(): void;
  return(): void;
  suggest(turn: Extract<Turn, { type: 'suggest' }>): void;
  card(turn: Extract<Turn, { type: 'card' }>): void;
  end(): void;
}

/** Where a customer stands in the dialogue. */
export interface CustomerPlace {
  readonly next: number;
  readonly heard: number;
  readonly shown: readonly number[];
  readonly started: boolean;
  readonly stopped: boolean;
  /** When the customer goes on, in recorded time. */
  readonly due?: number | undefined;
}

const typingTime = 3_000;
const closingPause = 4_000;

/**
 * A customer who replays a dialogue. The next words come after the recorded pause, or wait for the agent where the record says that the
 * agent spoke: any message of the agent counts. Where the record has several in a row and the agent wrote fewer, the customer waits the
 * recorded time of the missing ones and goes on.
 */
export class Customer {
  readonly #dialogue: Dialogue;
  readonly #clock: Clock;
  readonly #stage: Stage;
  readonly #onCall: boolean;
  #next = 0;
  #heard = 0;
  #answered = false;
  readonly #shown = new Set<number>();
  #started = false;
  #stopped = false;
  #due: number | undefined;
  #stopWaiting: (() => void) | undefined;
  #stopTyping: (() => void) | undefined;

  constructor(dialogue: Dialogue, clock: Clock, stage: Stage) {
    this.#dialogue = dialogue;
    this.#clock = clock;
    this.#stage = stage;
    this.#onCall = dialogue.channel === 'voice';
  }

  /** Begins, or goes on after `stop`. */
  start(): void {
    this.#started = true;
    this.#stopped = false;
    this.#walk();
  }

  /** Where the customer stands now. */
  get place(): CustomerPlace {
    return { next: this.#next, heard: this.#heard, shown: [...this.#shown], started: this.#started, stopped: this.#stopped, due: this.#due };
  }

  /** Takes the dialogue up at a place; what became due meanwhile happens soon. */
  takeUp({ next, heard, shown, started, stopped, due }: CustomerPlace): void {
    this.#next = next;
    this.#heard = heard;
    for (const at of shown) this.#shown.add(at);
    this.#started = started;
    this.#stopped = stopped;
    if (started && !stopped) this.#walk(due);
  }

  /** Falls silent, whatever was about to be said. */
  stop(): void {
    this.#stopped = true;
    this.#letGo();
  }

  /** The agent said something. */
  agentSaid(): void {
    this.#heard += 1;
    // Whoever has the whole answer reads on at their own speed: further words do not start the pause anew.
    if (!this.#stopped && !this.#answered) this.#walk();
  }

  #letGo(): void {
    this.#stopWaiting?.();
    this.#stopTyping?.();
    this.#stopWaiting = this.#stopTyping = this.#due = undefined;
  }

  /** Shows what is offered at once, counts the agent's turns that stand before the customer's, and waits for whatever is due. */
  #walk(due?: number): void {
    this.#letGo();
    this.#answered = false;
    let patience = 0;
    let answers = 0;
    for (let at = this.#next; ; at += 1) {
      const turn = this.#dialogue.turns[at];
      if (turn === undefined) {
        this.#finish(answers, patience, due);
        return;
      }
      if (turn.type === 'suggest' || turn.type === 'card') {
        if (answers > this.#heard || this.#shown.has(at)) continue;
        this.#shown.add(at);
        if (turn.type === 'suggest') this.#stage.suggest(turn);
        else this.#stage.card(turn);
        continue;
      }
      if (turn.type === 'agent-says' && !this.#onCall) {
        answers += 1;
        if (answers > this.#heard) patience += turn.pause;
        continue;
      }
      if (answers > 0 && this.#heard === 0) return;
      this.#answered = patience === 0;
      this.#waitFor(turn, this.#until(patience + turn.pause, due), at);
      return;
    }
  }

  /** How long it is until the customer goes on: so many milliseconds, or what is left of them. */
  #until(pause: number, due = this.#clock.now() + pause): number {
    this.#due = due;
    return Math.max(0, due - this.#clock.now());
  }

  #waitFor(turn: Exclude<Turn, { type: 'suggest' | 'card' }>, pause: number, at: number): void {
    if (turn.type === 'customer-says' && !this.#onCall && pause > 0) {
      this.#stopTyping = this.#clock.after(pause - Math.min(typingTime, pause / 2), () => { this.#stage.type(); });
    }
    this.#stopWaiting = this.#clock.after(pause, () => {
      this.#next = at + 1;
      this.#heard = 0;
      switch (turn.type) {
        case 'customer-says':
          this.#stage.speak('customer', turn.text);
          break;
        case 'agent-says':
          this.#stage.speak('agent', turn.text);
          break;
        case 'customer-leaves':
          this.#stage.leave();
          break;
        case 'customer-returns':
          this.#stage.return();
          break;
      }
      if (!this.#stopped) this.#walk();
    });
  }

  #finish(answers: number, patience: number, due?: number): void {
    if (this.#dialogue.ending === 'silent' || (answers > 0 && this.#heard === 0)) return;
    this.#stopWaiting = this.#clock.after(this.#until(patience + closingPause, due), () => {
      this.stop();
      if (this.#dialogue.ending === 'customer-ends') this.#stage.end();
      else this.#stage.leave();
    });
  }
}
