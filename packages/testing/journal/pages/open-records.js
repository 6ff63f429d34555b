// Opens and makes sealed records by the description of their format, with none of its code: so a proof knows what a record holds, and what another version would write.
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { parse, stringify } from 'devalue';

const text = new TextEncoder();
const start = 8;
const nonceLength = 24;

/** The data key that lies in the store of keys. */
export async function dataKeyOf(whole, { tenant, id }) {
  const owner = text.encode(JSON.stringify([tenant, id]));
  const { iv, wrapping, wrapped } = whole.keys.find(([name]) => name === 'agent')[1];
  return { owner, key: new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: owner }, wrapping, wrapped)) };
}

/** Header and value of a whole record. */
export function opened({ owner, key }, frame) {
  const body = start + new DataView(frame.buffer, frame.byteOffset).getUint32(4);
  const cipher = xchacha20poly1305(key, frame.subarray(body, body + nonceLength), new Uint8Array([...frame.subarray(0, body), ...owner]));
  return { header: JSON.parse(new TextDecoder().decode(frame.subarray(start, body))), data: parse(new TextDecoder().decode(cipher.decrypt(frame.subarray(body + nonceLength)))) };
}

/** A record of that header and value; throws for what cannot be kept. */
export function sealed({ owner, key }, header, data) {
  const words = text.encode(JSON.stringify(header));
  const head = new Uint8Array(start + words.length);
  head.set(text.encode('SDJ1'));
  new DataView(head.buffer).setUint32(4, words.length);
  head.set(words, start);
  const nonce = crypto.getRandomValues(new Uint8Array(nonceLength));
  const body = xchacha20poly1305(key, nonce, new Uint8Array([...head, ...owner])).encrypt(text.encode(stringify(data)));
  return new Uint8Array([...head, ...nonce, ...body]);
}

/** What a part of a snapshot is, by its place: `session`, `tab`, `piece:notices`, … */
export function kindsOfParts(key, whole) {
  const kinds = new Map();
  for (const [, frame] of whole.manifests) for (const [name, epoch, number] of opened(key, frame).data.parts) kinds.set(`${epoch}/${number}`, name.startsWith('piece:') ? name : name.slice(0, name.indexOf(':')));
  return kinds;
}
