import type { JournalDatabase } from './database.js';
import type { FrameKey } from './frame.js';

/** The key of an agent as it lies in the store: no page can read the wrapping key, and without it the data key is noise. */
export interface StoredKey {
  readonly wrapping: CryptoKey;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly wrapped: ArrayBuffer;
}

const CIPHER = 'AES-GCM';
const AGENT = 'agent';

/** The data key of an agent; made when there is none yet. It lives in memory alone. Rejects when the stored one is damaged, or somebody else's. */
export async function keyOf(database: JournalDatabase, owner: string): Promise<FrameKey> {
  // Made beforehand: a transaction does not wait for the cipher.
  const made = await database.get('keys', AGENT) ? undefined : await makeKey(owner);
  const tx = database.transaction('keys', 'readwrite', { durability: 'strict' });
  let stored = await tx.store.get(AGENT);
  // Another window may have made one meanwhile.
  if (!stored && made) await tx.store.put(stored = made, AGENT);
  await tx.done;
  if (!stored) throw new Error('keys/agent: expected the key that was there, found none');
  const key = await globalThis.crypto.subtle.decrypt(boundTo(owner, stored.iv), stored.wrapping, stored.wrapped);
  return { key: new Uint8Array(key), owner };
}

async function makeKey(owner: string): Promise<StoredKey> {
  const key = globalThis.crypto.getRandomValues(new Uint8Array(32));
  const wrapping = await globalThis.crypto.subtle.generateKey({ name: CIPHER, length: 256 }, false, ['encrypt', 'decrypt']);
  const iv = globalThis.crypto.getRandomValues(new Uint8Array(12));
  return { wrapping, iv, wrapped: await globalThis.crypto.subtle.encrypt(boundTo(owner, iv), wrapping, key) };
}

function boundTo(owner: string, iv: Uint8Array<ArrayBuffer>): AesGcmParams {
  return { name: CIPHER, iv, additionalData: new TextEncoder().encode(owner) };
}
