import type { CenterRecord } from '@session-desk/contact-center';
import type { RecordSource } from '../records/record-source.js';

const SAVED = Date.UTC(2026, 10, 16, 11, 40);
const of = (kind: CenterRecord['kind'], id: string, fields: CenterRecord['fields'], version = 1): CenterRecord => ({ kind, id, version, updatedAt: SAVED, fields });

/** Records of a few people, for states. */
export const sampleRecords: readonly CenterRecord[] = [
  of('customer', 'kenny', { name: 'Kenny Smith', email: 'kenny.smith@contoso.example', phone: '+1 555 0142', language: 'en', level: 'Gold', since: '2017', contract: 'V-30418' }),
  of('case', 'case-1', {
    customerId: 'kenny', title: 'Charged twice for the annual plan', status: 'in-progress', priority: 'high', category: 'complaint', queue: 'Payments',
    description: 'Two payments of 228.00 for one annual plan on 2 November. First contact on the same day; the customer was told to wait for five working days and has heard nothing since.',
    resolution: '', nextStep: 'Ask the bank desk for the second booking',
  }, 4),
  of('case', 'case-2', { customerId: 'kenny', title: 'Delivery address changed', status: 'resolved', priority: 'normal', description: 'Moved from Leeds to York; all open orders redirected.' }),
  of('case', 'case-3', { customerId: 'kenny', title: 'Parcel 40-1187 did not arrive on Saturday as promised, nor on Monday', status: 'waiting', priority: 'urgent', description: '' }),
  of('order', 'o1', { customerId: 'kenny', number: '40-1187', items: 'Garden bench, oak', total: '189.00', currency: 'EUR', status: 'in transit', carrier: 'Northway', expected: '2026-11-14' }),
  of('order', 'o2', { customerId: 'kenny', number: '40-0932', items: 'Annual plan', total: '228.00', currency: 'EUR', status: 'paid', payments: '2 × 228.00' }),
  of('order', 'o3', { customerId: 'kenny', number: '38-4410', items: 'Touring bicycle "Vidda"', total: '1,240.00', currency: 'EUR', status: 'delivered', delivered: '2025-05-02' }),
  of('customer', 'amal', { name: 'أمل الحسن', email: 'amal@contoso.example', phone: null, language: 'ar', level: 'Standard', since: '2024' }),
];

/** A source over records in memory. `changed` lets someone else's version come. */
export function sampleSource(records: readonly CenterRecord[] = sampleRecords): RecordSource & { readonly changed: (record: CenterRecord) => void } {
  const known = new Map(records.map((record) => [`${record.kind}/${record.id}`, record]));
  const readers = new Map<(record: CenterRecord) => void, string>();
  const changed = (record: CenterRecord): void => {
    const key = `${record.kind}/${record.id}`;
    known.set(key, record);
    for (const [read, of] of readers) if (of === key) read(record);
  };
  return {
    changed,
    list: (kind, { customerId } = {}) => Promise.resolve([...known.values()].filter((record) => record.kind === kind && record.fields['customerId'] === customerId)),
    write: (kind, id, { version, changes }) => {
      const record = known.get(`${kind}/${id}`);
      if (record?.version !== version) return Promise.reject(Object.assign(new Error('stale-version'), { reason: 'stale-version', values: { newer: record } }));
      const next = { ...record, version: version + 1, fields: { ...record.fields, ...changes } };
      changed(next);
      return Promise.resolve(next);
    },
    watch: (kind, id) => ({
      subscribe: ({ next, error }) => {
        const record = known.get(`${kind}/${id}`);
        if (record) next(record);
        else error(Object.assign(new Error('unknown-record'), { reason: 'unknown-record' }));
        readers.set(next, `${kind}/${id}`);
        return { unsubscribe: () => { readers.delete(next); } };
      },
    }),
  };
}

/** A source that never answers. */
export const silentSource: RecordSource = {
  list: () => new Promise(() => undefined),
  write: () => new Promise(() => undefined),
  watch: () => ({ subscribe: () => ({ unsubscribe: () => undefined }) }),
};

/** A source that fails at everything. */
export const brokenSource: RecordSource = {
  list: () => Promise.reject(new Error('offline')),
  write: () => Promise.reject(new Error('offline')),
  watch: () => ({ subscribe: ({ error }) => { error(new Error('offline')); return { unsubscribe: () => undefined }; } }),
};
