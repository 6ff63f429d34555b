import type { Dialogue } from '../dialogues/dialogue.js';
import { type Random, shuffled } from '../random.js';
import { PacedClock } from './paced-clock.js';
import type { Floor } from './floor.js';

const minute = 60_000;
// Work that can wait for days is no reason for others to stay away.
const patient: ReadonlySet<string> = new Set(['email', 'case']);

/** When customers come: at a rate, with the irregular gaps of people who know nothing of each other (an exponential distribution). */
export class Arrivals {
  readonly #floor: Floor;
  readonly #random: Random;
  readonly #arrive: (dialogue: Dialogue) => void;
  // On this clock a minute passes per customer: its pace is the rate.
  readonly #clock: PacedClock;
  #line: Dialogue[] = [];
  #stop: (() => void) | undefined;

  constructor(floor: Floor, random: Random, dialogues: readonly Dialogue[], arrive: (dialogue: Dialogue) => void) {
    this.#floor = floor;
    this.#random = random;
    this.#arrive = arrive;
    this.#clock = new PacedClock(floor.clock, floor.options.arrivalsPerMinute);
    this.#fill(dialogues);
    this.#wait(dialogues);
  }

  /** How many dialogues are still to come; grows again when they repeat. */
  get left(): number {
    return this.#line.length;
  }

  /** Customers per minute, from now on, for the one that is on the way too. */
  setRate(perMinute: number): void {
    this.#clock.setPace(perMinute);
  }

  /** Nobody comes any more. */
  stop(): void {
    this.#stop?.();
  }

  #fill(dialogues: readonly Dialogue[]): void {
    this.#line = this.#floor.options.order === 'given' ? [...dialogues] : shuffled(dialogues, this.#random);
  }

  #wait(dialogues: readonly Dialogue[]): void {
    const gap = -Math.log(1 - this.#random()) * minute;
    this.#stop = this.#clock.after(gap, () => {
      const waiting = [...this.#floor.works.values()].filter(({ state, dialogue }) => state === 'open' && !patient.has(dialogue.channel)).length;
      if (waiting < this.#floor.options.maxWaiting) {
        const next = this.#line.shift();
        if (next !== undefined) this.#arrive(next);
      }
      if (this.#line.length === 0 && this.#floor.options.repeat) this.#fill(dialogues);
      if (this.#line.length > 0) this.#wait(dialogues);
    });
  }
}
