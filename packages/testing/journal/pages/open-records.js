// Opens and makes sealed records by the description of their format, with none of its code: so a proof knows what a record holds, and what another version would write.
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { parse, stringify } from 'devalue';

const text = new TextEncoder();
const start = 8;
const nonceLength = 24;
const nativeNonceLength = 12;

/** The data key that lies in the store of keys. */
export async function dataKeyOf(whole, { tenant, id }) {
  const owner = text.encode(JSON.stringify([tenant, id]));
  const { iv, wrapping, wrapped } = whole.keys.find(([name]) => name === 'agent')[1];
  return { owner, key: new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: owner }, wrapping, wrapped)) };
}

/** Whether the browser's own cipher has sealed a record: such a one holds JSON. */
export const isNative = (frame) => frame[3] === '2'.charCodeAt(0);

const headOf = (magic, header) => {
  const words = text.encode(JSON.stringify(header));
  const head = new Uint8Array(start + words.length);
  head.set(text.encode(magic));
  new DataView(head.buffer).setUint32(4, words.length);
  head.set(words, start);
  return head;
};

async function nativeKeyOf(key) {
  const base = await crypto.subtle.importKey('raw', key, 'HKDF', false, ['deriveKey']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: text.encode('session-desk journal SDJ2') };
  return crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** Header and value of a whole record. */
export async function opened({ owner, key }, frame) {
  const body = start + new DataView(frame.buffer, frame.byteOffset).getUint32(4);
  const bound = new Uint8Array([...frame.subarray(0, body), ...owner]);
  const header = JSON.parse(new TextDecoder().decode(frame.subarray(start, body)));
  if (isNative(frame)) {
    const iv = frame.slice(body, body + nativeNonceLength);
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: bound }, await nativeKeyOf(key), frame.slice(body + nativeNonceLength));
    return { header, data: JSON.parse(new TextDecoder().decode(plain)) };
  }
  return { header, data: parse(new TextDecoder().decode(xchacha20poly1305(key, frame.subarray(body, body + nonceLength), bound).decrypt(frame.subarray(body + nonceLength)))) };
}

/** A record of that header and value; throws for what cannot be kept. */
export function sealed({ owner, key }, header, data) {
  const head = headOf('SDJ1', header);
  const nonce = crypto.getRandomValues(new Uint8Array(nonceLength));
  return new Uint8Array([...head, ...nonce, ...xchacha20poly1305(key, nonce, new Uint8Array([...head, ...owner])).encrypt(text.encode(stringify(data)))]);
}

/** The same by the browser's own cipher, of a value that is JSON; rejects for what is none. */
export async function sealedNatively({ owner, key }, header, data) {
  const head = headOf('SDJ2', header);
  const iv = crypto.getRandomValues(new Uint8Array(nativeNonceLength));
  const words = JSON.stringify(data);
  if (words === undefined) throw new TypeError('no JSON');
  return new Uint8Array([...head, ...iv, ...new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: new Uint8Array([...head, ...owner]) }, await nativeKeyOf(key), text.encode(words)))]);
}
