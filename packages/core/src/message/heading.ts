import * as v from 'valibot';

/** How long a subject is at most: what RFC 5322, 2.1.1 lets one line hold. */
const LONGEST_SUBJECT = 998;

/** How many characters the recipients have at most, as they were written: some two hundred addresses. */
const LONGEST_RECIPIENTS = 8_000;

/** The fields of a heading, for the schema of whatever has one. */
export const heading = {
  subject: v.optional(v.pipe(v.string(), v.maxLength(LONGEST_SUBJECT))),
  to: v.optional(v.pipe(v.string(), v.maxLength(LONGEST_RECIPIENTS))),
};

/** What an e-mail has beside its text (C7): a subject of at most 998 characters, and recipients of at most 8,000 together. */
export interface Heading {
  readonly subject?: string | undefined;
  /** The recipients, as they were written. */
  readonly to?: string | undefined;
}
