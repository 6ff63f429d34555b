/** Whether a value is what it should be. Never throws. */
export type Check = (value: unknown) => boolean;

/** Any text. */
export const isText: Check = (value) => typeof value === 'string';

/** What something can be asked for by: a text that is not empty. */
export const isId: Check = (value) => typeof value === 'string' && value !== '';

/** Any number that can be reckoned with. */
export const isNumber: Check = (value) => Number.isFinite(value);

/** Yes or no. */
export const isFlag: Check = (value) => typeof value === 'boolean';

/** Anything at all: what belongs to a host. */
export const isAnything: Check = () => true;

/** Absent, or what the check says. */
export function maybe(check: Check): Check {
  return (value) => value === undefined || check(value);
}

/** One of these texts. */
export function oneOf(...texts: readonly string[]): Check {
  return (value) => texts.includes(value as string);
}

/** A list whose every item passes; `every` of an array would step over holes. */
export function listOf(check: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) return false;
    for (let at = 0; at < value.length; at++) if (!check(value[at])) return false;
    return true;
  };
}

/** A record of any keys whose every value passes. */
export function recordOf(check: Check): Check {
  return (value) => isObject(value) && Object.values(value).every((item) => check(item));
}

/** An object of which each key passes; a key that `T` has and the checks lack does not compile. Keys that no check knows are let through: a later version wrote them. */
export function shaped<T>(checks: { readonly [K in keyof Required<T>]: Check }): Check {
  const keys = Object.keys(checks);
  const checksOf = Object.values<Check>(checks);
  // By hand: a start asks for each field of each message, in code that nothing has made fast yet.
  return (value) => {
    if (!isObject(value)) return false;
    for (let at = 0; at < keys.length; at++) if (!checksOf[at]?.(value[keys[at] as string])) return false;
    return true;
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
