import * as v from 'valibot';

/** How many characters an id has at most. */
export const LONGEST_ID = 200;

/** How many characters one line has at most. */
export const LONGEST_LINE = 500;

/** How many characters the text of a message has at most. */
export const LONGEST_TEXT = 65_536;

/** The id of anything: at least one character, opaque, never made from customer data. */
export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_ID));

/** A point in time in milliseconds since 1970, as the command brought it; order never depends on it. */
export const time = v.pipe(v.number(), v.finite());

/** One line for a title, a name or a field. */
export const line = v.pipe(v.string(), v.maxLength(LONGEST_LINE));

/** The text of one message. */
export const text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));

/** A count of things: a whole number, zero or more. */
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Named plain values of a session, by key; slugs of title templates read from here. */
export const context = v.record(line, line);

/** What a code needs to become a sentence: names and numbers, never sentences. */
export const values = v.record(v.string(), v.union([v.string(), v.number(), v.boolean()]));

/** What a code needs to become a sentence. */
export type Values = v.InferOutput<typeof values>;
