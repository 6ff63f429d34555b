import { foundWords, UnreadableGuideline } from './guideline-problem.js';

/** A place in a parsed file that is read field by field; whatever is not as expected throws an `UnreadableGuideline` that names the place. */
export interface Reading {
  /** The last part of the path. */
  readonly key: string;
  field(name: string): Reading;
  entries(expected: string): readonly Reading[];
  list(): readonly Reading[];
  text(): string;
  oneOf<T extends string>(values: readonly T[]): T;
}

/** Begins to read a parsed file. Paths are written as `$["Flow"].subflows["Name"].actions[0].type`. */
export function readingOf(file: string, value: unknown, path = '$', key = '$'): Reading {
  const fail = (expected: string): never => {
    throw new UnreadableGuideline({ file, path, expected, found: foundWords(value) });
  };
  const object = (expected: string): Readonly<Record<string, unknown>> => (isRecord(value) ? value : fail(expected));
  const inner = (name: string, each: unknown): Reading => readingOf(file, each, /^[a-z]\w*$/u.test(name) ? `${path}.${name}` : `${path}[${JSON.stringify(name)}]`, name);
  return {
    key,
    field: (name) => inner(name, object(`an object with ${name}`)[name]),
    entries: (expected) => Object.entries(object(expected)).map(([name, each]) => inner(name, each)),
    list: () => (Array.isArray(value) ? value : fail('a list')).map((each: unknown, index) => readingOf(file, each, `${path}[${String(index)}]`, String(index))),
    text: () => (typeof value === 'string' ? value : fail('text')),
    oneOf: (values) => values.find((each) => each === value) ?? fail(`one of ${values.join(', ')}`),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
