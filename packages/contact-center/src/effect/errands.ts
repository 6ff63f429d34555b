import type { Clock } from '../clock.js';
import type { CenterAnswer } from '../port/center-request.js';
import type { ContactCenterPort, PortStatus } from '../port/port.js';
import { PortError } from '../port/port-error.js';
import type { Errand } from './errand.js';

/** How an errand ended: done, or refused for good, or given up. */
export type ErrandEnd = { readonly ok: true; readonly answer: CenterAnswer } | { readonly ok: false; readonly error: PortError };

const firstWait = 500;
const longestWait = 30_000;

/**
 * Runs errands: one after the other in a lane, lanes beside each other, each until it is answered. What is offline or late is asked
 * again under the same id, at growing distances, and at once when the centre is back. What `mayGiveUp` names is given up after `tries`.
 */
export class Errands {
  readonly #port: ContactCenterPort;
  readonly #clock: Clock;
  readonly #tries: number;
  readonly #mayGiveUp: (errand: Errand) => boolean;
  readonly #ended: (errand: Errand, end: ErrandEnd) => void;
  readonly #lanes = new Map<string, Promise<void>>();
  readonly #underWay = new Set<string>();
  readonly #wake = new Set<() => void>();
  #stopped = false;

  constructor(port: ContactCenterPort, clock: Clock, tries: number, mayGiveUp: (errand: Errand) => boolean, ended: (errand: Errand, end: ErrandEnd) => void) {
    this.#port = port;
    this.#clock = clock;
    this.#tries = tries;
    this.#mayGiveUp = mayGiveUp;
    this.#ended = ended;
  }

  /** Takes an errand on, unless the same is under way. */
  run(errand: Errand): void {
    if (this.#underWay.has(errand.key)) return;
    this.#underWay.add(errand.key);
    const before = this.#lanes.get(errand.lane) ?? Promise.resolve();
    const done = before.then(() => this.#attempt(errand)).then(() => {
      if (this.#lanes.get(errand.lane) === done) this.#lanes.delete(errand.lane);
    });
    this.#lanes.set(errand.lane, done);
  }

  /** The centre's status changed: whoever waits tries now when it is back. */
  status(status: PortStatus): void {
    if (status === 'online') for (const wake of [...this.#wake]) wake();
  }

  /** No more tries. */
  stop(): void {
    this.#stopped = true;
    for (const wake of [...this.#wake]) wake();
  }

  async #attempt(errand: Errand): Promise<void> {
    for (let tries = 1; !this.#isStopped(); tries += 1) {
      const end = await this.#ask(errand);
      const final = end.ok || end.error.code === 'refused' || (tries >= this.#tries && this.#mayGiveUp(errand));
      if (final) {
        this.#underWay.delete(errand.key);
        this.#ended(errand, end);
        return;
      }
      await this.#wait(Math.min(longestWait, firstWait * 2 ** (tries - 1)));
    }
  }

  async #ask({ request }: Errand): Promise<ErrandEnd> {
    try {
      return { ok: true, answer: await this.#port.request(request) };
    } catch (problem) {
      return { ok: false, error: problem instanceof PortError ? problem : new PortError('refused', { reason: 'failed', message: String(problem) }) };
    }
  }

  #wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        stop();
        this.#wake.delete(wake);
        resolve();
      };
      const stop = this.#clock.after(milliseconds, wake);
      this.#wake.add(wake);
    });
  }

  // A method, because the compiler would take a field read in the loop's head for unchangeable.
  #isStopped(): boolean {
    return this.#stopped;
  }
}
