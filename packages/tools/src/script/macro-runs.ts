import type { ReactiveControllerHost } from 'lit';

/** How the run of a step stands. */
export type MacroRun = { readonly status: 'running' } | { readonly status: 'succeeded' } | { readonly status: 'failed'; readonly reason: string };

/** The macros that run, and how the last run of each step ended. A step runs once at a time. */
export class MacroRuns {
  readonly #host: ReactiveControllerHost;
  readonly #runs = new Map<string, MacroRun>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
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
    this.#host.requestUpdate();
    return run;
  }
}
