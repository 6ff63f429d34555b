// The database of an agent as a stranger sees it: everything that lies there, and all of it put back as it was.
import { openDB } from 'idb';

/** The stores whose records are sealed. */
export const sealedStores = ['log', 'latest', 'leaving', 'parts', 'manifests'];

const stores = ['meta', ...sealedStores, 'entries', 'quarantine', 'keys'];

/** The only database of this kit on the page, open. */
export async function stranger() {
  const [found] = (await indexedDB.databases()).filter(({ name }) => name?.startsWith('session-desk-'));
  return openDB(found.name);
}

/** Everything that lies there: store → entries of key and value. */
export async function everything(database) {
  const tx = database.transaction(stores);
  const read = await Promise.all(stores.map(async (store) => {
    const [keys, values] = await Promise.all([tx.objectStore(store).getAllKeys(), tx.objectStore(store).getAll()]);
    return [store, keys.map((key, at) => [key, values[at]])];
  }));
  return Object.fromEntries(read);
}

/** Puts the database into a state that it was in. */
export async function putBack(database, whole) {
  const tx = database.transaction(stores, 'readwrite', { durability: 'relaxed' });
  for (const store of stores) {
    tx.objectStore(store).clear();
    for (const [key, value] of whole[store]) tx.objectStore(store).put(value, ...(store === 'quarantine' ? [] : [key]));
  }
  await tx.done;
}

/** Whether two values are the same bytes, or the same value. */
export function same(one, other) {
  if (!(one instanceof Uint8Array) || !(other instanceof Uint8Array)) return Object.is(one, other) || JSON.stringify(one) === JSON.stringify(other);
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
