import * as v from 'valibot';

/** Whether a value fits a schema as it is, with nothing left out for which the schema has a default: what was once decided has them all. */
export function isWhole(schema: v.GenericSchema, value: unknown): boolean {
  const { success, output } = v.safeParse(schema, value, { abortEarly: true });
  return success && covers(value, output);
}

/** What valibot leaves out of a record unseen. */
const unseen = ['__proto__', 'prototype', 'constructor'];

/** Whether everything that the second value says stands in the first, and the first is of its kind: valibot takes a list for an object, too. */
function covers(given: unknown, filled: unknown): boolean {
  if (given === filled || typeof filled !== 'object' || filled === null) return given !== undefined || filled === undefined;
  if (typeof given !== 'object' || given === null || Array.isArray(given) !== Array.isArray(filled)) return false;
  if (unseen.some((key) => Object.hasOwn(given, key) && !Object.hasOwn(filled, key))) return false;
  return Object.entries(filled).every(([key, inner]) => covers((given as Readonly<Record<string, unknown>>)[key], inner));
}
