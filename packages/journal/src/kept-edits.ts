import type { Kept } from './records.js';
import { edited, isEditedDraft, type EditedDraft } from './draft-edit.js';

interface Draft { readonly text: string; readonly seq: number; readonly conversationId: string }

/** The values of records of the log with their texts whole, where a draft says only what changed. */
export interface WholeValues {
  /** The whole values of a record. What cannot be made whole is handed out as it is: it is no fact. An edit that a later whole text made needless is left out. */
  of(record: Kept): readonly unknown[];
  /** The `seq` of the last fact that something in the record is needed for. */
  neededUntil(record: Kept): number;
}

/** Makes drafts whole that were kept as edits. An edit is of what the same epoch wrote. */
export function wholeValues(records: readonly Kept[]): WholeValues {
  const known = new Map<string, { readonly value: EditedDraft | Draft; readonly record: Kept }>();
  const newest = new Map<string, number>();
  const texts = new Map<string, string | undefined>();
  const until = new Map<Kept, number>();
  const placeOf = ({ place: [epoch] }: Kept, seq: number): string => `${String(epoch)}/${String(seq)}`;
  const draftOf = ({ place: [epoch] }: Kept, conversationId: string): string => JSON.stringify([epoch, conversationId]);
  for (const record of records) {
    for (const value of valuesOf(record)) {
      // What is kept twice may be an edit once and whole once.
      if (isEditedDraft(value)) known.set(placeOf(record, value.seq), known.get(placeOf(record, value.seq)) ?? { value, record });
      else if (isWholeDraft(value)) {
        known.set(placeOf(record, value.seq), { value, record });
        const draft = draftOf(record, value.conversationId);
        newest.set(draft, Math.max(newest.get(draft) ?? 0, value.seq));
      }
    }
  }
  const textOf = (record: Kept, seq: number): string | undefined => {
    const place = placeOf(record, seq);
    const found = known.get(place);
    if (!found || texts.has(place)) return texts.get(place);
    // What is being looked for is never an edit of itself.
    texts.set(place, undefined);
    const { value } = found;
    const before = isEditedDraft(value) ? textOf(record, value.edit.on) : undefined;
    const text = isEditedDraft(value) ? (before === undefined ? undefined : edited(before, value.edit)) : value.text;
    texts.set(place, text);
    return text;
  };
  // In order, so that no chain is walked deeper than one step.
  const inOrder = [...known.values()].sort((one, other) => one.value.seq - other.value.seq);
  for (const { value, record } of inOrder) textOf(record, value.seq);
  for (const { value, record } of inOrder.reverse()) {
    const last = Math.max(value.seq, until.get(record) ?? 0);
    until.set(record, last);
    const base = isEditedDraft(value) ? known.get(placeOf(record, value.edit.on))?.record : undefined;
    if (base) until.set(base, Math.max(last, until.get(base) ?? 0));
  }
  return {
    of: (record) => valuesOf(record).flatMap((value) => {
      if (!isEditedDraft(value)) return [value];
      const text = textOf(record, value.seq);
      if (text === undefined) return (newest.get(draftOf(record, value.conversationId)) ?? 0) > value.seq ? [] : [value];
      const { edit: _, ...rest } = value;
      return [{ ...rest, text }];
    }),
    neededUntil: (record) => until.get(record) ?? 0,
  };
}

const valuesOf = ({ data }: Kept): readonly unknown[] => (Array.isArray(data) ? data : [data]);

function isWholeDraft(value: unknown): value is Draft {
  const { type, text, seq, conversationId } = (value ?? {}) as Readonly<Partial<Record<keyof Draft | 'type', unknown>>>;
  return type === 'draft/written' && typeof text === 'string' && Number.isFinite(seq) && typeof conversationId === 'string';
}
