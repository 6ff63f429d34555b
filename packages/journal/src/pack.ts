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
  return parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
}
