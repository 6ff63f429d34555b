import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';

/** What a record says of itself in the clear; every byte of it is authenticated. It names no customer and holds no text. */
export interface FrameHeader {
  /** Where the record lies: store, epoch, number; a record that was moved to another place is not believed. */
  readonly place: string;
  /** The format of the body. */
  readonly schema: number;
  /** The least format that a reader must know to understand it; a reader that is older carries it through untouched. */
  readonly minReader: number;
  /** The window that wrote it. */
  readonly writer: string;
  readonly epoch: number;
  /** Of the last fact inside. */
  readonly seq: number;
}

/** Why a record is not read. `newer`: it is whole, and written for a later version than this. */
export type FrameFault = 'truncated' | 'not-a-frame' | 'not-authentic' | 'misplaced' | 'newer';

/** A record that was read, or why not. */
export type OpenedFrame =
  | { readonly ok: true; readonly header: FrameHeader; readonly body: Uint8Array }
  | { readonly ok: false; readonly fault: FrameFault; readonly header?: FrameHeader | undefined };

/** What records are sealed with: the data key, and whose they are. */
export interface FrameKey {
  /** 32 bytes. */
  readonly key: Uint8Array;
  /** Tenant and agent; a record of somebody else is not authentic, even under the same key. */
  readonly owner: string;
}

// Another frame would lie in stores of its own: here, what does not begin like this is damage.
const MAGIC = [0x53, 0x44, 0x4a, 0x31] as const;
const LENGTHS = MAGIC.length + 4;
const NONCE = 24;
const TAG = 16;
const LONGEST_HEADER = 4096;

/**
 * Seals a record: `SDJ1`, the header's length, the header as JSON, a random nonce, the body encrypted with its tag. It is synchronous, because
 * nothing asynchronous survives the leaving of a page. The cipher is XChaCha20-Poly1305: its nonce is long enough to be drawn at random for
 * ever, and in plain JavaScript it is faster than AES and looks nothing up in tables.
 */
export function sealFrame({ key, owner }: FrameKey, header: FrameHeader, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(JSON.stringify(header));
  if (head.length > LONGEST_HEADER) throw new RangeError(`The header of ${header.place} has ${String(head.length)} bytes, more than ${String(LONGEST_HEADER)}`);
  const start = LENGTHS + head.length;
  const frame = new Uint8Array(start + NONCE + body.length + TAG);
  frame.set(MAGIC);
  new DataView(frame.buffer).setUint32(MAGIC.length, head.length);
  frame.set(head, LENGTHS);
  const nonce = frame.subarray(start, start + NONCE);
  globalThis.crypto.getRandomValues(nonce);
  frame.set(xchacha20poly1305(key, nonce, boundTo(owner, frame.subarray(0, start))).encrypt(body), start + NONCE);
  return frame;
}

/** Opens a record that lies at a place, for a reader that knows the formats up to `reader`. Never throws, whatever the bytes are. */
export function openFrame({ key, owner }: FrameKey, place: string, frame: Uint8Array, reader: number): OpenedFrame {
  if (frame.length < LENGTHS + NONCE + TAG) return { ok: false, fault: 'truncated' };
  if (MAGIC.some((byte, at) => frame[at] !== byte)) return { ok: false, fault: 'not-a-frame' };
  const length = new DataView(frame.buffer, frame.byteOffset).getUint32(MAGIC.length);
  if (length > LONGEST_HEADER) return { ok: false, fault: 'not-a-frame' };
  const start = LENGTHS + length;
  if (frame.length < start + NONCE + TAG) return { ok: false, fault: 'truncated' };
  let body: Uint8Array;
  let header: FrameHeader;
  try {
    body = xchacha20poly1305(key, frame.subarray(start, start + NONCE), boundTo(owner, frame.subarray(0, start))).decrypt(frame.subarray(start + NONCE));
    // What is authentic was written by this very function: its shape needs no second check.
    header = JSON.parse(new TextDecoder().decode(frame.subarray(LENGTHS, start))) as FrameHeader;
  } catch {
    return { ok: false, fault: 'not-authentic' };
  }
  if (header.place !== place) return { ok: false, fault: 'misplaced', header };
  return header.minReader > reader ? { ok: false, fault: 'newer', header } : { ok: true, header, body };
}

/** What the tag vouches for beside the body: everything before the nonce, and whose record it is. */
function boundTo(owner: string, head: Uint8Array): Uint8Array {
  const name = new TextEncoder().encode(owner);
  const bound = new Uint8Array(head.length + name.length);
  bound.set(head);
  bound.set(name, head.length);
  return bound;
}
