import type { CenterRecord, RecordKind, RecordsPort } from '@session-desk/contact-center';

/** The versions of one record as they come. */
export interface RecordVersions {
  subscribe(reader: { readonly next: (record: CenterRecord) => void; readonly error: (problem: unknown) => void }): { unsubscribe(): void };
}

/** What pages need of a centre's records: every `RecordsPort` is one. */
export interface RecordSource extends Pick<RecordsPort, 'list' | 'write'> {
  watch(kind: RecordKind, id: string): RecordVersions;
}

/** Why the centre refused, when it did; nothing for a request that got no answer. Told by its members: the error may come from another bundle. */
export function refusalOf(problem: unknown): string | undefined {
  const reason = typeof problem === 'object' && problem !== null && 'reason' in problem ? problem.reason : undefined;
  return typeof reason === 'string' ? reason : undefined;
}

/** The record as it stands, when a write was refused because it was based on an older one. */
export function newerOf(problem: unknown): CenterRecord | undefined {
  if (refusalOf(problem) !== 'stale-version') return undefined;
  const values = (problem as { readonly values?: { readonly newer?: unknown } }).values;
  return values?.newer as CenterRecord | undefined;
}
