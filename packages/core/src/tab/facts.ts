import * as v from 'valibot';
import { fact, latest, type DataOf } from '../schema.js';
import { count, id, line } from '../shape.js';

const tab = { sessionId: id, tabId: id };

/** The fact types of tabs. */
export const tabFacts = [
  fact('tab/opened', { ...tab, tabType: id, title: line, params: v.record(v.string(), v.unknown()), closable: v.boolean() }, ['title', 'params']),
  fact('tab/focused', { ...tab, focusedIn: id }),
  fact('tab/closed', tab),
  fact('tab/moved', { ...tab, to: count }),
  latest('tab/renamed', { ...tab, title: line }, ['sessionId', 'tabId'], ['title']),
  latest('tab/state-saved', { ...tab, state: v.unknown() }, ['sessionId', 'tabId'], ['state']),
  latest('tab/dirty-marked', { ...tab, dirty: v.boolean(), savable: v.boolean() }, ['sessionId', 'tabId']),
  fact('tab/save-requested', { ...tab, then: v.picklist(['stay', 'close', 'session']) }),
  fact('tab/saved', tab),
  fact('tab/save-failed', tab),
] as const;

/** A fact about tabs. */
export type TabFact = DataOf<(typeof tabFacts)[number]>;
