import { command, type DataOf } from '../schema.js';
import { id } from '../shape.js';
import { sentimentLevel, type SentimentLevel } from './model.js';

/** The command types of sentiment. */
export const sentimentCommands = [command('sentiment/report', { conversationId: id, level: sentimentLevel })] as const;

/** A command about sentiment. */
export type SentimentCommand = DataOf<(typeof sentimentCommands)[number]>;

/** Says how the customer feels now, as an estimate. */
export function reportSentiment(conversationId: string, level: SentimentLevel): SentimentCommand { return { type: 'sentiment/report', conversationId, level }; }
