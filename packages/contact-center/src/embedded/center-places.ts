import { realClock } from '../clock.js';
import { type Center, createCenter, openCenter } from './center.js';
import type { CenterControl } from './center-control.js';
import type { CenterOwner, CenterStore } from './center-store.js';

/** How a Worker serves its centres. */
export interface ServeCenterOptions {
  /** Where the centre of an agent is kept; without it none is. */
  readonly storeOf?: ((owner: CenterOwner) => CenterStore) | undefined;
}

/** A page that uses a centre, as that tells it what it must know. */
export interface CenterPage {
  readonly report: (problem: unknown) => void;
  /** The centre is over, or could not be opened. */
  readonly ended: () => void;
}

interface Place {
  readonly center: Promise<Center>;
  readonly pages: Set<CenterPage>;
}

type Opening = Extract<CenterControl, { type: 'open' }>;

/** The centres of one Worker, one for each agent, while pages use them. */
export class CenterPlaces {
  readonly #options: ServeCenterOptions;
  readonly #places = new Map<string, Place>();
  /** The centres that are over and still keep what happened: the next of their agent waits for it. */
  readonly #endings = new Map<string, Promise<void>>();

  constructor(options: ServeCenterOptions) {
    this.#options = options;
  }

  /** Opens the centre of an agent, or joins the one that is open: whoever comes last says how fast it goes. One that does not open is over. */
  async open(asked: Opening, page: CenterPage): Promise<Center> {
    const key = JSON.stringify([asked.keepFor?.tenant, asked.keepFor?.id]);
    const joined = this.#places.get(key);
    const place = joined ?? { center: this.#make(key, asked, (problem) => { for (const each of place.pages) each.report(problem); }), pages: new Set<CenterPage>() };
    this.#places.set(key, place);
    place.pages.add(page);
    try {
      const center = await place.center;
      if (!joined) return center;
      const { pace, arrivalsPerMinute } = asked.options;
      if (pace !== undefined) center.setPace(pace);
      if (arrivalsPerMinute !== undefined) center.setArrivals(arrivalsPerMinute);
      return center;
    } catch (problem) {
      if (this.#places.get(key) === place) this.#places.delete(key);
      page.report(problem);
      page.ended();
      throw problem;
    }
  }

  /** The centre that a page uses is over, for all its pages; the next page that opens one begins with what is kept. */
  end(page: CenterPage): void {
    for (const [key, place] of this.#places) {
      if (!place.pages.has(page)) continue;
      this.#stop(key, place);
      for (const each of place.pages) each.ended();
    }
  }

  /** A page is gone; with the last one its centre is over, and the next page of the agent begins with what is kept. */
  leave(page: CenterPage): void {
    for (const [key, place] of this.#places) if (place.pages.delete(page) && place.pages.size === 0) this.#stop(key, place);
  }

  #stop(key: string, place: Place): void {
    this.#places.delete(key);
    const ending = place.center.then((center) => center.stop()).catch(() => undefined).then(() => { if (this.#endings.get(key) === ending) this.#endings.delete(key); });
    this.#endings.set(key, ending);
  }

  async #make(key: string, { options, keepFor }: Opening, report: (problem: unknown) => void): Promise<Center> {
    // Whoever opens it takes part before it says anything.
    await this.#endings.get(key);
    if (!keepFor) return createCenter(options, realClock);
    const { storeOf } = this.#options;
    if (storeOf) return openCenter(options, realClock, storeOf(keepFor), report);
    report(new Error('This Worker keeps nothing: its file gives serveCenter no storeOf'));
    return createCenter(options, realClock);
  }
}
