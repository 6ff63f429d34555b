import type { CenterRecord } from '@session-desk/contact-center';
import type { RecordSource } from '../records/record-source.js';
import { writeOf, type CaseDraft } from './case-draft.js';

/** Writes drafts to the centre. A write that got no answer is asked for again under its own id, so that it happens once. */
export class CaseSaver {
  #last: { readonly what: string; readonly id: string } | undefined;

  /** Settles with the new record; rejects as the centre does. */
  async save(source: RecordSource, draft: CaseDraft): Promise<CenterRecord> {
    const caseId = draft.record?.id ?? '';
    const what = JSON.stringify([caseId, draft.record?.version, draft.changes]);
    const id = this.#last?.what === what ? this.#last.id : newId();
    this.#last = { what, id };
    const record = await source.write('case', caseId, writeOf(draft, id));
    this.#last = undefined;
    return record;
  }
}

/** `crypto.randomUUID` is missing on pages that came over plain http. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
