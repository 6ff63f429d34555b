import * as v from 'valibot';

/** Whether a value fits a schema as it is, with nothing left out for which the schema has a default: what was once decided has them all. */
export function isWhole(schema: v.GenericSchema, value: unknown): boolean {
  const { success, output } = v.safeParse(schema, value, { abortEarly: true });
  return success && covers(value, output);
}

/** Whether everything that the second value says stands in the first. */
function covers(given: unknown, filled: unknown): boolean {
  if (given === filled || typeof filled !== 'object' || filled === null) return given !== undefined || filled === undefined;
  if (typeof given !== 'object' || given === null) return false;
  return Object.entries(filled).every(([key, inner]) => covers((given as Readonly<Record<string, unknown>>)[key], inner));
}
