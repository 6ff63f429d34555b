import * as v from 'valibot';

/** A command type with the schema that every command of it must fit. */
export interface CommandType<T extends string = string, E extends v.ObjectEntries = v.ObjectEntries> {
  readonly type: T;
  readonly schema: v.ObjectSchema<E & { readonly type: v.LiteralSchema<T, undefined> }, undefined>;
}

/** How a fact is kept: `every` one, or only the `latest` of its key (draft, caret, page state, widths). */
export type Keep = 'every' | 'latest';

/** A fact type: its schema, how it is kept, by which fields a `latest` one replaces the one before, and what in it is private. */
export interface FactType<T extends string = string, E extends v.ObjectEntries = v.ObjectEntries> extends CommandType<T, E> {
  readonly keep: Keep;
  readonly key: readonly (keyof E & string)[];
  readonly private: readonly (keyof E & string)[];
}

/** Declares a command type. */
// @__NO_SIDE_EFFECTS__
export function command<const T extends string, const E extends v.ObjectEntries>(type: T, entries: E): CommandType<T, E> {
  return { type, schema: v.object({ type: v.literal(type), ...entries }) };
}

/** Declares a fact type of which every one is kept. */
// @__NO_SIDE_EFFECTS__
export function fact<const T extends string, const E extends v.ObjectEntries>(type: T, entries: E, privates: readonly (keyof E & string)[] = []): FactType<T, E> {
  return { ...command(type, entries), keep: 'every', key: [], private: privates };
}

/** Declares a fact type of which only the latest per key counts. */
// @__NO_SIDE_EFFECTS__
export function latest<const T extends string, const E extends v.ObjectEntries>(type: T, entries: E, key: readonly (keyof E & string)[], privates: readonly (keyof E & string)[] = []): FactType<T, E> {
  return { ...command(type, entries), keep: 'latest', key, private: privates };
}

/** The data of a command or fact type. */
export type DataOf<D extends CommandType> = Readonly<v.InferOutput<D['schema']>>;
