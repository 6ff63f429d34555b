import { expect, waitUntil } from '@open-wc/testing';
import { initialState, openSession, openTab, saveTabState, sendMessage, sessionOf, writeDraft, type Agent, type Fact } from '@session-desk/core';
import { stringify } from 'devalue';
import { eraseJournal, FencedError, keepOnLeave, keptEntries, NewerLogError, RecordLostError } from '@session-desk/journal';
import { replace, withoutBuckets } from './ailing-storage.js';
import { forge } from './forger.js';
import { deskOf, factsOf, holdLog, journalOf, kept, leave, lyingLeft, newAgent, openingDesk, sealedStores, stranger, talk, tidy, type KeptDesk } from './kept-desk.js';

const opened = (seq: number, epoch: number): Fact => ({ type: 'window/opened', openedId: `window-${String(seq)}`, seq, epoch, at: 1, cause: 'c', windowId: 'window-1' });
const failure = (promise: Promise<unknown>): Promise<unknown> => promise.then(() => undefined, (error: unknown) => error);
const records = (store: string): Promise<number> => stranger((database) => database.count(store));

describe('the journal', () => {
  let agent: Agent;
  beforeEach(() => { agent = newAgent(); });
  afterEach(tidy);

  describe('what comes back', () => {
    it('[JO1a] gives back what was kept, the same in every word', async () => {
      const first = await deskOf(agent);
      await talk(first.bus, 'one', 3);
      await talk(first.bus, 'two', 2);
      const before = kept(first.bus.state);
      await leave(first);
      const second = await deskOf(agent);
      expect(kept(second.bus.state)).to.deep.equal(before);
      expect(second.reports).to.deep.equal([]);
    });

    it('[JO1b] gives it back over many snapshots, and over many restarts', async () => {
      let before: unknown;
      for (let round = 0; round < 4; round++) {
        const desk = await deskOf(agent);
        if (round > 0) expect(kept(desk.bus.state)).to.deep.equal(before);
        await talk(desk.bus, `talk-${String(round)}`, 45);
        before = kept(desk.bus.state);
        await leave(desk);
        expect(desk.reports).to.deep.equal([]);
      }
      expect(await records('manifests')).to.equal(2);
    });

    it('[JO1c] has what was acknowledged, although nobody closed it', async () => {
      const first = await deskOf(agent);
      await talk(first.bus, 'one', 1);
      const result = await first.bus.dispatch(sendMessage('one', 'It arrives tomorrow.'));
      if (!result.ok) throw new Error(JSON.stringify(result.refusal));
      await result.saved;
      const second = await deskOf(agent, 'window-2');
      expect(kept(second.bus.state)).to.deep.equal(kept(first.bus.state));
    });

    it('[JO1d] gives back page state that JSON would lose', async () => {
      const first = await deskOf(agent);
      const state = { at: new Date(5), marks: new Map([['a', new Set([1])]]), bytes: new Uint8Array([1, 2]), none: undefined };
      await first.bus.dispatch(openTab({ sessionId: 'home', tabId: 'notes', tabType: 'notes', title: 'Notes' }));
      await first.bus.dispatch(saveTabState('home', 'notes', state));
      await leave(first);
      const second = await deskOf(agent);
      expect(sessionOf(second.bus.state, 'home')?.tabs.at(-1)?.state).to.deep.equal(state);
    });

    it('[JO1e] keeps a fact once that is appended twice', async () => {
      const journal = journalOf(agent);
      const { epoch } = await journal.restore();
      const state = initialState(agent, 0);
      await journal.append([opened(1, epoch), opened(2, epoch)], state);
      await journal.append([opened(1, epoch), opened(2, epoch), opened(3, epoch)], state);
      await journal.close();
      expect(factsOf(await journalOf(agent).restore()).map(({ seq }) => seq)).to.deep.equal([1, 2, 3]);
    });

    it('[JO1f] keeps one record for all the letters of a draft', async () => {
      const { bus } = await deskOf(agent);
      await talk(bus, 'one', 1);
      const before = await Promise.all(['log', 'latest'].map(records));
      for (let at = 0; at < 8; at++) {
        await bus.dispatch(writeDraft('one', 'I look at it now'.slice(0, at + 1)));
        await bus.flush();
      }
      expect(await Promise.all(['log', 'latest'].map(records))).to.deep.equal(before);
    });

    it('[JO1g] writes of a snapshot what changed, and takes the needless away', async () => {
      const first = await deskOf(agent);
      await talk(first.bus, 'one', 40);
      await talk(first.bus, 'two', 60);
      await leave(first);
      const [log, parts, manifests] = await Promise.all(['log', 'parts', 'manifests'].map(records));
      expect(manifests).to.equal(2);
      // Two snapshots of two talks, their pages and what stands beside them, of which most pieces are the same; about 160 facts were kept.
      expect(parts).to.be.below(45);
      expect(log).to.be.below(30);
    });
  });

  describe('what a start reads', () => {
    it('[JO1k] is few records: pieces lie together, and so do the facts that a snapshot contains', async () => {
      const first = await deskOf(agent);
      for (let at = 0; at < 12; at++) await talk(first.bus, `talk-${String(at)}`, 8);
      await leave(first);
      const [log, latest, parts] = await Promise.all(['log', 'latest', 'parts'].map(records));
      // 12 talks are some 60 pieces and 240 facts.
      expect(parts).to.be.below(20);
      expect(log! + latest!).to.be.below(25);
    });

    it('[JO1n] lies in records of less than 64 kB, also where a letter is two bytes', async () => {
      const first = await deskOf(agent);
      const page = 'أين الطرد الذي طلبته؟ '.repeat(300);
      for (let at = 0; at < 8; at++) {
        const sessionId = `of-${String(at)}`;
        await first.bus.dispatch(openSession({ sessionId, kind: 'record', recordType: 'case', recordId: String(at) }));
        await first.bus.dispatch(saveTabState(sessionId, sessionOf(first.bus.state, sessionId)?.tabs[0]?.id ?? '', page));
      }
      await leave(first);
      const lengths = (await Promise.all(['parts', 'log'].map((store) => stranger((database) => database.getAll(store))))).map((frames) => frames.map((frame: Uint8Array) => frame.length));
      // Some 100 kB of each, several pieces to a record.
      expect(lengths.every((all) => all.some((length) => length > 40_000))).to.equal(true);
      expect(lengths.flat().filter((length) => length >= 65_536)).to.deep.equal([]);
      expect(sessionOf((await deskOf(agent)).bus.state, 'of-7')?.tabs[0]?.state).to.equal(page);
    });

    it('[JO1l] goes on with the pieces that are still the same, over a restart too', async () => {
      const first = await deskOf(agent);
      await talk(first.bus, 'one', 60);
      await leave(first);
      const places = (): Promise<readonly IDBValidKey[]> => stranger((database) => database.getAllKeys('parts'));
      const before = (await places()).map(String);
      const second = await deskOf(agent);
      await talk(second.bus, 'two', 15);
      await leave(second);
      expect((await places()).map(String).filter((place) => before.includes(place))).not.to.deep.equal([]);
      expect(kept((await deskOf(agent)).bus.state)).to.deep.equal(kept(second.bus.state));
    });

    it('[JO1m] hands out the facts that the snapshot contains when they are asked for', async () => {
      const first = await deskOf(agent);
      await talk(first.bus, 'one', 30);
      await leave(first);
      const restored = await journalOf(agent).restore();
      expect(restored.facts.every(({ seq }) => seq > restored.seq!)).to.equal(true);
      const earlier = restored.earlier!();
      expect(earlier.filter(({ type }) => type === 'message/received').length).to.be.above(5);
      expect(earlier.every(({ seq }) => seq <= restored.seq!)).to.equal(true);
    });
  });

  describe('one writer', () => {
    it('[JO2a] refuses the write of a window that has lost the log, and keeps nothing of it', async () => {
      const first = journalOf(agent);
      const { epoch } = await first.restore();
      await journalOf(agent, 'window-2').restore();
      expect(await failure(first.append([opened(1, epoch)], initialState(agent, 0)))).to.be.instanceOf(FencedError);
      expect(factsOf(await journalOf(agent, 'window-3').restore())).to.deep.equal([]);
    });

    it('[JO2i] refuses the snapshot of a window that has lost the log, and makes no fault of it', async () => {
      const state = initialState(agent, 0);
      const reports: unknown[] = [];
      const first = journalOf(agent, 'window-1', (error) => { reports.push(error); });
      const { epoch } = await first.restore();
      // One is due, and the page is never idle: it is tried while the window closes its journal, as one does that was robbed.
      const idle = replace(globalThis, 'requestIdleCallback', () => 0);
      for (let seq = 1; seq <= 50; seq++) await first.append([opened(seq, epoch)], state);
      await journalOf(agent, 'window-2').restore();
      const before = await stranger((database) => database.getAllKeys('manifests'));
      const tried: string[] = [];
      const { transaction } = IDBDatabase.prototype;
      const watched = replace(IDBDatabase.prototype, 'transaction', function (this: IDBDatabase, stores: string | string[], ...rest: [IDBTransactionMode]) {
        tried.push([stores].flat().join());
        return transaction.call(this, stores, ...rest);
      });
      await first.close();
      watched();
      idle();
      expect(tried.filter((stores) => stores.includes('manifests'))).to.have.length(1);
      expect(await stranger((database) => database.getAllKeys('manifests'))).to.deep.equal(before);
      expect(reports).to.deep.equal([]);
    });

    it('[JO2b] leaves out what a window wrote while it left, after another had taken over', async () => {
      const state = initialState(agent, 0);
      const first = journalOf(agent);
      const { epoch } = await first.restore();
      await first.append([opened(1, epoch)], state);
      await journalOf(agent, 'window-2').restore();
      first.leaving = true;
      expect(await first.append([opened(2, epoch)], state).catch((error: unknown) => (error as Error).name)).to.equal('FencedError');
      const reports: unknown[] = [];
      const third = await journalOf(agent, 'window-3', (error) => { reports.push(error); }).restore();
      expect(factsOf(third).map(({ seq }) => seq)).to.deep.equal([1]);
      expect(await stranger((database) => database.getAll('quarantine'))).to.have.length(1);
      expect(reports.map((error) => (error as RecordLostError).reason)).to.deep.equal(['stale']);
    });
  });

  describe('taking over', () => {
    it('[JO2c] keeps all that was acknowledged until then, however the two fall together', async () => {
      const state = initialState(agent, 0);
      const first = journalOf(agent);
      const { epoch } = await first.restore();
      const taken = journalOf(agent, 'window-2').restore();
      let acknowledged = 0;
      let refused: unknown;
      while (refused === undefined) {
        refused = await failure(first.append([opened(acknowledged + 1, epoch)], state));
        if (refused === undefined) acknowledged++;
      }
      expect(refused).to.be.instanceOf(FencedError);
      expect(factsOf(await taken)).to.have.length(acknowledged);
      expect(factsOf(await journalOf(agent, 'window-3').restore())).to.have.length(acknowledged);
    });

    it('[JO2g] writes nothing into the database beside another write', async () => {
      const { transaction } = IDBDatabase.prototype;
      const scopes = new Set<string>();
      IDBDatabase.prototype.transaction = function (this: IDBDatabase, stores, mode, ...rest) {
        if (mode === 'readwrite' && this.name.startsWith('session-desk-')) scopes.add((typeof stores === 'string' ? [stores] : [...stores]).join());
        return transaction.call(this, stores, mode, ...rest);
      };
      try {
        const { bus, journal } = await deskOf(agent);
        await talk(bus, 'one', 30);
        await journal.sweep(1, Date.now());
        const beside = keptEntries(agent, 'a part');
        await beside.load();
        await beside.save({ puts: new Map([['one', 1]]), removals: [] });
        beside.close();
        await bus.destroy();
        await journal.close();
        await eraseJournal(agent);
      } finally {
        IDBDatabase.prototype.transaction = transaction;
      }
      expect([...scopes].filter((stores) => !stores.split(',').includes('meta'))).to.deep.equal([]);
      expect(scopes.size).to.be.greaterThan(5);
    });

    it('[JO2h] has the browser begin a new file for its writes before it writes, where the browser keeps them so', async () => {
      const { transaction } = IDBDatabase.prototype;
      const { open, deleteDatabase } = IDBFactory.prototype;
      const done: string[] = [];
      IDBDatabase.prototype.transaction = function (this: IDBDatabase, stores, mode, ...rest) {
        if (mode === 'readwrite' && [...stores].includes('log') && this.name.startsWith('session-desk-')) done.push('write');
        return transaction.call(this, stores, mode, ...rest);
      };
      // It takes longer than all that is read.
      IDBFactory.prototype.open = function (name, version) {
        const opening = open.call(this, name, version);
        if (this === indexedDB && name.startsWith('before-')) {
          const other = open.call(this, name, version);
          other.onsuccess = () => { setTimeout(() => { other.result.close(); }, 250); };
        }
        return opening;
      };
      IDBFactory.prototype.deleteDatabase = function (name) {
        const deleting = deleteDatabase.call(this, name);
        deleting.addEventListener('success', () => { done.push(`${this === indexedDB ? 'the' : 'another'} factory`); });
        return deleting;
      };
      let mend: (() => void) | undefined;
      try {
        await leave(await deskOf(agent));
        expect(done.slice(0, 3).sort()).to.deep.equal(['another factory', 'the factory', 'write']);
        expect(done[2]).to.equal('write');
        expect((await indexedDB.databases()).map(({ name }) => name).filter((name) => name?.startsWith('before-'))).to.deep.equal([]);
        done.length = 0;
        mend = withoutBuckets();
        await leave(await deskOf(agent));
        expect(done.filter((what) => what !== 'write')).to.deep.equal([]);
      } finally {
        mend?.();
        IDBDatabase.prototype.transaction = transaction;
        Object.assign(IDBFactory.prototype, { open, deleteDatabase });
      }
    });

    it('[JO2d] lets nobody write to a log that was erased', async () => {
      const journal = journalOf(agent);
      const { epoch } = await journal.restore();
      await eraseJournal(agent);
      expect(await failure(journal.append([opened(1, epoch)], initialState(agent, 0)))).to.be.instanceOf(FencedError);
      expect(await records('log')).to.equal(0);
    });
  });

  describe('damage', () => {
    it('[JO3b] sets one damaged record aside as it lies, reports it, and brings the rest back', async () => {
      const first = await deskOf(agent);
      await talk(first.bus, 'one', 2);
      await talk(first.bus, 'two', 2);
      await leave(first);
      const bytes = await stranger(async (database) => {
        const key = (await database.getAllKeys('log'))[0]!;
        const frame = await database.get('log', key) as Uint8Array;
        frame[frame.length - 20]! ^= 4;
        await database.put('log', frame, key);
        return frame;
      });
      const second = await deskOf(agent);
      const [aside] = await stranger((database) => database.getAll('quarantine')) as { bytes: Uint8Array; reason: string }[];
      expect(aside?.bytes).to.deep.equal(bytes);
      expect(aside?.reason).to.equal('not-authentic');
      expect(second.reports.some((error) => error instanceof RecordLostError && error.reason === 'not-authentic')).to.equal(true);
      expect(second.bus.state.conversations.map(({ id }) => id)).to.include('two');
    });

    it('[JO3c] takes the snapshot before and the log since then, when the newest has a hole', async () => {
      const first = await deskOf(agent);
      await talk(first.bus, 'one', 60);
      const before = kept(first.bus.state);
      await leave(first);
      await stranger(async (database) => {
        const key = (await database.getAllKeys('manifests')).at(-1)!;
        await database.put('manifests', new Uint8Array(200), key);
      });
      const second = await deskOf(agent);
      expect(kept(second.bus.state)).to.deep.equal(before);
      expect(second.reports).to.have.length(1);
    });

    it('[JO3d] refuses a log of a later version before anything is written', async () => {
      const journal = journalOf(agent);
      const { epoch } = await journal.restore();
      await journal.append([opened(1, epoch)], initialState(agent, 0));
      await journal.close();
      const before = await stranger(async (database) => database.get('meta', 'epochs') as Promise<unknown>);
      await forge(agent, [epoch, 2], { schema: 9, minReader: 9 }, '[[]]');
      expect(await failure(journalOf(agent).restore())).to.be.instanceOf(NewerLogError);
      expect(await stranger(async (database) => database.get('meta', 'epochs') as Promise<unknown>)).to.deep.equal(before);
    });
  });

  describe('damage beside the records', () => {
    it('[JO3e] brings everything back without the record of epochs, and writes over nothing', async () => {
      for (const mark of [new Uint8Array(9), [{ epoch: 1, after: 0 }], undefined]) {
        const mine = newAgent();
        const first = await deskOf(mine);
        await talk(first.bus, 'one', 3);
        const before = kept(first.bus.state);
        await leave(first);
        const lying = await stranger(async (database) => {
          const all = await Promise.all(sealedStores.map((store) => database.getAllKeys(store)));
          await (mark === undefined ? database.delete('meta', 'epochs') : database.put('meta', mark, 'epochs'));
          return all;
        });
        const second = await deskOf(mine, 'window-2');
        expect(kept(second.bus.state)).to.deep.equal(before);
        expect(second.reports.map((error) => (error as RecordLostError).what)).to.deep.equal(['meta/epochs']);
        const { epoch } = await second.journal.restore();
        for (const [written] of lying.flat() as [number, number][]) expect(written).to.be.below(epoch);
        await tidy();
      }
    });

    it('[JO3f] goes on with a new key when the old one is damaged, and keeps all that it sealed', async () => {
      // The log alone: a second copy has a key of its own, and would bring everything back.
      const mend = withoutBuckets();
      const first = await deskOf(agent);
      await talk(first.bus, 'one', 3);
      await leave(first);
      const lying = await stranger(async (database) => {
        const stored = await database.get('keys', 'agent') as { wrapped: ArrayBuffer };
        new Uint8Array(stored.wrapped)[5]! ^= 1;
        await database.put('keys', stored, 'agent');
        return (await Promise.all(['meta', ...sealedStores].map((store) => database.getAll(store) as Promise<Uint8Array[]>))).flat();
      });
      const second = await deskOf(agent, 'window-2');
      expect(second.bus.state.sessions.map(({ id }) => id)).to.deep.equal(['home']);
      expect((second.reports[0] as RecordLostError).what).to.equal('keys/agent');
      const aside = await stranger((database) => database.getAll('quarantine')) as { bytes: Uint8Array }[];
      expect(aside.map(({ bytes }) => String(bytes)).sort()).to.deep.equal(lying.map(String).sort());
      expect(await records('keys')).to.equal(2);
      await leave(second);
      expect((await deskOf(agent, 'window-3')).reports).to.deep.equal([]);
      mend();
    });

    it('[JO3g] takes the right facts of a record that has a wrong one, and keeps it as it lay', async () => {
      const journal = journalOf(agent);
      const { epoch } = await journal.restore();
      await journal.close();
      const { seq: _, ...wrong } = opened(2, epoch);
      await forge(agent, [epoch, 1], {}, stringify([opened(1, epoch), wrong, opened(3, epoch), { type: 'window/opened', openedId: 7, seq: 4 }, { type: 'draft/written', conversationId: 5n, text: 'x', seq: 5 }]));
      for (const told of [['misshapen'], []]) {
        const reports: unknown[] = [];
        const { facts } = await journalOf(agent, 'window-2', (error) => { reports.push(error); }).restore();
        expect(facts).to.deep.equal([opened(1, epoch), opened(3, epoch)]);
        expect(reports.map((error) => (error as RecordLostError).reason)).to.deep.equal(told);
      }
      expect(await records('quarantine')).to.equal(1);
    });
  });

  describe('privacy', () => {
    it('[JO4a] shows no word of a customer or an agent in the database', async () => {
      const { bus } = await deskOf(agent);
      await talk(bus, 'one', 30, 'Roxanne Tremblay');
      const everything = await stranger(async (database) => {
        const texts = await Promise.all([...database.objectStoreNames].map(async (store) => [await database.getAllKeys(store), await database.getAll(store)]));
        return `${database.name} ${texts.flat(3).map(clear).join(' ')}`;
      });
      for (const word of ['Roxanne', 'Tremblay', 'parcel', agent.id, agent.tenant]) expect(everything).not.to.include(word);
    });

    it('[JO4b] keeps the key where no script can read it', async () => {
      await deskOf(agent);
      const [key] = await stranger((database) => database.getAll('keys')) as { wrapping: CryptoKey }[];
      expect(key?.wrapping.extractable).to.equal(false);
      expect(await failure(crypto.subtle.exportKey('raw', key!.wrapping))).to.be.instanceOf(DOMException);
    });

    it('[JO4c] erases the key and everything else', async () => {
      const first = await deskOf(agent);
      await talk(first.bus, 'one', 30);
      await leave(first);
      await eraseJournal(agent);
      for (const store of ['keys', ...sealedStores, 'quarantine']) expect(await records(store), store).to.equal(0);
      // How far it was erased, so that no window keeps anew what it knew.
      expect(await stranger((database) => database.getAll('meta'))).to.deep.equal([1]);
      const second = await deskOf(agent);
      expect(second.bus.state.sessions.map(({ id }) => id)).to.deep.equal(['home']);
    });
  });

  describe('leaving', () => {
    /** A desk with a letter that the log cannot take until the release. */
    async function heldDesk(): Promise<KeptDesk & { readonly release: () => Promise<void> }> {
      const desk = await deskOf(agent);
      await talk(desk.bus, 'one', 1);
      const release = await holdLog();
      void desk.bus.dispatch(writeDraft('one', 'half a reply'));
      return { ...desk, release };
    }

    it('[JO5a] writes what waits at once, although a write is under way', async () => {
      const { bus, journal } = await deskOf(agent);
      const stop = keepOnLeave(bus, journal);
      await talk(bus, 'one', 1);
      void bus.dispatch(writeDraft('one', 'half a'));
      await Promise.resolve();
      void bus.dispatch(writeDraft('one', 'half a reply'));
      dispatchEvent(new PageTransitionEvent('pagehide'));
      await new Promise((resolve) => { setTimeout(resolve); });
      // Nothing of that page is asked any more: another window reads what the database holds.
      const second = await deskOf(agent, 'window-2');
      expect(second.bus.state.conversations[0]?.draft.text).to.equal('half a reply');
      stop();
    });

    it('[JO5a] asks no other transaction of the log to end first', async () => {
      const { bus, journal, release } = await heldDesk();
      const stop = keepOnLeave(bus, journal);
      dispatchEvent(new PageTransitionEvent('pagehide'));
      expect(await lyingLeft()).to.have.length(1);
      await release();
      stop();
    });

    it('[JO5b] lies there no longer than until the log has it, when the page comes back', async () => {
      const { bus, journal, release } = await heldDesk();
      const stop = keepOnLeave(bus, journal);
      dispatchEvent(new PageTransitionEvent('pagehide'));
      dispatchEvent(new PageTransitionEvent('pageshow'));
      await release();
      await bus.flush();
      await waitUntil(async () => (await lyingLeft()).length === 0, 'the log has it');
      stop();
    });

    it('[JO5b] stays while a write that failed waits to be repeated', async () => {
      const { bus, journal } = await deskOf(agent);
      const stop = keepOnLeave(bus, journal);
      await talk(bus, 'one', 1);
      const put = IDBObjectStore.prototype.put;
      let refused = 0;
      const mend = replace(IDBObjectStore.prototype, 'put', function refusing(this: IDBObjectStore, ...entry: Parameters<typeof put>) {
        if (!this.transaction.db.name.startsWith('session-desk-')) return put.apply(this, entry);
        refused += 1;
        throw new DOMException('refused by the test', 'UnknownError');
      });
      void bus.dispatch(writeDraft('one', 'half a reply'));
      dispatchEvent(new PageTransitionEvent('pagehide'));
      await waitUntil(() => refused > 0, 'it is refused');
      await new Promise((resolve) => { setTimeout(resolve, 100); });
      dispatchEvent(new PageTransitionEvent('pageshow'));
      await new Promise((resolve) => { setTimeout(resolve, 100); });
      expect(await lyingLeft()).to.have.length(1);
      mend();
      await bus.flush();
      await waitUntil(async () => (await lyingLeft()).length === 0, 'the log has it');
      stop();
    });

    it('[JO5b] nor when the next start has taken it over', async () => {
      const { journal, release } = await heldDesk();
      journal.leaving = true;
      expect(await lyingLeft()).to.have.length(1);
      const second = openingDesk(agent, 'window-2');
      await release();
      await second.bus.ready;
      expect(second.bus.state.conversations[0]?.draft.text).to.equal('half a reply');
      await waitUntil(async () => (await lyingLeft()).length === 0, 'it is taken away');
      expect(second.reports).to.deep.equal([]);
    });

    it('[JO5c] nothing comes there of a window that has lost the log, nor after it was erased', async () => {
      const { bus, journal } = await deskOf(agent);
      await talk(bus, 'one', 1);
      await eraseJournal(agent);
      void bus.dispatch(writeDraft('one', 'half a reply'));
      journal.leaving = true;
      await new Promise((resolve) => { setTimeout(resolve, 200); });
      journal.leaving = false;
      journal.leaving = true;
      expect(await lyingLeft()).to.deep.equal([]);
    });

    it('[JO5d] is opened again when the browser has closed it', async () => {
      const opened: IDBDatabase[] = [];
      const { open } = IDBFactory.prototype;
      const restore = replace(IDBFactory.prototype, 'open', function watched(this: IDBFactory, ...args: Parameters<typeof open>) {
        const opening = open.apply(this, args);
        if (args[0].startsWith('left-of-')) opening.addEventListener('success', () => { opened.push(opening.result); });
        return opening;
      });
      const { bus, journal } = await deskOf(agent);
      await talk(bus, 'one', 1);
      opened[0]?.close();
      opened[0]?.dispatchEvent(new Event('close'));
      await waitUntil(() => opened.length === 2, 'it is open again', { timeout: 5_000 });
      restore();
      await new Promise((resolve) => { setTimeout(resolve, 50); });
      const release = await holdLog();
      void bus.dispatch(writeDraft('one', 'half a reply'));
      journal.leaving = true;
      expect(await lyingLeft()).to.have.length(1);
      await release();
    });

    it('[JO5c] goes with the log when that is erased', async () => {
      const { journal, release } = await heldDesk();
      journal.leaving = true;
      expect(await lyingLeft()).to.have.length(1);
      await release();
      await eraseJournal(agent);
      expect(await lyingLeft()).to.deep.equal([]);
    });

    it('[JO5a] keeps the last letter of a page that is left in the same task, each time', async () => {
      for (let time = 0; time < 20; time++) {
        agent = newAgent();
        const frame = document.createElement('iframe');
        const ready = new Promise((resolve) => { addEventListener('message', resolve, { once: true }); });
        frame.srcdoc = `<script type="module" src="${new URL('leaving-page.js', import.meta.url).href}"></script>`;
        frame.name = JSON.stringify(agent);
        document.body.append(frame);
        await ready;
        // A write is under way, another letter waits, and the page goes.
        const { type } = frame.contentWindow as Window & { type(text: string): void };
        type('half a');
        await Promise.resolve().then(() => undefined).then(() => undefined).then(() => undefined);
        type('half a reply');
        const gone = new Promise((resolve) => { frame.addEventListener('load', resolve, { once: true }); });
        frame.src = 'about:blank';
        frame.removeAttribute('srcdoc');
        await gone;
        frame.remove();
        const second = await deskOf(agent, 'window-2');
        expect(second.bus.state.conversations[0]?.draft.text, `time ${String(time)}`).to.equal('half a reply');
      }
    });
  });
});

/** The bytes of a record, as a search through the files of the browser would find them. */
function clear(value: unknown): string {
  if (value instanceof Uint8Array) return new TextDecoder('latin1').decode(value);
  if (value instanceof ArrayBuffer) return clear(new Uint8Array(value));
  return typeof value === 'object' && value !== null ? Object.values(value).map(clear).join(' ') : String(value);
}
