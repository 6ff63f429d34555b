import * as v from 'valibot';

/** What was wrong with data from outside: where it came from, where in it, what should stand there, and what stands there. */
export interface Malformed {
  readonly source: string;
  readonly path: string;
  readonly expected: string;
  readonly found: string;
}

/** Data from outside that does not keep to its form. */
export class MalformedError extends Error {
  override readonly name = 'MalformedError';
  readonly malformed: Malformed;

  constructor(malformed: Malformed) {
    super(`${malformed.source}: at ${malformed.path}, expected ${malformed.expected}, found ${malformed.found}`);
    this.malformed = malformed;
  }
}

/** Checks data against a schema. Throws a {@link MalformedError} that names the first thing that is wrong. */
export function checked<const Schema extends v.GenericSchema>(schema: Schema, data: unknown, source: string): v.InferOutput<Schema> {
  const result = v.safeParse(schema, data, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new MalformedError({ source, path: v.getDotPath(issue) ?? '(root)', expected: issue.expected ?? issue.type, found: issue.received });
}
