import * as v from 'valibot';
import type { Channel } from '../conversation/model.js';
import type { Pane } from '../pane/model.js';
import type { Tab } from '../tab/model.js';
import type { Views } from '../view/model.js';

/** Checks the kind of a session (S2). */
export const sessionKind = v.picklist(['home', 'conversation', 'record']);

/** What a session is about. */
export type SessionKind = v.InferOutput<typeof sessionKind>;

/** The id of the session that is always first and never closes (S4). */
export const HOME = 'home';

/** One customer interaction or one focused record, with its own tabs and pane. */
export interface Session {
  readonly id: string;
  readonly kind: SessionKind;
  readonly channel?: Channel | undefined;
  /** A host's record type for record sessions: `case`, `contact`, … */
  readonly recordType?: string | undefined;
  readonly recordId?: string | undefined;
  readonly title: string;
  /** The number of a visitor without a name; elements write `Visitor 1` in the agent's language. */
  readonly visitor?: number | undefined;
  readonly context: Readonly<Record<string, string>>;
  readonly template: string;
  readonly conversationId?: string | undefined;
  /** The first is the anchor. */
  readonly tabs: readonly Tab[];
  /** Messages since the session was last in view (S7). */
  readonly unread: number;
  /** The customer's sentiment fell while the session was out of view (S8). */
  readonly alarmed: boolean;
  /** A host asked for a look, out of view. */
  readonly attention: boolean;
  /** The work is on its way out: when the time is over it is closed for good (S13). */
  readonly closing?: { readonly until: number } | undefined;
  readonly pane: Pane;
  readonly openedAt: number;
  /** How the agent left its parts, to be given back by whoever shows them again. */
  readonly views?: Views | undefined;
}
