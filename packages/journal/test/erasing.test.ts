import { expect, waitUntil } from '@open-wc/testing';
import { initialState, type Agent, type Fact } from '@session-desk/core';
import { ErasedError, eraseJournal, openWorkspace } from '@session-desk/journal';
import { replace } from './ailing-storage.js';
import { journalOf, lyingAhead, newAgent, sealedStores, stranger, talk, tidy } from './kept-desk.js';
import { PageFrames } from './page-frames.js';
import type { WindowPage } from './window-page.js';

const opened = (seq: number, epoch: number): Fact => ({ type: 'window/opened', openedId: `window-${String(seq)}`, seq, epoch, at: 1, cause: 'c', windowId: 'window-1' });

/** All that lies anywhere, but for numbers: records by their stores, buckets with what is in them, what is remembered. */
async function lying(): Promise<readonly unknown[]> {
  const records = await stranger(async (database) => Promise.all([...database.objectStoreNames].map(async (store) => (await database.getAll(store) as readonly unknown[]).filter((one) => typeof one !== 'number'))));
  const { storageBuckets } = navigator as Navigator & { readonly storageBuckets: { keys(): Promise<string[]> } };
  const copies = (await storageBuckets.keys()).filter((name) => !name.startsWith('ahead-'));
  return [...records.flat(), ...await lyingAhead(), ...copies, ...marks()];
}

const marks = (): readonly string[] => Object.entries<string>({ ...localStorage }).flatMap(([name, mark]) => (name.startsWith('session-desk-') && !/^\{"erased":\d+\}$/.test(mark) ? [mark] : []));

describe('erasing', () => {
  let agent: Agent;
  const frames = new PageFrames<WindowPage>('window-page.js');
  const open = (): Promise<WindowPage> => frames.open(agent);
  beforeEach(() => { agent = newAgent(); });
  afterEach(async () => {
    frames.endAll();
    await tidy();
  });

  for (const [who, others] of [['the one that decides', 'one that follows'], ['one that follows', 'the one that decides']] as const) {
    it(`[OW1h] by ${who} is final for ${others}: what it is typed into is kept nowhere, and a fresh start is empty`, async () => {
      const pages = [await open(), await open()];
      const [eraser, other] = who === 'the one that decides' ? [pages[0]!, pages[1]!] : [pages[1]!, pages[0]!];
      await eraser.begin('one');
      await other.write('one', 'half a reply');
      await eraser.erase();
      expect(await other.write('one', 'half a reply and more').then(() => 'kept', () => 'refused')).to.equal('refused');
      expect(other.ails()).to.deep.equal(['erased']);
      expect(await other.write('one', 'and still more').then(() => 'kept', () => 'refused')).to.equal('refused');
      expect(await lying()).to.deep.equal([]);
      const fresh = await open();
      expect([fresh.draft('one'), fresh.decides(), fresh.ails()]).to.deep.equal([undefined, true, []]);
    });
  }

  for (const [who, at] of [['the one that decides', 0], ['one that follows', 1]] as const) {
    it(`[OW1h] by ${who} is told to the others while it is under way, although they want nothing, and nobody meets an error`, async () => {
      const pages = [await open(), await open(), await open()];
      await pages[0]!.begin('one');
      await waitUntil(() => pages.every((page) => page.draft('one') !== undefined), 'all show it', { timeout: 10_000 });
      const [eraser, ...others] = [pages[at]!, ...pages.filter((_page, place) => place !== at)];
      const ended = eraser.erase();
      await waitUntil(() => others.every((page) => page.ails().join() === 'erased'), 'they are told', { timeout: 10_000 });
      await ended;
      expect([pages.flatMap((page) => page.faults()), await lying()]).to.deep.equal([[], []]);
    });
  }

  it('[JO2e] a window that knew a part of it is refused before anything is made, and who begins afresh is not', async () => {
    const first = journalOf(agent);
    const { epoch } = await first.restore();
    await first.append([opened(1, epoch)], initialState(agent, 0));
    await first.close();
    await eraseJournal(agent);
    for (const [journal, followed] of [[first, undefined], [journalOf(agent, 'window-2'), epoch]] as const) {
      // Whatever of the two marks of the erasure is left.
      const mark = Object.entries<string>({ ...localStorage }).find(([name]) => name.startsWith('session-desk-')) as [string, string];
      for (const forget of [() => undefined, () => { localStorage.removeItem(mark[0]); }]) {
        forget();
        expect(await journal.restore(followed).then(() => 'restored', (error: unknown) => error instanceof ErasedError)).to.equal(true);
      }
      localStorage.setItem(...mark);
    }
    expect(await lying()).to.deep.equal([]);
    expect((await journalOf(agent, 'window-3').restore()).epoch).to.equal(epoch + 1);
  });

  it('[OW1i] whatever of it fails, the rest is destroyed; then it rejects, and may be asked again', async () => {
    const { bus, close } = await openWorkspace({ agent });
    await talk(bus, 'one', 1);
    await close();
    const { storageBuckets } = navigator as Navigator & { readonly storageBuckets: { delete(name: string): Promise<void> } };
    const mend = replace(storageBuckets, 'delete', () => Promise.reject(new DOMException('refused by the test', 'UnknownError')));
    try {
      expect(await eraseJournal(agent).catch((error: unknown) => (error as Error).message)).to.equal('refused by the test');
      expect(await stranger(async (database) => Promise.all(['keys', ...sealedStores].map((store) => database.count(store))))).to.deep.equal([0, 0, 0, 0, 0, 0]);
      expect([await lyingAhead(), marks()]).to.deep.equal([[], []]);
    } finally {
      mend();
    }
    await eraseJournal(agent);
    expect(await lying()).to.deep.equal([]);
  });

  it('[JO2f] a mark that a window had not set yet is not set afterwards', async () => {
    const first = journalOf(agent);
    const { epoch } = await first.restore();
    await first.append([opened(1, epoch)], initialState(agent, 0));
    await eraseJournal(agent);
    first.leaving = true;
    expect(marks()).to.deep.equal([]);
  });
});
