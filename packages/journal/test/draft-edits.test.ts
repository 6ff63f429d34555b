import { expect } from '@open-wc/testing';
import { writeDraft, type Agent } from '@session-desk/core';
import { deskOf, leave, newAgent, stranger, talk, tidy, type KeptDesk } from './kept-desk.js';

const WHOLE = 262_144;
// Words, so that no stretch of it is like another.
const long = (): string => Array.from({ length: WHOLE / 8 }, (_, at) => String(at).padStart(7, 'x') + ' ').join('');
const draftOf = ({ bus }: KeptDesk): string => bus.state.conversations[0]!.draft.text;

async function write({ bus }: KeptDesk, text: string): Promise<void> {
  const result = await bus.dispatch(writeDraft('one', text));
  if (!result.ok) throw new Error(result.refusal.code);
  await result.saved;
}

/** How many bytes are put while it runs. */
async function bytesOf(run: () => Promise<void>): Promise<number> {
  const { put } = IDBObjectStore.prototype;
  let bytes = 0;
  IDBObjectStore.prototype.put = function counted(value: unknown, key?: IDBValidKey) {
    bytes += value instanceof Uint8Array ? value.length : 0;
    return put.call(this, value, key);
  };
  try {
    await run();
  } finally {
    IDBObjectStore.prototype.put = put;
  }
  return bytes;
}

async function begun(agent: Agent): Promise<KeptDesk> {
  const desk = await deskOf(agent);
  await talk(desk.bus, 'one', 1);
  await write(desk, long().slice(100));
  return desk;
}

describe('long drafts', () => {
  afterEach(tidy);

  it('[JO1h] writes what a letter changes', async () => {
    const agent = newAgent();
    const desk = await begun(agent);
    await write(desk, `${long().slice(100)}!`);
    for (const at of [0, WHOLE / 2, WHOLE - 3]) {
      const text = draftOf(desk);
      const more = `${text.slice(0, at)}y${text.slice(at + 1)}`;
      expect(await bytesOf(() => write(desk, more)), `at ${String(at)}`).to.be.within(1, 16_384);
    }
  });

  it('[JO1h] in a page that leaves too', async () => {
    const agent = newAgent();
    const desk = await begun(agent);
    const text = draftOf(desk);
    let left = 0;
    const underWay = write(desk, `${text}a`);
    left = await bytesOf(async () => {
      desk.journal.leaving = true;
      for (const letters of ['ab', 'abc']) void desk.bus.dispatch(writeDraft('one', text + letters));
      await desk.bus.flush();
    });
    await underWay;
    expect(left).to.be.within(1, 16_384);
    const next = await deskOf(agent);
    expect(draftOf(next) === `${text}abc`).to.equal(true);
  });

  it('[JO1i] comes back whole after hundreds of letters, with snapshots between, twice', async function edits() {
    this.timeout(60_000);
    const agent = newAgent();
    let desk = await begun(agent);
    let text = draftOf(desk);
    for (let round = 0; round < 2; round++) {
      for (let key = 0; key < 150; key++) {
        const at = (key * 7919) % text.length;
        text = `${text.slice(0, at)}${key % 3 === 0 ? '😀' : 'k'}${text.slice(at + 2)}`;
        await write(desk, text);
      }
      await leave(desk);
      desk = await deskOf(agent);
      expect([draftOf(desk) === text, desk.reports]).to.deep.equal([true, []]);
    }
  });

  it('[JO1j] takes edits of a text that was written anew for what they are', async () => {
    const agent = newAgent();
    const desk = await begun(agent);
    const text = draftOf(desk);
    for (const letters of ['a', 'ab', 'abc']) await write(desk, text + letters);
    // So much at once is a text of its own, in the place of the one before.
    const pasted = `${'p'.repeat(9_000)}${text.slice(9_000)}`;
    await write(desk, pasted);
    await write(desk, `${pasted}q`);
    const next = await deskOf(agent);
    expect([draftOf(next) === `${pasted}q`, next.reports]).to.deep.equal([true, []]);
  });

  /** Damages the long text that lies in a slot. */
  const damageText = (): Promise<void> => stranger(async (database) => {
    for (const key of await database.getAllKeys('latest')) {
      const bytes = await database.get('latest', key) as Uint8Array;
      if (bytes.length < 100_000) continue;
      bytes[bytes.length - 1]! ^= 1;
      await database.put('latest', bytes, key);
    }
  });
  const toldOf = ({ reports }: KeptDesk): readonly string[] => [...new Set(reports.map((report) => (report as Error).message.replace(/[\d/]+/u, '')))].sort();

  it('[JO1j] sets edits of a damaged text aside', async () => {
    const agent = newAgent();
    const desk = await begun(agent);
    const text = draftOf(desk);
    for (let key = 1; key <= 5; key++) await write(desk, text + 'a'.repeat(key));
    await leave(desk);
    await damageText();
    const next = await deskOf(agent);
    expect(draftOf(next).startsWith(text), 'a snapshot has it').to.equal(true);
    expect(toldOf(next)).to.deep.equal(['latest: expected a record of this agent, found not-authentic', 'log: expected a record of this agent, found misshapen']);
  });

  it('[JO1j] needs no edits of a damaged text that a snapshot has whole', async () => {
    const agent = newAgent();
    const desk = await begun(agent);
    const text = draftOf(desk);
    for (let key = 1; key <= 25; key++) await write(desk, text + 'a'.repeat(key));
    await leave(desk);
    await damageText();
    const next = await deskOf(agent);
    expect(draftOf(next) === text + 'a'.repeat(25)).to.equal(true);
    expect(toldOf(next)).to.deep.equal(['latest: expected a record of this agent, found not-authentic']);
  });
});
