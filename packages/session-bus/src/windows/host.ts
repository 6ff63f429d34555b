import type { Agent } from '@session-desk/core';
import type { DispatchResult } from '../bus.js';
import type { Clock } from '../clock.js';
import type { Decider, Speaker } from '../decider.js';
import type { Ids } from '../ids.js';
import type { Journal } from '../journal.js';
import type { LogWriter } from '../log-writer.js';
import type { Readers } from '../readers.js';
import type { Report } from '../report.js';
import type { AnyCommand, AnyFact, Rules } from '../rules.js';
import type { Trouble } from '../trouble.js';

/** The bus that is a window among others, as its company sees it. */
export interface Host<S, C extends AnyCommand, F extends AnyFact> {
  readonly agent: Agent;
  readonly windowId: string;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly rules: Rules<S, C, F>;
  readonly journal: Journal<S, F>;
  readonly decider: Decider<S, C, F>;
  readonly writer: LogWriter<S, F>;
  readonly readers: Readers<S, F>;
  readonly report: Report;
  /** From here on commands wait their turn. */
  hold(): void;
  /** Those that waited settle. */
  release(): void;
  /** Decides at once; only while the bus is held. */
  settle(command: C, id: string | undefined, by?: Speaker): DispatchResult<F>;
  /** Decides in turn for another window, or answers from the log. The command is checked like anything from outside. */
  settleFor(command: unknown, id: string, by: Speaker): Promise<DispatchResult<F>>;
  /** This window decides from now on, or no more: its effects begin or end. */
  decides(on: boolean): void;
  /** This window takes part: it decides, or has the state. It enters the workspace. */
  joined(): void;
  /** What ails the log, as this window knows it. */
  troubles(): readonly Trouble[];
  /** The deciding window says what ails the log; nothing when this one is to know by itself. */
  ails(troubles: readonly Trouble[]): void;
  /** What is not durable has changed. */
  changed(): void;
  /** There is no taking part. */
  failed(error: unknown): void;
}
