import * as v from 'valibot';
import { expectedBy } from './expected.js';
import type { Refusal } from './refusal.js';

/** What a value looks like, in at most 60 characters, without giving its whole content away. */
function seen(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return `"${value.length > 40 ? `${value.slice(0, 40)}…` : value}"`;
  if (typeof value === 'object') return value === null ? 'null' : Array.isArray(value) ? `an array of ${String(value.length)}` : 'an object';
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint' ? String(value) : typeof value;
}

/** The refusal of a value that does not fit: where, what was expected, what was found. */
export function malformed(path: string, expected: string, found: unknown): Refusal {
  return { code: 'malformed', path, expected, found: seen(found) };
}

/** Checks a value from outside against a schema: the value with its defaults, or the refusal of the first thing that does not fit. */
export function checked<T>(schema: v.GenericSchema<unknown, T>, value: unknown, within = ''): { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal } {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return { ok: true, value: result.output };
  const issue = result.issues[0];
  const path = [...(within === '' ? [] : [within]), ...(issue.path ?? []).map((item) => String(item.key))].join('.');
  return { ok: false, refusal: malformed(path, expectedBy(schema, issue), issue.input) };
}
