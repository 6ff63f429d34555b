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
  readonly #dialogues: readonly Dialogue[];
  #line: Dialogue[] = [];
  #stop: (() => void) | undefined;

  /** `line` are the ids of those who are still to come, when the centre goes on after it was down. */
  constructor(floor: Floor, random: Random, dialogues: readonly Dialogue[], arrive: (dialogue: Dialogue) => void, line?: readonly string[]) {
    this.#floor = floor;
    this.#random = random;
    this.#arrive = arrive;
    this.#clock = new PacedClock(floor.clock, floor.options.arrivalsPerMinute);
    this.#dialogues = dialogues;
    if (line) this.#line = line.flatMap((id) => dialogues.find((dialogue) => dialogue.id === id) ?? []);
    else this.#fill();
    if (this.#line.length === 0 && floor.options.repeat) this.#fill();
    this.#wait();
  }

  /** The dialogues that are still to come, by id. */
  get line(): readonly string[] {
    return this.#line.map(({ id }) => id);
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

  #fill(): void {
    this.#line = this.#floor.options.order === 'given' ? [...this.#dialogues] : shuffled(this.#dialogues, this.#random);
  }

  #wait(): void {
    const gap = -Math.log(1 - this.#random()) * minute;
    this.#stop = this.#clock.after(gap, () => {
      const waiting = [...this.#floor.works.values()].filter(({ state, dialogue }) => state === 'open' && !patient.has(dialogue.channel)).length;
      if (waiting < this.#floor.options.maxWaiting) {
        const next = this.#line.shift();
        if (next !== undefined) this.#arrive(next);
      }
      if (this.#line.length === 0 && this.#floor.options.repeat) this.#fill();
      if (this.#line.length > 0) this.#wait();
    });
  }
}
