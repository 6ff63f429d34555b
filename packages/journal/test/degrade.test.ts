import { expect, waitUntil } from '@open-wc/testing';
import { writeDraft, type Agent } from '@session-desk/core';
import { askBeforeLeaving, eraseJournal, FencedError, NewerLogError } from '@session-desk/journal';
import { openDB } from 'idb';
import { ails, codesOf, hangOnOpen, healthWith, refuseToOpen, replace, standStill, withoutBuckets } from './ailing-storage.js';
import { deskOf, kept, leave, newAgent, openingDesk, sealedStores, stranger, talk, tidy } from './kept-desk.js';

const draftOf = ({ state }: { readonly state: { readonly conversations: readonly { readonly draft: { readonly text: string } }[] } }): string | undefined => state.conversations[0]?.draft.text;
const theDatabase = async (): Promise<string> => (await indexedDB.databases()).find(({ name }) => name?.startsWith('session-desk-'))!.name!;

describe('storage that fails', () => {
  let agent: Agent;
  let mend: (() => void)[];
  beforeEach(() => { agent = newAgent(); mend = []; });
  afterEach(async () => {
    for (const one of mend) one();
    await tidy();
  });

  describe('that is not there', () => {
    it('[JO8a] lets the work go on in memory, and says so', async () => {
      mend.push(refuseToOpen('SecurityError'));
      const { bus } = await deskOf(agent);
      await talk(bus, 'one', 3);
      expect(bus.health.level).to.equal('memory-only');
      expect(codesOf(bus)).to.include('no-storage');
      expect(bus.health.unsavedFacts).to.be.above(3);
      expect(bus.exportUnsaved().facts.some((fact) => fact.type === 'message/received' && fact.text === 'Where is parcel 2?')).to.equal(true);
    });

    it('[JO8b] takes everything in as soon as it comes', async () => {
      const storage = refuseToOpen('SecurityError');
      const first = await deskOf(agent);
      await talk(first.bus, 'one', 3);
      storage();
      await ails(first.bus, 'no-storage', false);
      await first.bus.dispatch(writeDraft('one', 'and on'));
      await first.bus.flush();
      expect([first.bus.health.level, first.bus.health.unsavedFacts]).to.deep.equal(['saved', 0]);
      const before = kept(first.bus.state);
      await leave(first);
      const second = await deskOf(agent);
      expect(kept(second.bus.state)).to.deep.equal(before);
      expect(codesOf(second.bus)).not.to.include('came-back-empty');
    });

    it('[JO8c] mixes nothing with an earlier log that it turns out to hold, and writes over nothing', async () => {
      const first = await deskOf(agent);
      await talk(first.bus, 'one', 3);
      const before = kept(first.bus.state);
      await leave(first);
      localStorage.clear();
      const storage = refuseToOpen('SecurityError');
      const second = await deskOf(agent);
      await talk(second.bus, 'two', 1);
      storage();
      await ails(second.bus, 'earlier-log');
      expect(second.bus.health.level).to.equal('memory-only');
      expect(second.bus.exportUnsaved().facts).not.to.deep.equal([]);
      await leave(second);
      const third = await deskOf(agent);
      expect(kept(third.bus.state)).to.deep.equal(before);
    });
  });

  describe('with a log that is known', () => {
    beforeEach(async () => {
      const desk = await deskOf(agent);
      await talk(desk.bus, 'one', 3);
      await leave(desk);
    });

    it('[JO8d] is waited for without a copy: nothing is decided on an empty state', async () => {
      mend.push(withoutBuckets());
      const storage = refuseToOpen('UnknownError');
      const { bus } = openingDesk(agent);
      const written = bus.dispatch(writeDraft('one', 'meanwhile'));
      expect((await ails(bus, 'opening')).level).to.equal('read-only');
      storage();
      await bus.ready;
      expect((await written).ok).to.equal(true);
      await healthWith(bus, ({ level }) => level === 'saved');
      expect(draftOf(bus)).to.equal('meanwhile');
      expect(bus.state.conversations[0]?.messages.count).to.equal(3);
    });

    it('[JO8d] that hangs is told within a second, and opens when it can', async () => {
      mend.push(withoutBuckets());
      const storage = await hangOnOpen(await theDatabase());
      const { bus } = openingDesk(agent);
      expect((await ails(bus, 'opening')).level).to.equal('read-only');
      storage();
      await bus.ready;
      expect(bus.state.conversations[0]?.messages.count).to.equal(3);
    });

    it('[JO8k] is not given up for the time in which the page stood still while it opened', async () => {
      const storage = await hangOnOpen(await theDatabase());
      const { bus, reports } = openingDesk(agent);
      await ails(bus, 'opening');
      standStill(4_000);
      await new Promise((resolve) => { setTimeout(resolve, 300); });
      storage();
      await bus.ready;
      expect(reports.map(String)).to.deep.equal([]);
      expect(codesOf(bus)).not.to.include('copy-only');
      expect(bus.state.conversations[0]?.messages.count).to.equal(3);
    });

    it('[JO8i] of a later version of the database refuses politely, and changes nothing', async () => {
      const name = await theDatabase();
      (await openDB(name, 2)).close();
      const { bus } = openingDesk(agent);
      const failure = await bus.ready.then(() => undefined, (error: unknown) => error);
      expect(failure).to.be.instanceOf(NewerLogError);
      expect(bus.health.level).to.equal('read-only');
      expect(codesOf(bus)).to.include('newer-log');
    });
  });

  describe('a page that is left', () => {
    const asks = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }));

    it('[JO8j] asks while something lives in memory alone, and neither before nor after', async () => {
      const { bus } = await deskOf(agent);
      const stop = askBeforeLeaving(bus);
      await talk(bus, 'one', 1);
      const before = asks();
      void bus.dispatch(writeDraft('one', 'a write of a moment'));
      const during = asks();
      await bus.flush();
      const { put } = IDBObjectStore.prototype;
      const full = replace(IDBObjectStore.prototype, 'put', () => { throw new DOMException('full', 'QuotaExceededError'); });
      mend.push(() => { IDBObjectStore.prototype.put = put; });
      void bus.dispatch(writeDraft('one', 'only here'));
      await ails(bus, 'quota');
      const whileFull = asks();
      full();
      await ails(bus, 'quota', false);
      await bus.flush();
      expect([before, during, whileFull, asks()]).to.deep.equal([false, false, true, false]);
      stop();
    });
  });

  describe('while it is open', () => {
    it('[JO8e] is opened again when somebody closes it, and what was decided meanwhile is kept', async () => {
      const first = await deskOf(agent);
      await talk(first.bus, 'one', 1);
      const name = await theDatabase();
      const said = ails(first.bus, 'closed');
      const blocker = await new Promise<IDBOpenDBRequest>((resolve) => {
        const request = indexedDB.open(name, 2);
        request.onupgradeneeded = () => { resolve(request); };
      });
      expect((await said).level).to.equal('memory-only');
      void first.bus.dispatch(writeDraft('one', 'meanwhile'));
      // The upgrade is given up: the version stays what it was.
      blocker.transaction?.abort();
      await ails(first.bus, 'closed', false);
      await first.bus.flush();
      const second = await deskOf(agent, 'window-2');
      expect(draftOf(second.bus)).to.equal('meanwhile');
    });

    it('[JO8f] is written to once more on another connection when one fails, and nobody sees it', async () => {
      const { bus, reports } = await deskOf(agent);
      await talk(bus, 'one', 1);
      const { transaction } = IDBDatabase.prototype;
      let failed = 0;
      const once = replace(IDBDatabase.prototype, 'transaction', function (this: IDBDatabase, ...given: Parameters<IDBDatabase['transaction']>) {
        if (failed++ === 0) throw new DOMException('closing', 'InvalidStateError');
        return transaction.apply(this, given);
      });
      mend.push(once);
      await bus.dispatch(writeDraft('one', 'kept'));
      await bus.flush();
      expect(failed).to.be.above(1);
      expect(reports).to.deep.equal([]);
      expect(bus.health.level).to.equal('saved');
    });

    it('[JO8g] that is full loses no word: health says so, what is only a copy goes, and it recovers by itself', async () => {
      const { bus } = await deskOf(agent);
      await talk(bus, 'one', 60);
      const counts = async (): Promise<number[]> => stranger((database) => Promise.all(sealedStores.map((store) => database.count(store))));
      // A quiet desk takes a snapshot by itself, and its facts come out of the log then: not in the midst of this.
      await waitUntil(async () => (await counts())[sealedStores.indexOf('latest')] === 0, 'no snapshot was taken', { timeout: 12_000 });
      const before = await counts();
      const { put } = IDBObjectStore.prototype;
      const full = replace(IDBObjectStore.prototype, 'put', function (this: IDBObjectStore, ...given: Parameters<IDBObjectStore['put']>) {
        if (this.name === 'latest' || this.name === 'log') throw new DOMException('full', 'QuotaExceededError');
        return put.apply(this, given);
      });
      mend.push(full);
      void bus.dispatch(writeDraft('one', 'not lost'));
      const told = await ails(bus, 'quota');
      expect([told.level, told.unsavedFacts > 0]).to.deep.equal(['memory-only', true]);
      const now = await counts();
      for (const [at, store] of sealedStores.entries()) {
        if (store === 'manifests') expect(now[at]).to.equal(1);
        else if (store !== 'parts') expect(now[at], store).to.equal(before[at]);
      }
      full();
      await ails(bus, 'quota', false);
      await bus.flush();
      const second = await deskOf(agent, 'window-2');
      expect(draftOf(second.bus)).to.equal('not lost');
    });

    it('[JO8h] that is emptied under a window is filled again from what the window holds', async () => {
      const first = await deskOf(agent);
      await talk(first.bus, 'one', 5);
      await healthWith(first.bus, ({ level }) => level === 'saved');
      await stranger(async (database) => { for (const store of database.objectStoreNames) await database.clear(store); });
      await first.bus.dispatch(writeDraft('one', 'still here'));
      await first.bus.flush();
      const before = kept(first.bus.state);
      await leave(first);
      const second = await deskOf(agent, 'window-2');
      expect(kept(second.bus.state)).to.deep.equal(before);
    });

    it('[JO8h] that was erased on purpose is not', async () => {
      const { bus, reports } = await deskOf(agent);
      await talk(bus, 'one', 5);
      await eraseJournal(agent);
      void bus.dispatch(writeDraft('one', 'after the end'));
      expect((await ails(bus, 'fenced')).level).to.equal('read-only');
      // On a busy machine a letter may have been on its way beside the log, whose place is gone as well.
      expect(reports.some((error) => error instanceof FencedError), reports.map(String).join()).to.equal(true);
      for (const store of sealedStores) expect(await stranger((database) => database.count(store)), store).to.equal(0);
    });
  });
});
