import { expect } from '@open-wc/testing';
import { initialState, writeDraft, type Agent, type Fact } from '@session-desk/core';
import { type IndexedDbJournal, RecordLostError } from '@session-desk/journal';
import { deskOf, journalOf, leave, newAgent, sealedStores, stranger, talk, tidy } from './kept-desk.js';

type Key = [number, number];

/** What was decided. */
interface FactsOf {
  readonly facts: readonly Fact[];
}

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
    await leave(desk);
    // The last letters stand in no snapshot; what was kept ahead of the log comes into a store of its own at the next start.
    const dying = journalOf(agent);
    const { epoch, facts, seq = 0, state = initialState(agent, 0) } = await dying.restore();
    const end = facts.at(-1)?.seq ?? seq;
    const [one, other] = [1, 2].map((after) => ({ ...(result as FactsOf).facts.at(-1)!, epoch, seq: end + after, text: `the last letter but ${String(2 - after)}` }));
    await dying.append([one!], state);
    dying.ahead([other!]);
    await dying.close();
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
