import { expect } from '@open-wc/testing';
import { writeDraft, type Agent } from '@session-desk/core';
import { eraseJournal } from '@session-desk/journal';
import { deleteDB } from 'idb';
import { ails, codesOf, withoutBuckets } from './ailing-storage.js';
import { deskOf, kept, leave, newAgent, stranger, talk, tidy, type KeptDesk } from './kept-desk.js';

interface Buckets {
  open(name: string): Promise<{ readonly indexedDB: IDBFactory; getDirectory(): Promise<FileSystemDirectoryHandle> }>;
  keys(): Promise<string[]>;
}

const buckets = (): Buckets => (navigator as Navigator & { readonly storageBuckets: Buckets }).storageBuckets;
const theDatabase = async (): Promise<string> => (await indexedDB.databases()).find(({ name }) => name?.startsWith('session-desk-'))!.name!;
const draftOf = ({ bus }: KeptDesk): string | undefined => bus.state.conversations[0]?.draft.text;

/** What the browser does when its files are damaged: the database is there, and empty. */
const emptyStorage = async (): Promise<void> => deleteDB(await theDatabase());

async function copied(): Promise<FileSystemDirectoryHandle> {
  const name = (await buckets().keys()).find((each) => each.startsWith('session-desk-'));
  return (await (await buckets().open(name!)).getDirectory()).getDirectoryHandle('copy');
}

async function bytesOf(directory: FileSystemDirectoryHandle): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for await (const [name, handle] of directory.entries()) files.set(name, new Uint8Array(await (await (handle as FileSystemFileHandle).getFile()).arrayBuffer()));
  return files;
}

describe('the second copy', () => {
  let agent: Agent;
  let mend: (() => void)[];
  let before: unknown;
  beforeEach(() => { agent = newAgent(); mend = []; });
  afterEach(async () => {
    for (const one of mend) one();
    await tidy();
  });

  /** A day that was kept and ended well, with more facts than one base holds. */
  async function dayOf(secondKey?: Uint8Array): Promise<void> {
    const desk = await deskOf(agent, 'window-1', secondKey);
    await talk(desk.bus, 'one', 10);
    await ails(desk.bus, 'copy-failed', false);
    await talk(desk.bus, 'two', 10);
    before = kept(desk.bus.state);
    await leave(desk);
  }

  it('[JO9a] fills storage that came back empty, and the loss is told until a person has seen it', async () => {
    await dayOf();
    await emptyStorage();
    const second = await deskOf(agent, 'window-2');
    expect(kept(second.bus.state)).to.deep.equal(before);
    expect([second.bus.health.level, codesOf(second.bus)]).to.deep.equal(['lost', ['refilled']]);
    expect(second.bus.health.causes[0]?.values?.['missing']).to.equal(0);
    await leave(second);
    const third = await deskOf(agent, 'window-3');
    expect(kept(third.bus.state)).to.deep.equal(before);
    expect(codesOf(third.bus)).to.deep.equal(['refilled']);
    third.bus.lossSeen();
    await leave(third);
    const fourth = await deskOf(agent, 'window-4');
    expect([codesOf(fourth.bus), fourth.reports]).to.deep.equal([[], []]);
  });

  it('[JO9a] fills it also when the canary has gone with it', async () => {
    await dayOf();
    await emptyStorage();
    localStorage.clear();
    const second = await deskOf(agent, 'window-2');
    expect(kept(second.bus.state)).to.deep.equal(before);
    expect([second.bus.health.level, codesOf(second.bus)]).to.deep.equal(['lost', ['refilled']]);
  });

  it('[JO9a] follows within a second or two, also in tails behind its base', async () => {
    const first = await deskOf(agent);
    await talk(first.bus, 'one', 3);
    const names = async (): Promise<string> => [...(await copied().then(bytesOf).catch(() => new Map<string, Uint8Array>())).keys()].join();
    const until = async (found: RegExp): Promise<void> => { while (!found.test(await names())) await new Promise((resolve) => { setTimeout(resolve, 50); }); };
    await until(/base-/u);
    await first.bus.dispatch(writeDraft('one', 'in the tail'));
    await until(/tail-/u);
    before = kept(first.bus.state);
    await leave(first);
    await emptyStorage();
    const second = await deskOf(agent, 'window-2');
    expect(kept(second.bus.state)).to.deep.equal(before);
  });

  it('[JO9b] without a copy storage that came back empty is told all the same', async () => {
    mend.push(withoutBuckets());
    await dayOf();
    await emptyStorage();
    const { bus } = await deskOf(agent, 'window-2');
    expect(bus.state.conversations).to.deep.equal([]);
    expect(bus.health.level).to.equal('lost');
    expect(codesOf(bus)).to.have.members(['came-back-empty', 'no-copy']);
  });

  it('[JO9c] fills the holes of a log that is damaged, and what no longer can be known is counted', async () => {
    await dayOf();
    await stranger(async (database) => {
      for (const store of ['log', 'latest', 'manifests']) {
        for (const key of await database.getAllKeys(store)) await database.put(store, new Uint8Array(80), key);
      }
    });
    const second = await deskOf(agent, 'window-2');
    expect(kept(second.bus.state)).to.deep.equal(before);
    expect(codesOf(second.bus)).to.deep.equal(['refilled']);
  });

  it('[JO9d] is the log while the database does not open, and the next start makes one of both', async () => {
    await dayOf();
    // The bucket of the copy is opened by the same call: only the journal's own database fails.
    const { open } = IDBFactory.prototype;
    const name = await theDatabase();
    IDBFactory.prototype.open = function (this: IDBFactory, ...given: Parameters<IDBFactory['open']>) {
      if (given[0] === name) throw new DOMException('damaged', 'UnknownError');
      return open.apply(this, given);
    };
    mend.push(() => { IDBFactory.prototype.open = open; });
    const second = await deskOf(agent, 'window-2');
    expect(kept(second.bus.state)).to.deep.equal(before);
    expect(codesOf(second.bus)).to.include('copy-only');
    const result = await second.bus.dispatch(writeDraft('one', 'kept in the copy'));
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    await result.saved;
    const now = kept(second.bus.state);
    await leave(second);
    IDBFactory.prototype.open = open;
    const third = await deskOf(agent, 'window-3');
    expect(draftOf(third)).to.equal('kept in the copy');
    expect(kept(third.bus.state)).to.deep.equal(now);
    await leave(third);
    const fourth = await deskOf(agent, 'window-4');
    expect(kept(fourth.bus.state)).to.deep.equal(now);
  });

  it('[JO9e] is believed in no file that is damaged; what the others hold comes back', async () => {
    await dayOf();
    const directory = await copied();
    const files = await bytesOf(directory);
    expect(files.size).to.be.above(0);
    for (const [name, bytes] of files) {
      for (const [at, damaged] of [bytes.with(bytes.length >> 1, bytes[bytes.length >> 1]! ^ 4), bytes.slice(0, bytes.length - 9), new Uint8Array(50)].entries()) {
        const writable = await (await directory.getFileHandle(`${name}${String(at)}`, { create: true })).createWritable();
        await writable.write(damaged);
        await writable.close();
      }
    }
    await emptyStorage();
    const second = await deskOf(agent, 'window-2');
    expect(kept(second.bus.state)).to.deep.equal(before);
  });

  it('[JO9f] shows no word of a customer or an agent, and nor does the canary', async () => {
    await dayOf();
    const texts = [...await bytesOf(await copied())].map(([name, bytes]) => name + new TextDecoder('latin1').decode(bytes));
    const clear = [...texts, JSON.stringify(localStorage), ...await buckets().keys()].join(' ');
    for (const word of ['Amal', 'Said', 'parcel', 'draft', 'of-one', agent.id, agent.tenant]) expect(clear).not.to.include(word);
  });

  it('[JO9g] is written to the end by every closing, also by one that finds another under way', async () => {
    const { bus, journal } = await deskOf(agent);
    await talk(bus, 'one', 3);
    before = kept(bus.state);
    void journal.close();
    await journal.close();
    expect((await bytesOf(await copied())).size).to.equal(1);
    await emptyStorage();
    const second = await deskOf(agent, 'window-2');
    expect(kept(second.bus.state)).to.deep.equal(before);
  });

  it('[JO9g] is erased with its key and the canary', async () => {
    await dayOf();
    await eraseJournal(agent);
    expect(await buckets().keys()).to.deep.equal([]);
    expect(Object.entries<string>({ ...localStorage }).flatMap(([name, mark]) => (name.startsWith('session-desk-') ? [mark] : []))).to.deep.equal(['{"erased":1}']);
    const second = await deskOf(agent, 'window-2');
    expect([second.bus.state.conversations, codesOf(second.bus)]).to.deep.equal([[], []]);
  });

  it('[JO9h] lies among the files of the origin under a key of the host, where there are no buckets', async () => {
    mend.push(withoutBuckets());
    const secondKey = new Uint8Array(32).fill(7);
    await dayOf(secondKey);
    await emptyStorage();
    const second = await deskOf(agent, 'window-2', secondKey);
    expect(kept(second.bus.state)).to.deep.equal(before);
    await leave(second);
    await eraseJournal(agent);
    const left: string[] = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) left.push(name);
    expect(left).to.deep.equal([]);
  });

  it('[JO9j] whose place answers nothing holds up no start, and no closing', async () => {
    const { getDirectoryHandle } = FileSystemDirectoryHandle.prototype;
    FileSystemDirectoryHandle.prototype.getDirectoryHandle = () => new Promise(() => undefined);
    mend.push(() => { FileSystemDirectoryHandle.prototype.getDirectoryHandle = getDirectoryHandle; });
    const since = performance.now();
    const first = await deskOf(agent);
    await talk(first.bus, 'one', 2);
    expect((await ails(first.bus, 'copy-failed')).level).to.equal('degraded');
    await leave(first);
    expect(performance.now() - since).to.be.lessThan(15_000);
  });

  it('[JO9i] that cannot be written is told, and harms no log', async () => {
    const { createWritable } = FileSystemFileHandle.prototype;
    FileSystemFileHandle.prototype.createWritable = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    mend.push(() => { FileSystemFileHandle.prototype.createWritable = createWritable; });
    const { bus } = await deskOf(agent);
    await talk(bus, 'one', 2);
    expect((await ails(bus, 'copy-failed')).level).to.equal('degraded');
    await bus.flush();
    expect(bus.health.unsavedFacts).to.equal(0);
    FileSystemFileHandle.prototype.createWritable = createWritable;
    await ails(bus, 'copy-failed', false);
    expect(bus.health.level).to.equal('saved');
  });
});
