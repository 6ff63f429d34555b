import * as v from 'valibot';
import { fact, latest, type DataOf } from '../schema.js';
import { context, count, id, line, time } from '../shape.js';
import { heading } from '../message/heading.js';
import { channel } from '../conversation/model.js';
import { sessionKind } from './model.js';

const openedTab = v.object({ tabId: id, tabType: id, title: line, closable: v.boolean(), params: v.optional(v.record(v.string(), v.unknown()), {}) });

const written = { text: v.string(), basis: count, ...heading };
const unsent = v.object({
  draft: v.object(written),
  aside: v.optional(v.array(v.object({ ...written, id, revision: id, windowId: id, at: time }))),
});

/** The fact types of sessions. */
export const sessionFacts = [
  fact('session/opened', {
    sessionId: id, kind: sessionKind, channel: v.optional(channel), recordType: v.optional(id), recordId: v.optional(id), title: line, visitor: v.optional(count),
    context, template: id, conversationId: v.optional(id), tabs: v.pipe(v.array(openedTab), v.minLength(1)), paneOpen: v.boolean(),
  }, ['title', 'context', 'recordId', 'tabs']),
  fact('session/focused', { sessionId: id, focusedIn: id }),
  fact('session/closing', { sessionId: id, until: time }),
  fact('session/close-undone', { sessionId: id }),
  fact('session/closed', { sessionId: id, unsent: v.optional(unsent) }, ['unsent']),
  fact('session/reopened', { sessionId: id }),
  fact('session/moved', { sessionId: id, to: count }),
  latest('session/renamed', { sessionId: id, title: line }, ['sessionId'], ['title']),
  fact('session/attention-requested', { sessionId: id }),
  fact('session/context-updated', { sessionId: id, context, title: line }, ['context', 'title']),
] as const;

/** A fact about sessions. */
export type SessionFact = DataOf<(typeof sessionFacts)[number]>;
