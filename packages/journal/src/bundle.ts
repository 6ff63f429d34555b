import { parse, stringify } from 'devalue';
import { packJson } from './pack.js';

/** What is `undefined` in a piece, which JSON leaves out: in the object at the end of the path, under these names. */
type Undefined = readonly [path: readonly (string | number)[], names: readonly (string | number)[]];

/** A piece as it lies in a record with others: plain, with what is `undefined` in it; or, with more that JSON would lose, as the text that `devalue` makes. */
export type Bundled = readonly [name: string, body: unknown] | readonly [name: string, body: unknown, undefineds: readonly Undefined[]] | readonly [name: string, text: string, rich: 1];

/** A record with so many bytes of pieces is full. Chromium (147) keeps a value of more than 64 kB in a file of its own, and reads it from there: three times as slow. */
const FULL = 61_440;

/** A record of pieces, about to be sealed. */
export interface Bundle {
  readonly names: readonly string[];
  /** All of its pieces as JSON. */
  readonly text: string;
}

/**
 * Puts pieces together into few records: what a start reads is a list of plain JSON, which the browser reads faster than any script could. Throws for
 * data that cannot be cloned.
 */
export function* bundlesOf(pieces: Iterable<readonly [name: string, body: unknown]>): Generator<Bundle> {
  let names: string[] = [];
  let entries: string[] = [];
  let size = 0;
  for (const [name, body] of pieces) {
    const text = JSON.stringify(bundled(name, body));
    const { length } = packJson(text);
    if (names.length > 0 && size + length > FULL) {
      yield { names, text: `[${entries.join()}]` };
      [names, entries, size] = [[], [], 0];
    }
    names.push(name);
    entries.push(text);
    size += length + 1;
  }
  if (names.length > 0) yield { names, text: `[${entries.join()}]` };
}

/** Whether a value is a piece that lies in a record. */
export function isBundled(value: unknown): value is Bundled {
  return Array.isArray(value) && typeof value[0] === 'string' && (value.length === 2 || (value.length === 3 && (Array.isArray(value[2]) || (value[2] === 1 && typeof value[1] === 'string'))));
}

/** What lies in a record under a name. Throws for what this kit did not make. */
export function bodyOf([, body, more]: Bundled): unknown {
  if (more === undefined) return body;
  if (more === 1) return parse(body as string);
  for (const [path, names] of more) {
    const object = path.reduce<unknown>((inner, name) => own(inner)[name], body);
    for (const name of names) own(object)[name] = undefined;
  }
  return body;
}

/** The object, whose values are its own: nothing that a record says may reach what all objects share. */
function own(value: unknown): Record<string | number, unknown> {
  if (typeof value !== 'object' || value === null || value === Object.prototype || value === Array.prototype) throw new TypeError('expected an object of a piece, found something else');
  return value as Record<string | number, unknown>;
}

function bundled(name: string, body: unknown): Bundled {
  const undefineds: Undefined[] = [];
  if (body === undefined || !isPlain(body, [], new Set(), undefineds)) return [name, stringify(body), 1];
  return undefineds.length > 0 ? [name, body, undefineds] : [name, body];
}

/** Whether JSON gives a value back as it is, but for what is `undefined` in it: a tree of plain objects, lists and texts, none of them shared. */
function isPlain(value: unknown, path: readonly (string | number)[], seen: Set<object>, undefineds: Undefined[]): boolean {
  if (typeof value !== 'object') return typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value) && !Object.is(value, -0));
  if (value === null) return true;
  if (seen.has(value)) return false;
  seen.add(value);
  const isList = Array.isArray(value);
  if (!isList && (Object.getPrototypeOf(value) !== Object.prototype || Object.getOwnPropertySymbols(value).length > 0)) return false;
  const entries = Object.entries(value);
  // A list with holes has fewer of them, one with names of its own has more.
  if (isList && (entries.length !== value.length || entries.some(([name], at) => name !== String(at)))) return false;
  const gone: (string | number)[] = [];
  for (const [name, inner] of entries) {
    if (name === '__proto__' || name === 'toJSON') return false;
    const key = isList ? Number(name) : name;
    if (inner === undefined) gone.push(key);
    else if (!isPlain(inner, [...path, key], seen, undefineds)) return false;
  }
  if (gone.length > 0) undefineds.push([path, gone]);
  return true;
}
