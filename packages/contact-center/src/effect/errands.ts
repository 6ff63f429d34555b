import type { Clock } from '../clock.js';
import type { CenterAnswer } from '../port/center-request.js';
import type { ContactCenterPort, PortStatus } from '../port/port.js';
import { PortError } from '../port/port-error.js';
import type { CenterErrand } from './center-errand.js';
import { Pauses } from './pauses.js';

/** How an errand ended: done, or refused for good, or given up. */
export type ErrandEnd = { readonly ok: true; readonly answer: CenterAnswer } | { readonly ok: false; readonly error: PortError };

/**
 * Runs errands: one after the other in a lane, lanes beside each other, each until it is answered. What is offline or late is asked
 * again under the same id, at growing distances, and at once when the centre is back. What `mayGiveUp` names is given up after `tries`; what is not wanted any more when its turn comes is left.
 */
export class Errands {
  readonly #port: ContactCenterPort;
  readonly #pauses: Pauses;
  readonly #tries: number;
  readonly #isWanted: (errand: CenterErrand) => boolean;
  readonly #mayGiveUp: (errand: CenterErrand) => boolean;
  readonly #ended: (errand: CenterErrand, end: ErrandEnd) => void;
  readonly #lanes = new Map<string, Promise<unknown>>();
  readonly #underWay = new Map<string, Promise<boolean>>();

  constructor(port: ContactCenterPort, clock: Clock, tries: number, isWanted: (errand: CenterErrand) => boolean, mayGiveUp: (errand: CenterErrand) => boolean, ended: (errand: CenterErrand, end: ErrandEnd) => void) {
    this.#port = port;
    this.#pauses = new Pauses(clock);
    this.#tries = tries;
    this.#isWanted = isWanted;
    this.#mayGiveUp = mayGiveUp;
    this.#ended = ended;
  }

  /** Takes an errand on, unless the same is under way. Resolves with whether it came to its end: not when all is stopped before. */
  run(errand: CenterErrand): Promise<boolean> {
    const known = this.#underWay.get(errand.key);
    if (known) return known;
    const before = this.#lanes.get(errand.lane) ?? Promise.resolve();
    const done = before.then(() => this.#attempt(errand)).finally(() => {
      if (this.#lanes.get(errand.lane) === done) this.#lanes.delete(errand.lane);
    });
    this.#lanes.set(errand.lane, done);
    this.#underWay.set(errand.key, done);
    return done;
  }

  /** The centre's status changed: whoever waits tries now when it is back. */
  status(status: PortStatus): void {
    if (status === 'online') this.#pauses.wake();
  }

  /** No more tries. */
  stop(): void {
    this.#pauses.stop();
  }

  async #attempt(errand: CenterErrand): Promise<boolean> {
    for (let tries = 1; !this.#pauses.stopped; tries += 1) {
      if (!this.#isWanted(errand)) {
        this.#underWay.delete(errand.key);
        return true;
      }
      const end = await this.#ask(errand);
      const final = end.ok || end.error.code === 'refused' || (tries >= this.#tries && this.#mayGiveUp(errand));
      if (final) {
        this.#underWay.delete(errand.key);
        this.#ended(errand, end);
        return true;
      }
      await this.#pauses.after(tries);
    }
    return false;
  }

  async #ask({ request }: CenterErrand): Promise<ErrandEnd> {
    try {
      return { ok: true, answer: await this.#port.request(request) };
    } catch (problem) {
      return { ok: false, error: problem instanceof PortError ? problem : new PortError('refused', { reason: 'failed', message: String(problem) }) };
    }
  }
}
