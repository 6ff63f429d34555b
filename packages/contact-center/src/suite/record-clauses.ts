import { PortError } from '../port/port-error.js';
import type { CenterRecord } from '../port/records-port.js';
import { eventually, same, settle, type SuiteRig } from './suite-rig.js';
import { suiteDialogues } from './suite-dialogues.js';

const customerId = suiteDialogues[0]?.customer.id ?? '';

/** The clauses about records. */
export function recordClauses(check: (clause: string, body: (rig: SuiteRig) => Promise<void>) => void): void {
  check('[CC5a] shows a write to every watcher, each version once and in order', async (rig) => {
    await rig.bring();
    const writer = rig.port().records;
    const versions: number[] = [];
    await settle(rig, writer.read('customer', customerId));
    const watching = rig.port().records.watch('customer', customerId).subscribe(({ version }) => versions.push(version));
    await eventually(rig, () => versions[0], 'the record as it is');
    same(await settle(rig, writer.write('customer', customerId, { id: 'w1', version: 1, changes: { level: 'Gold' } })), 'done', 'the first write');
    same(await settle(rig, writer.write('customer', customerId, { id: 'w2', version: 2, changes: { level: 'Silver' } })), 'done', 'the second write');
    await eventually(rig, () => versions.at(-1) === 3 || undefined, 'the last version');
    same(versions, [...new Set(versions)].sort((left, right) => left - right), 'the versions seen');
    watching.unsubscribe();
  });

  check('[CC5b] refuses a write on an old version and hands over the newer record', async (rig) => {
    await rig.bring();
    const { records } = rig.port();
    await settle(rig, records.write('customer', customerId, { id: 'w1', version: 1, changes: { level: 'Gold' } }));
    let newer: CenterRecord | undefined;
    const stale = records.write('customer', customerId, { id: 'w2', version: 1, changes: { level: 'Silver' } });
    stale.catch((problem: unknown) => { if (problem instanceof PortError) newer = problem.values['newer'] as CenterRecord; });
    same(await settle(rig, stale), 'stale-version', 'the answer');
    same([newer?.version, newer?.fields['level']], [2, 'Gold'], 'the newer record');
  });

  check('[CC5c] does the same write once', async (rig) => {
    await rig.bring();
    const { records } = rig.port();
    const write = { id: 'w1', version: 1, changes: { level: 'Gold' } };
    same([await settle(rig, records.write('customer', customerId, write)), await settle(rig, records.write('customer', customerId, write))], ['done', 'done'], 'both answers');
    let version = 0;
    await settle(rig, records.read('customer', customerId).then((record) => { version = record.version; }));
    same(version, 2, 'the version');
  });

  check('[CC5d] refuses a record that is not there', async (rig) => {
    same(await settle(rig, rig.port().records.read('order', 'none')), 'unknown-record', 'the answer');
  });
}
