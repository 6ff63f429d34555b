import type { ReactiveControllerHost } from 'lit';

/** How the run of a step stands; `interrupted` when the page was left while it ran, so that nobody here knows how it ended. */
export type MacroRun = { readonly status: 'running' } | { readonly status: 'succeeded' } | { readonly status: 'interrupted' } | { readonly status: 'failed'; readonly reason: string };

/** How the last runs stood, by script and step. */
export type KeptRuns = Readonly<Record<string, MacroRun>>;

/** Reads runs that were kept: what ran then runs no more. Anything else is left out. */
export function readRuns(kept: unknown): KeptRuns {
  if (typeof kept !== 'object' || kept === null) return {};
  return Object.fromEntries(Object.entries(kept as Record<string, unknown>).flatMap(([id, run]): [string, MacroRun][] => {
    const { status, reason } = (typeof run === 'object' && run !== null ? run : {}) as { readonly status?: unknown; readonly reason?: unknown };
    switch (status) {
      case 'running': case 'interrupted': return [[id, { status: 'interrupted' }]];
      case 'succeeded': return [[id, { status }]];
      case 'failed': return typeof reason === 'string' ? [[id, { status, reason }]] : [];
    }
    return [];
  }));
}

/** The macros that run, and how the last run of each step ended. A step runs once at a time. */
export class MacroRuns {
  readonly #host: ReactiveControllerHost;
  readonly #changed: () => void;
  #runs = new Map<string, MacroRun>();

  /** @param changed Told of each change, so that it is kept before the macro does anything. */
  constructor(host: ReactiveControllerHost, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
  }

  /** All of them, to be kept. */
  get all(): KeptRuns { return Object.fromEntries(this.#runs); }

  /** Takes those that were kept. */
  take(kept: KeptRuns): void {
    this.#runs = new Map(Object.entries(kept));
  }

  /** Whether any macro runs. */
  get isRunning(): boolean { return [...this.#runs.values()].some(({ status }) => status === 'running'); }

  /** How a step stands; `undefined` when it was never run here. */
  of(scriptId: string, stepId: string): MacroRun | undefined {
    return this.#runs.get(`${scriptId}\u001F${stepId}`);
  }

  /** Runs a step, unless it runs already. Settles with how it ended; never rejects. */
  async run(scriptId: string, stepId: string, macro: () => Promise<void>): Promise<MacroRun | undefined> {
    const id = `${scriptId}\u001F${stepId}`;
    if (this.#runs.get(id)?.status === 'running') return undefined;
    this.#become(id, { status: 'running' });
    try {
      await macro();
      return this.#become(id, { status: 'succeeded' });
    } catch (error) {
      return this.#become(id, { status: 'failed', reason: error instanceof Error ? error.message : String(error) });
    }
  }

  #become(id: string, run: MacroRun): MacroRun {
    this.#runs.set(id, run);
    this.#changed();
    this.#host.requestUpdate();
    return run;
  }
}
