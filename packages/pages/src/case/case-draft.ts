import type { CenterRecord, RecordWrite } from '@session-desk/contact-center';
import { textOf } from '../records/field-words.js';

/** What the agent wrote into one field, and what stood there when they began. */
export interface FieldChange {
  readonly text: string;
  readonly origin: string;
}

/** A record as it stands, and what the agent has changed on top of it, by field. */
export interface CaseDraft {
  readonly record: CenterRecord | undefined;
  readonly changes: Readonly<Record<string, FieldChange>>;
  /** The texts of the last write, by field: a version that holds them is the agent's own. */
  readonly sent?: Readonly<Record<string, string>>;
}

/** Nothing known, nothing changed. */
export const noDraft: CaseDraft = { record: undefined, changes: {} };

/** What the field shows: the agent's text, else the record's. */
export function shownText({ record, changes }: CaseDraft, field: string): string {
  return changes[field]?.text ?? textOf(record, field);
}

/** The agent wrote into a field. Text that is again what the record holds is no change. */
export function typed(draft: CaseDraft, field: string, text: string): CaseDraft {
  const stands = textOf(draft.record, field);
  return text === stands ? took(draft, field) : { ...draft, changes: { ...draft.changes, [field]: { text, origin: draft.changes[field]?.origin ?? stands } } };
}

/** A version of the record came; an older one than the known is nothing new. What the agent wrote stays, unless the record now holds just that. */
export function arrived(draft: CaseDraft, record: CenterRecord): CaseDraft {
  if (draft.record && draft.record.id === record.id && draft.record.version >= record.version) return draft;
  const left = Object.entries(draft.changes).flatMap(([field, change]): [string, FieldChange][] => {
    const stands = textOf(record, field);
    if (change.text === stands) return [];
    return [[field, draft.sent?.[field] === stands ? { ...change, origin: stands } : change]];
  });
  const isSame = left.length === Object.keys(draft.changes).length && left.every(([field, change]) => change === draft.changes[field]);
  return { ...draft, record, changes: isSame ? draft.changes : Object.fromEntries(left) };
}

/** The fields that someone else changed while the agent was changing them. */
export function conflictsOf({ record, changes }: CaseDraft): readonly string[] {
  return record ? Object.keys(changes).filter((field) => changes[field]?.origin !== textOf(record, field)) : [];
}

/** The agent has seen the other value of a field and keeps their own. */
export function kept(draft: CaseDraft, field: string): CaseDraft {
  const change = draft.changes[field];
  return change ? { ...draft, changes: { ...draft.changes, [field]: { ...change, origin: textOf(draft.record, field) } } } : draft;
}

/** The agent gives their own value of a field up for the record's. */
export function took(draft: CaseDraft, field: string): CaseDraft {
  const { [field]: _given, ...changes } = draft.changes;
  return { ...draft, changes };
}

/** Whether anything is unsaved. */
export function isDirty({ changes }: CaseDraft): boolean {
  return Object.keys(changes).length > 0;
}

/** The draft is being written: what the agent types from now on goes on from there, and is no conflict with it. */
export function sent(draft: CaseDraft): CaseDraft {
  return { ...draft, sent: Object.fromEntries(Object.entries(draft.changes).map(([field, { text }]) => [field, text])) };
}

/** The write that makes the record what the agent sees. */
export function writeOf({ record, changes }: CaseDraft, id: string): RecordWrite {
  return { id, version: record?.version ?? 0, changes: Object.fromEntries(Object.entries(changes).map(([field, { text }]) => [field, text])) };
}

/** Changes as a page kept them; anything else in them is left out. */
export function readChanges(value: unknown, fields: readonly string[]): CaseDraft['changes'] {
  const changes = typeof value === 'object' && value !== null && 'changes' in value ? value.changes : undefined;
  if (typeof changes !== 'object' || changes === null) return {};
  return Object.fromEntries(fields.flatMap((field): [string, FieldChange][] => {
    const change: unknown = Object.hasOwn(changes, field) ? (changes as Record<string, unknown>)[field] : undefined;
    if (typeof change !== 'object' || change === null || !('text' in change) || !('origin' in change)) return [];
    const { text, origin } = change;
    return typeof text === 'string' && typeof origin === 'string' ? [[field, { text, origin }]] : [];
  }));
}
