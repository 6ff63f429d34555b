import { expect } from '@open-wc/testing';
import { writeDraft, type Agent } from '@session-desk/core';
import { type IndexedDbJournal, RecordLostError } from '@session-desk/journal';
import { deskOf, journalOf, leave, newAgent, sealedStores, stranger, talk, tidy } from './kept-desk.js';

type Key = [number, number];

/** The first record of each store, as it lies. */
const firsts = (): Promise<{ store: string; key: Key; frame: Uint8Array }[]> => stranger((database) => Promise.all(sealedStores.map(async (store) => {
  const key = (await database.getAllKeys(store))[0] as Key;
  return { store, key, frame: await database.get(store, key) as Uint8Array };
})));

describe('a damaged record', () => {
  let agent: Agent;
  beforeEach(async () => {
    agent = newAgent();
    const desk = await deskOf(agent);
    await talk(desk.bus, 'one', 30);
    const result = await desk.bus.dispatch(writeDraft('one', 'nearly the last letter'));
    await desk.bus.flush();
    if (!result.ok) throw new Error(result.refusal.code);
    // What was kept ahead of the log comes into a store of its own.
    desk.journal.ahead(result.facts.slice(-1).map((fact) => ({ ...fact, seq: fact.seq + 1, text: 'the last letter' })));
    await leave(desk);
    const next = journalOf(agent);
    await next.restore();
    await next.close();
  });
  afterEach(tidy);

  /** What a restore makes of the log in which one record is another. */
  async function reports(store: string, key: Key, frame: unknown): Promise<readonly unknown[]> {
    await stranger((database) => database.put(store, frame, key));
    const told: unknown[] = [];
    const journal: IndexedDbJournal = journalOf(agent, 'window-1', (error) => { told.push(error); });
    await journal.restore();
    await journal.close();
    return told;
  }

  it('[JO3a] is never believed, with any byte changed', async () => {
    for (const { store, key, frame } of await firsts()) {
      // A prime step walks over every kind of byte of it: magic, length, header, nonce, text and tag.
      const step = Math.max(1, Math.floor(frame.length / 23));
      for (let at = 0; at < frame.length; at += step) {
        const damaged = frame.slice();
        damaged[at]! ^= 1 << (at % 8);
        const told = await reports(store, key, damaged);
        expect(told.some((error) => error instanceof RecordLostError && error.what === `${store}/${key.join('/')}`), `${store}, byte ${String(at)}`).to.equal(true);
      }
    }
  });

  it('[JO3a] is never believed, cut anywhere, moved, or replaced by something else', async () => {
    for (const { store, key, frame } of await firsts()) {
      const step = Math.max(1, Math.floor(frame.length / 7));
      for (let length = 0; length < frame.length; length += step) expect(await reports(store, key, frame.slice(0, length)), `${store}, ${String(length)} bytes`).not.to.deep.equal([]);
      const elsewhere: Key = [key[0], 999_999];
      expect(await reports(store, elsewhere, frame), `${store}, moved`).not.to.deep.equal([]);
      for (const other of ['text', 7, { header: {} }, new ArrayBuffer(9)]) expect(await reports(store, key, other), `${store}, replaced`).not.to.deep.equal([]);
    }
  });
});
