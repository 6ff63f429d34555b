import type { ConfigurationInput, Fact, WorkspaceState } from '@session-desk/core';
import { createSessionBus, memoryJournal, type SessionBus, type SessionJournal } from '@session-desk/session-bus';
import { sampleAgent, sampleNow } from './samples.js';
import { VirtualClock } from './virtual-clock.js';

/** What a workspace that is restarted begins with. */
export interface RestartOptions {
  readonly config?: ConfigurationInput | undefined;
  readonly clock?: VirtualClock | undefined;
}

/**
 * A workspace that goes and comes back: mount elements on `bus`, work, take them away, and after `restart` mount new ones on the new `bus`.
 * What it keeps passes through structured cloning, as storage does, so that nothing survives by reference.
 */
export class Restarts {
  readonly clock: VirtualClock;
  readonly #config: ConfigurationInput | undefined;
  readonly #journal: SessionJournal = clonedJournal();
  #bus: SessionBus;

  /** Begins at once; `begin` waits until it is ready. */
  constructor({ config, clock = new VirtualClock(sampleNow) }: RestartOptions = {}) {
    this.clock = clock;
    this.#config = config;
    this.#bus = this.#begin();
  }

  /** An empty workspace, ready. */
  static async begin(options: RestartOptions = {}): Promise<Restarts> {
    const made = new Restarts(options);
    await made.bus.ready;
    return made;
  }

  /** The bus of this life. */
  get bus(): SessionBus { return this.#bus; }

  /** The page goes and comes back: `crash` as if it had been killed after its last frame, else as by a reload. */
  async restart(way: 'reload' | 'crash' = 'reload'): Promise<SessionBus> {
    if (way === 'reload') window.dispatchEvent(new Event('pagehide'));
    await this.#bus.flush();
    await this.#bus.destroy();
    this.#bus = this.#begin();
    await this.#bus.ready;
    return this.#bus;
  }

  #begin(): SessionBus {
    return createSessionBus({ agent: sampleAgent, windowId: 'window-1', clock: this.clock, journal: this.#journal, config: this.#config });
  }
}

function clonedJournal(): SessionJournal {
  const inner = memoryJournal<WorkspaceState, Fact>();
  return {
    ...inner,
    restore: async () => structuredClone(await inner.restore()),
    append: (facts, state) => inner.append(structuredClone(facts), structuredClone(state)),
  };
}
