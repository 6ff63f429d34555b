import { deleteDB, openDB, wrap } from 'idb';
import { initialState, openSession, receiveMessage, writeDraft, type Agent, type Fact } from '@session-desk/core';
import { createSessionBus, type SessionBus } from '@session-desk/session-bus';
import { IndexedDbJournal } from '@session-desk/journal';

/** The stores that hold sealed records. */
export const sealedStores = ['log', 'latest', 'leaving', 'parts', 'manifests'] as const;

/** A bus on a journal, as a window has them. */
export interface KeptDesk {
  readonly bus: SessionBus;
  readonly journal: IndexedDbJournal;
  readonly reports: unknown[];
}

let agents = 0;
const open: { readonly bus?: SessionBus; readonly journal: IndexedDbJournal }[] = [];

/** An agent of whom nothing is kept yet. */
export const newAgent = (): Agent => ({ tenant: 'contoso', id: `agent-${String(++agents)}-${String(Date.now())}`, role: 'chat' });

/** A journal that is closed after the test. */
export function journalOf(agent: Agent, windowId = 'window-1', report?: (error: unknown) => void, secondKey?: Uint8Array): IndexedDbJournal {
  const journal = new IndexedDbJournal({ agent, windowId, empty: initialState(agent, 0), snapshotAfter: 20, report, secondKey });
  open.push({ journal });
  return journal;
}

/** A restored bus on a journal. */
export async function deskOf(agent: Agent, windowId = 'window-1', secondKey?: Uint8Array): Promise<KeptDesk> {
  const desk = openingDesk(agent, windowId, secondKey);
  await desk.bus.ready;
  return desk;
}

/** The same, not restored yet. */
export function openingDesk(agent: Agent, windowId = 'window-1', secondKey?: Uint8Array): KeptDesk {
  const reports: unknown[] = [];
  const journal = journalOf(agent, windowId, (error) => { reports.push(error); }, secondKey);
  const bus = createSessionBus({ agent, windowId, journal, report: (error) => { reports.push(error); } });
  open.push({ bus, journal });
  return { bus, journal, reports };
}

/** The desk goes as a window goes that was closed well. */
export async function leave({ bus, journal }: KeptDesk): Promise<void> {
  await bus.destroy();
  await journal.close();
}

/** A customer writes so many messages, and the agent begins a reply to each. Settles when all is durable. */
export async function talk(bus: SessionBus, id: string, messages: number, name = 'Amal Said'): Promise<void> {
  const conversation = { conversationId: id, channel: 'chat' as const, customer: { name }, context: {}, messages: [], sentiment: 'neutral' as const, persistent: false, transfers: 0 };
  await bus.dispatch(openSession({ sessionId: `of-${id}`, kind: 'conversation', conversation, context: {} }));
  for (let at = 0; at < messages; at++) {
    await bus.dispatch(receiveMessage({ conversationId: id, messageId: `${id}-${String(at)}`, from: 'customer', text: `Where is parcel ${String(at)}?`, at }));
    await bus.dispatch(writeDraft(id, `I look at parcel ${String(at)}`));
    if (at % 5 === 4) await bus.flush();
  }
  await bus.flush();
}

/** Every fact that a journal gives back. */
export function factsOf({ facts, earlier }: Awaited<ReturnType<IndexedDbJournal['restore']>>): readonly Fact[] {
  return [...earlier?.() ?? [], ...facts];
}

/** What of a state must come back: windows are those of the day. */
export function kept({ windows: _, index: __, ...state }: SessionBus['state']): unknown {
  return { ...state, conversations: state.conversations.map(({ messages: { pages }, ...conversation }) => ({ ...conversation, messages: pages.flat() })) };
}

/** The database of the tests, as a stranger sees it. */
export async function stranger<T>(look: (database: Awaited<ReturnType<typeof openDB>>) => Promise<T>): Promise<T> {
  const [found] = (await indexedDB.databases()).filter(({ name }) => name?.startsWith('session-desk-'));
  const database = await openDB(found!.name!);
  try {
    return await look(database);
  } finally {
    database.close();
  }
}

/** What lies ahead of the log, as a stranger sees it: the places and bytes of its records. */
export async function lyingAhead(): Promise<readonly (readonly [place: readonly number[], bytes: Uint8Array])[]> {
  const { storageBuckets } = navigator as Navigator & { readonly storageBuckets?: { keys(): Promise<string[]>; open(name: string): Promise<{ readonly indexedDB: IDBFactory }> } };
  const inBucket = (await storageBuckets?.keys())?.find((each) => each.startsWith('ahead-'));
  const factory = inBucket === undefined ? indexedDB : (await storageBuckets!.open(inBucket)).indexedDB;
  const name = inBucket ?? (await indexedDB.databases()).find((each) => each.name?.startsWith('ahead-'))?.name;
  if (name === undefined) return [];
  const opening = factory.open(name);
  await new Promise((resolve, reject) => { opening.onsuccess = resolve; opening.onerror = reject; });
  const database = wrap(opening.result);
  try {
    const tx = database.transaction('leaving');
    const [places, bytes] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
    return places.map((place, at) => [place as number[], bytes[at] as Uint8Array]);
  } finally {
    database.close();
  }
}

/** What pages have left beside the log, as a stranger sees it: the places of its records. */
export async function lyingLeft(): Promise<readonly IDBValidKey[]> {
  const database = await openDB((await indexedDB.databases()).find(({ name }) => name?.startsWith('left-of-'))!.name!);
  try {
    return await database.getAllKeys('leaving');
  } finally {
    database.close();
  }
}

/** Nothing can be written to the log, as while its disk is busy, until the release. */
export async function holdLog(): Promise<() => Promise<void>> {
  const found = await stranger((database) => Promise.resolve(database.name));
  const database = await openDB(found);
  const tx = database.transaction('log', 'readwrite');
  const released = new AbortController();
  await tx.store.count();
  const holding = (async () => { while (!released.signal.aborted) await tx.store.count(); })();
  return async () => {
    released.abort();
    await holding;
    await tx.done;
    database.close();
  };
}

/** Closes and removes everything that the test has opened. */
export async function tidy(): Promise<void> {
  for (const { bus, journal } of open.splice(0)) {
    await bus?.destroy();
    await journal.close();
  }
  for (const { name } of await indexedDB.databases()) if (name?.includes('session-desk-')) await deleteDB(name);
  for (const name of Object.keys(localStorage)) if (name.startsWith('session-desk-')) localStorage.removeItem(name);
  const { storageBuckets } = navigator as Navigator & { readonly storageBuckets?: { keys(): Promise<string[]>; delete(name: string): Promise<void> } };
  for (const name of await storageBuckets?.keys() ?? []) if (name.includes('session-desk-')) await storageBuckets?.delete(name);
}
