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

/**
 * The data key of an agent; made when there is none yet. It lives in memory alone. A stored one that cannot be unwrapped, because it is damaged or
 * somebody else's, is kept beside the new one under a name of its own: then `lost` is true, and what was sealed with it cannot be read.
 */
export async function keyOf(database: JournalDatabase, owner: string): Promise<FrameKey & { readonly lost: boolean }> {
  const found: unknown = await database.get('keys', AGENT);
  const known = await unwrapped(found, owner);
  if (known) return { key: known, owner, lost: false };
  // Made beforehand: a transaction does not wait for the cipher.
  const made = await makeKey(owner);
  // The database of a copy's key holds nothing else; in that of a log one write waits for the other.
  const tx = database.transaction(database.objectStoreNames.contains('meta') ? ['meta', 'keys'] : ['keys'], 'readwrite', { durability: 'strict' });
  const keys = tx.objectStore('keys');
  // Whoever is told of a request that failed is not told once more by its transaction.
  tx.done.catch(() => undefined);
  const now: unknown = await keys.get(AGENT);
  // Another window may have made one meanwhile, or set the damaged one aside.
  const same = found === undefined ? now === undefined : isSame(now, found);
  if (same && found !== undefined) await keys.put(found as StoredKey, `lost ${globalThis.crypto.randomUUID()}`);
  if (same) await keys.put(made, AGENT);
  await tx.done;
  const key = await unwrapped(same ? made : now, owner);
  if (!key) throw new Error('keys/agent: expected the key that was there, found none');
  return { key, owner, lost: found !== undefined };
}

/** The data key; `undefined` when this is no key of this owner. */
async function unwrapped(stored: unknown, owner: string): Promise<Uint8Array | undefined> {
  const { wrapping, iv, wrapped } = (stored ?? {}) as Partial<StoredKey>;
  if (!(wrapping instanceof CryptoKey) || !(iv instanceof Uint8Array) || !(wrapped instanceof ArrayBuffer)) return undefined;
  try {
    const key = new Uint8Array(await globalThis.crypto.subtle.decrypt(boundTo(owner, iv), wrapping, wrapped));
    return key.length === 32 ? key : undefined;
  } catch (error) {
    // Not authentic, or no key for this: the cipher does not tell, and it is the same to us.
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

/** Whether the same unreadable thing still lies there; a CryptoKey cannot be compared, and another window would have replaced the rest too. */
function isSame(now: unknown, before: unknown): boolean {
  const bytesOf = (stored: unknown): string => {
    const { iv, wrapped } = (stored ?? {}) as Partial<StoredKey>;
    return [iv, wrapped && new Uint8Array(wrapped)].map(String).join('/');
  };
  return now !== undefined && bytesOf(now) === bytesOf(before);
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
