import * as v from 'valibot';
import { fact, type DataOf } from '../schema.js';
import { id, line, text, time } from '../shape.js';
import { heading } from './heading.js';
import { speaker } from './model.js';

const one = { conversationId: id, sessionId: v.optional(id), messageId: id };

/** The fact types of messages. */
export const messageFacts = [
  fact('message/received', { ...one, from: speaker, author: v.optional(line), text, saidAt: time }, ['author', 'text']),
  fact('message/held', { ...one, text, ...heading, until: time }, ['text', 'subject', 'to']),
  fact('message/undone', one),
  fact('message/queued', { ...one, text, ...heading }, ['text', 'subject', 'to']),
  fact('message/delivered', one),
  fact('message/failed', { ...one, reason: line }),
  fact('message/discarded', one),
] as const;

/** A fact about messages. */
export type MessageFact = DataOf<(typeof messageFacts)[number]>;
