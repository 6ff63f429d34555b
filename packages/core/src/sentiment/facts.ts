import * as v from 'valibot';
import { fact, type DataOf } from '../schema.js';
import { id } from '../shape.js';
import { sentimentLevel } from './model.js';

/** The fact types of sentiment; every one is kept, for whether it fell depends on the one before. */
export const sentimentFacts = [fact('sentiment/reported', { conversationId: id, sessionId: v.optional(id), level: sentimentLevel })] as const;

/** A fact about sentiment. */
export type SentimentFact = DataOf<(typeof sentimentFacts)[number]>;
