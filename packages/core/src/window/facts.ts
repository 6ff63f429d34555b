import { fact, type DataOf } from '../schema.js';
import { id } from '../shape.js';

/** The fact types of windows. */
export const windowFacts = [
  fact('window/opened', { openedId: id }),
  fact('window/entered', { enteredId: id, sessionId: id }),
  fact('window/left', { leftId: id }),
  fact('window/closed', { closedId: id }),
] as const;

/** A fact about windows; `entered` names the session that came into view, for whoever follows that one alone. */
export type WindowFact = DataOf<(typeof windowFacts)[number]>;
