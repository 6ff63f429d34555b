import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import type { Agent } from '@session-desk/core';
import { stranger } from './kept-desk.js';

/** Writes a record into the log of an agent, or beside it, as another version of the kit would: made from the description of the format, not by its code. */
export async function forge(agent: Agent, place: [epoch: number | string, number: number], header: Record<string, unknown>, body: string, store: 'log' | 'entries' = 'log'): Promise<void> {
  const owner = new TextEncoder().encode(JSON.stringify([agent.tenant, agent.id]));
  const [stored] = await stranger((database) => database.getAll('keys')) as { wrapping: CryptoKey; iv: Uint8Array<ArrayBuffer>; wrapped: ArrayBuffer }[];
  const key = new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: stored!.iv, additionalData: owner }, stored!.wrapping, stored!.wrapped));
  const head = new TextEncoder().encode(JSON.stringify({ kind: 'facts', place: `${store}/${place.join('/')}`, schema: 1, minReader: 1, writer: 'forger', epoch: place[0], seq: place[1], ...header }));
  const start = new Uint8Array([...new TextEncoder().encode('SDJ1'), 0, 0, head.length >> 8, head.length & 255, ...head]);
  const nonce = crypto.getRandomValues(new Uint8Array(24));
  const sealed = xchacha20poly1305(key, nonce, new Uint8Array([...start, ...owner])).encrypt(new TextEncoder().encode(body));
  await stranger((database) => database.put(store, new Uint8Array([...start, ...nonce, ...sealed]), place));
}
