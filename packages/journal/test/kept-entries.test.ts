import { expect, waitUntil } from '@open-wc/testing';
import type { Agent } from '@session-desk/core';
import { eraseJournal, ErasedError, keptEntries, RecordLostError } from '@session-desk/journal';
import { refuseToOpen } from './ailing-storage.js';
import { forge } from './forger.js';
import { newAgent, stranger, tidy } from './kept-desk.js';

const failure = (promise: Promise<unknown>): Promise<unknown> => promise.then(() => undefined, (error: unknown) => error);
const put = (...puts: readonly (readonly [string, unknown])[]): { puts: ReadonlyMap<string, unknown>; removals: readonly string[] } => ({ puts: new Map(puts), removals: [] });

describe('what is kept beside the log', () => {
  let agent: Agent;
  let parts = 0;
  let part = '';
  beforeEach(() => { agent = newAgent(); part = `part-${String(++parts)}`; });
  afterEach(tidy);

  const load = (report?: (error: unknown) => void): Promise<ReadonlyMap<string, unknown>> => keptEntries(agent, part, report).load();

  it('[KE1a] is loaded again, in the order in which it was first put', async () => {
    const entries = keptEntries(agent, part);
    expect([...await entries.load()]).to.deep.equal([]);
    await entries.save(put(['work/2', { at: 2, none: undefined }], ['work/1', { at: 1 }], ['gone', 1]));
    await entries.save({ ...put(['work/2', { at: 3 }], ['work/3', 3]), removals: ['gone'] });
    entries.close();
    expect([...await load()]).to.deep.equal([['work/2', { at: 3 }], ['work/1', { at: 1 }], ['work/3', 3]]);
    const other = await keptEntries(agent, 'another part').load();
    expect([...other]).to.deep.equal([]);
  });

  it('[KE1b] comes as a whole or not at all', async () => {
    const entries = keptEntries(agent, part);
    await entries.load();
    await entries.save(put(['one', 1]));
    expect(await failure(entries.save(put(['one', 2], ['two', () => undefined])))).to.be.instanceOf(Error);
    entries.close();
    expect([...await load()]).to.deep.equal([['one', 1]]);
  });

  it('[KE1c] cannot be read by a stranger', async () => {
    const entries = keptEntries(agent, part);
    await entries.load();
    await entries.save(put(['customer/amal', { text: 'Where is my parcel?' }]));
    const found = await stranger(async (database) => [...await database.getAll('entries') as unknown[], ...await database.getAllKeys('entries')]);
    const bytes = found.map((each) => (each instanceof Uint8Array ? new TextDecoder('latin1').decode(each) : JSON.stringify(each))).join(' ');
    expect(bytes).to.contain(part);
    for (const word of ['amal', 'parcel', 'customer']) expect(bytes).not.to.contain(word);
  });

  it('[KE1d] goes with the log, and nobody writes it again', async () => {
    const entries = keptEntries(agent, part);
    await entries.load();
    await entries.save(put(['one', 1]));
    await eraseJournal(agent);
    expect(await failure(entries.save(put(['two', 2])))).to.be.instanceOf(ErasedError);
    expect([...await load()]).to.deep.equal([]);
    expect(await failure(entries.save(put(['two', 2])))).to.be.instanceOf(ErasedError);
  });

  it('[KE1d] is not written with an old key into the log of an agent who began anew', async () => {
    const entries = keptEntries(agent, part);
    await entries.load();
    await eraseJournal(agent);
    await keptEntries(agent, 'another part').load();
    expect(await failure(entries.save(put(['two', 2])))).to.be.instanceOf(ErasedError);
    expect(await stranger((database) => database.count('entries'))).to.equal(0);
  });

  it('[KE1e] sets aside what is damaged, and loads the rest', async () => {
    const entries = keptEntries(agent, part);
    await entries.load();
    await entries.save(put(['one', 1], ['two', 2]));
    await stranger(async (database) => {
      const [place] = await database.getAllKeys('entries');
      const bytes = await database.get('entries', place!) as Uint8Array;
      bytes[bytes.length - 1]! ^= 1;
      await database.put('entries', bytes, place);
    });
    entries.close();
    const reports: unknown[] = [];
    expect([...await load((error) => { reports.push(error); })]).to.deep.equal([['two', 2]]);
    expect(reports).to.have.length(1);
    expect(reports[0]).to.be.instanceOf(RecordLostError);
    expect(await stranger((database) => database.count('quarantine'))).to.equal(1);
  });

  for (const [what, body] of [['no entry', '[7]'], ['an entry without a text for its name', '[{"name":1,"value":1},7]'], ['no data', 'words']] as const) {
    it(`[KE1e] sets aside what is authentic and ${what}`, async () => {
      const entries = keptEntries(agent, part);
      await entries.load();
      await entries.save(put(['one', 1]));
      entries.close();
      await forge(agent, [part, 1], { schema: 1, minReader: 1, writer: part, epoch: 0, seq: 0 }, body, 'entries');
      const reports: unknown[] = [];
      expect([...await load((error) => { reports.push(error); })]).to.deep.equal([['one', 1]]);
      expect(reports.map((error) => error instanceof RecordLostError)).to.deep.equal([true]);
      expect(await stranger((database) => database.count('quarantine'))).to.equal(1);
    });
  }

  it('[KE1f] has one keeper at a time', async () => {
    const first = keptEntries(agent, part);
    await first.load();
    const loaded = load();
    await waitUntil(async () => (await navigator.locks.query()).pending?.some(({ name }) => name?.endsWith(part)), 'the second waits');
    await first.save(put(['one', 1]));
    first.close();
    expect([...await loaded]).to.deep.equal([['one', 1]]);
  });

  it('[KE1f] lets the next one come when it cannot load', async () => {
    const first = keptEntries(agent, part);
    await first.load();
    await first.save(put(['one', 1]));
    first.close();
    const mend = refuseToOpen('UnknownError');
    const refused = await failure(load()).finally(mend);
    expect(refused).to.be.instanceOf(DOMException);
    expect([...await load()]).to.deep.equal([['one', 1]]);
  });
});
