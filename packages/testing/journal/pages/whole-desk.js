// A workspace with all that keeps it: log, second copy, canary; and what can be asked of it from outside.
import * as core from '@session-desk/core';
import { openWorkspace } from '@session-desk/journal';

const agent = { tenant: 'contoso', id: 'agent-1', role: 'chat' };
const reports = [];
let desk;
let typed = '';

/** A state in words, whatever the order in which it was put together; windows are those of the day. */
const plain = ({ windows: _, index: __, ...state }) => JSON.stringify(state, (key, value) => {
  if (key === 'origin') return undefined;
  if (value instanceof Map || value instanceof Set) return [...value];
  return value && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1))) : value;
});

/** Opens it; what is restored then, and what is said of it. */
async function open() {
  desk = await openWorkspace({ agent, config: { limits: { sessions: 20, tabs: 10, waitingOffers: 10 }, capacity: { chat: 20 } }, report: (error) => { reports.push(String(error)); } });
  await desk.bus.ready;
  return look();
}

const healthNow = () => { const { level, unsavedFacts, causes } = desk.bus.health; return { level, unsavedFacts, causes: causes.map(({ code, values }) => ({ code, values })) }; };
const look = () => ({ state: plain(desk.bus.state), draft: desk.bus.state.conversations[0]?.draft.text, health: healthNow(), reports: reports.slice(-5) });

/** Talks with customers, each with messages and a draft. */
async function work(talks) {
  for (let at = 0; at < talks; at++) {
    const id = `talk-${at}`;
    const conversation = { conversationId: id, channel: 'chat', customer: { name: `Customer ${at}` }, context: {}, messages: [], sentiment: 'neutral', persistent: false, transfers: 0 };
    const result = await desk.bus.dispatch(core.openSession({ sessionId: `of-${id}`, kind: 'conversation', conversation, context: {} }));
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    for (let said = 0; said < 6; said++) {
      await desk.bus.dispatch(core.receiveMessage({ conversationId: id, messageId: `${id}-${said}`, from: 'customer', text: `Where is parcel ${said} of order ${at}?`, at: said }));
      await desk.bus.dispatch(core.writeDraft(id, `I look for parcel ${said}`));
    }
    await desk.bus.flush();
  }
  return look();
}

/** Types so many letters, 25 in a second. Answers with how long each took until the page was free again, in milliseconds, and what health came to. */
async function type(letters) {
  const took = [];
  const levels = [];
  const listening = desk.bus.health$.subscribe(({ level, causes, oldestUnsavedMs = 0 }) => {
    if (level !== 'saved' && level !== 'saving' && levels.length < 50) levels.push({ level, after: oldestUnsavedMs, codes: causes.map(({ code }) => code) });
  });
  for (let letter = 0; letter < letters; letter++) {
    const began = performance.now();
    typed += 'abcdefghij klmnop'[letter % 17];
    void desk.bus.dispatch(core.writeDraft('talk-0', typed));
    await new Promise((resolve) => { setTimeout(resolve); });
    took.push(performance.now() - began);
    await new Promise((resolve) => { setTimeout(resolve, Math.max(0, 40 - (performance.now() - began))); });
  }
  listening.unsubscribe();
  return { took, levels, ...look(), typed, exported: JSON.stringify(desk.bus.exportUnsaved()).includes(JSON.stringify(typed).slice(1, -1)) };
}

/** The same rhythm without a letter: how long a page that does nothing takes to be free again. */
async function idle(letters) {
  const took = [];
  for (let letter = 0; letter < letters; letter++) {
    const began = performance.now();
    await new Promise((resolve) => { setTimeout(resolve); });
    took.push(performance.now() - began);
    await new Promise((resolve) => { setTimeout(resolve, Math.max(0, 40 - (performance.now() - began))); });
  }
  return took;
}

/** Settles when all is saved; how long that took, in milliseconds. */
async function saved() {
  const began = performance.now();
  await new Promise((resolve) => {
    const listening = desk.bus.health$.subscribe(({ level, unsavedFacts }) => {
      if (unsavedFacts > 0 || level === 'memory-only' || level === 'read-only') return;
      resolve();
      queueMicrotask(() => { listening.unsubscribe(); });
    });
  });
  return performance.now() - began;
}

/** Fills what storage there is with a database beside the journal's own, down to the last kilobyte; or gives it back. */
async function fill() {
  const database = await ballast();
  for (let size = 2 ** 22; size >= 2 ** 9; size /= 2) {
    const bytes = new Uint8Array(size);
    // What does not compress.
    for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, Math.min(size, at + 65_536)));
    for (let full = false; !full;) {
      full = await new Promise((resolve) => {
        const tx = database.transaction('ballast', 'readwrite');
        tx.objectStore('ballast').add(bytes);
        tx.oncomplete = () => { resolve(false); };
        tx.onabort = () => { resolve(true); };
      });
    }
  }
  database.close();
}

const ballast = () => new Promise((resolve, reject) => {
  const opening = indexedDB.open('ballast', 1);
  opening.onupgradeneeded = () => { opening.result.createObjectStore('ballast', { autoIncrement: true }); };
  opening.onsuccess = () => { resolve(opening.result); };
  opening.onerror = () => { reject(opening.error); };
});

const theName = async () => (await indexedDB.databases()).find(({ name }) => name?.startsWith('session-desk-'))?.name;

/** How many records lie in each store, without the kit; `undefined` when the database is not there or does not open. */
async function counts(name) {
  return new Promise((resolve) => {
    const opening = indexedDB.open(name);
    opening.onupgradeneeded = () => { opening.transaction.abort(); };
    opening.onerror = (event) => { event.preventDefault(); resolve(undefined); };
    opening.onsuccess = async () => {
      const database = opening.result;
      const found = {};
      try {
        for (const store of database.objectStoreNames) {
          found[store] = await new Promise((done, failed) => {
            const all = database.transaction(store).objectStore(store).getAllKeys();
            all.onsuccess = () => { done(all.result.length); };
            all.onerror = () => { failed(all.error); };
          });
        }
        resolve(found);
      } catch {
        resolve(undefined);
      } finally {
        database.close();
      }
    };
  });
}

/** Holds the database without heeding those who want it; then asks for a later version, which waits. Its abort leaves the version as it was. */
let holder;
async function hold(name) {
  holder = await new Promise((resolve) => { const opening = indexedDB.open(name); opening.onsuccess = () => { resolve(opening.result); }; });
}
async function wantLater(name) {
  return new Promise((resolve) => {
    const opening = indexedDB.open(name, 2);
    opening.onblocked = () => { resolve(); };
    opening.onupgradeneeded = () => { opening.transaction.abort(); resolve(); };
    opening.onerror = (event) => { event.preventDefault(); };
  });
}

globalThis.bench = { open, work, look, type, idle, saved, fill, theName, counts, hold, wantLater, letGo: () => { holder.close(); }, close: () => desk.close(), seen: () => { desk.bus.lossSeen(); } };
