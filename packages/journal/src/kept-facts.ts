import { upcast, type Fact, type LogFormat } from '@session-desk/core';
import type { Epoch } from './database.js';
import { endOf } from './epochs.js';
import type { WholeValues } from './kept-edits.js';
import type { Kept, Records, Unreadable } from './records.js';

/** A fact, and the record that it lies in. */
export interface KeptFact {
  readonly fact: Fact;
  readonly in: Kept;
}

/** The facts of records of the log as this version has them, and the records with something in them that is no fact. */
export function factsOf(kept: readonly Kept[], records: Records, values: WholeValues): { readonly facts: readonly KeptFact[]; readonly unreadable: readonly Unreadable[] } {
  const facts: KeptFact[] = [];
  const unreadable: Unreadable[] = [];
  for (const record of kept) {
    const { data, header, store, place, bytes } = record;
    const whole = values.of(record);
    const read = whole.map((value) => factOf(value, header.schema, records.format));
    const good = read.filter((fact) => fact !== undefined);
    facts.push(...good.map((fact) => ({ fact, in: record })));
    if (good.length === whole.length && (whole.length > 0 || (Array.isArray(data) && data.length > 0))) continue;
    // What a later version wrote for this one to read, and it cannot: it must not be guessed at.
    const reason = header.schema > records.format.number ? 'newer' : 'misshapen';
    const rest = good.length > 0 && (store === 'log' || store === 'leaving') ? records.seal(store, place, good.at(-1)?.seq ?? 0, good, header.minReader) : undefined;
    unreadable.push({ store, place, bytes, reason, rest });
  }
  return { facts, unreadable };
}

/** The value as a fact of this format; `undefined` when it is none. */
function factOf(value: unknown, written: number, format: LogFormat): Fact | undefined {
  const type = (value as { readonly type?: unknown } | null | undefined)?.type;
  if (typeof type !== 'string') return undefined;
  try {
    const fact = upcast(format, type, written, value);
    return format.isFact(fact) || (written > format.number && isOfLater(fact, format)) ? fact as Fact : undefined;
  } catch {
    // An upcaster that finds something else than its format had.
    return undefined;
  }
}

/** A fact of a type that a later version brought, which counts in the order of the log and changes nothing here. */
function isOfLater(value: unknown, format: LogFormat): boolean {
  const { type, seq, epoch, at, cause } = value as Partial<Fact>;
  return !format.knows(type ?? '') && [seq, epoch, at].every(Number.isFinite) && typeof cause === 'string';
}

/**
 * The facts in their order. An epoch ends where the next begins: what an earlier one wrote beyond that never happened, and a record with
 * nothing else in it is stale. One with a valid part stays where it is, and is cut again when it is read again.
 */
export function inOrder(kept: readonly KeptFact[], epochs: readonly Epoch[]): { readonly facts: readonly Fact[]; readonly stale: readonly Unreadable[] } {
  const facts = new Map<number, KeptFact>();
  const valid = new Set<Kept>();
  for (const one of kept) {
    const { fact: { seq }, in: { place: [epoch] } } = one;
    if (seq > endOf(epoch, epochs)) continue;
    valid.add(one.in);
    const other = facts.get(seq);
    if (!other || other.in.place[0] < epoch) facts.set(seq, one);
  }
  const stale = [...new Set(kept.map((one) => one.in))].filter((record) => !valid.has(record));
  return {
    facts: [...facts.values()].map(({ fact }) => fact).sort((left, right) => left.seq - right.seq),
    stale: stale.map(({ store, place, bytes }) => ({ store, place, bytes, reason: 'stale' })),
  };
}
