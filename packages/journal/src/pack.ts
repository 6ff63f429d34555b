import { parse, stringify } from 'devalue';

/**
 * The bytes of plain, structured-cloneable data: what JSON loses (`undefined`, dates, maps, sets, typed arrays, shared references) comes back.
 * Throws for what cannot be cloned: functions, elements, instances of classes.
 */
export function pack(value: unknown): Uint8Array {
  return new TextEncoder().encode(stringify(value));
}

/** The data of those bytes. Throws for anything that `pack` did not make. */
export function unpack(bytes: Uint8Array): unknown {
  return parse(textOf(bytes));
}

/** The bytes of data of which JSON loses nothing. */
export function packJson(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** The data of those bytes. Throws for what is no JSON. */
export function unpackJson(bytes: Uint8Array): unknown {
  return JSON.parse(textOf(bytes));
}

const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
