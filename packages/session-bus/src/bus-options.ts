import type { Agent } from '@session-desk/core';
import type { Clock } from './clock.js';
import type { Ids } from './ids.js';
import type { Journal } from './journal.js';
import type { Report } from './report.js';
import type { AnyFact } from './rules.js';
import type { InCompany } from './windows/in-company.js';

/** What a bus is made with; all but the agent has a default. */
export interface BusOptions<S, F extends AnyFact> {
  readonly agent: Agent;
  /** Names this window in commands, facts and `state.windows`; a new id by default. */
  readonly windowId?: string | undefined;
  readonly clock?: Clock | undefined;
  readonly ids?: Ids | undefined;
  /** Where the log is kept; by default in memory, as long as the page lives. */
  readonly journal?: Journal<S, F> | undefined;
  /** The other windows of the agent (see `inCompany`); without them this one decides alone, and is fenced off when another one opens the same log. */
  readonly windows?: InCompany | undefined;
  /** Takes what the bus has fenced; by default it is thrown on its own. */
  readonly report?: Report | undefined;
}
