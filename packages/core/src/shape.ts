import * as v from 'valibot';

/** The id of anything: 1 to 200 characters, opaque, never made from customer data. */
export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

/** A point in time in milliseconds since 1970, as the command brought it; order never depends on it. */
export const time = v.pipe(v.number(), v.finite());

/** One line for a title, a name or a field: at most 500 characters. */
export const line = v.pipe(v.string(), v.maxLength(500));

/** The text of one message: at most 65,536 characters. */
export const text = v.pipe(v.string(), v.maxLength(65_536));

/** A count of things: a whole number, zero or more. */
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Named plain values of a session, by key; slugs of title templates read from here. */
export const context = v.record(line, line);

/** What a code needs to become a sentence: names and numbers, never sentences. */
export const values = v.record(v.string(), v.union([v.string(), v.number(), v.boolean()]));

/** What a code needs to become a sentence. */
export type Values = v.InferOutput<typeof values>;
