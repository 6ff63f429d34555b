import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { beginFrame, boundTo, checked, splitFrame } from './frame-layout.js';

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

const MAGIC = 'SDJ1';
const NONCE = 24;
const TAG = 16;

/**
 * Seals a record: `SDJ1`, the header's length, the header as JSON, a random nonce, the body encrypted with its tag. It is synchronous, because
 * nothing asynchronous survives the leaving of a page. The cipher is XChaCha20-Poly1305: its nonce is long enough to be drawn at random for
 * ever, and in plain JavaScript it is faster than AES and looks nothing up in tables.
 */
export function sealFrame({ key, owner }: FrameKey, header: FrameHeader, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const { frame, head, nonce } = beginFrame(MAGIC, header, NONCE, body.length + TAG);
  frame.set(xchacha20poly1305(key, nonce, boundTo(owner, head)).encrypt(body), head.length + NONCE);
  return frame;
}

/** Opens a record that lies at a place, for a reader that knows the formats up to `reader`. Never throws, whatever the bytes are. */
export function openFrame({ key, owner }: FrameKey, place: string, frame: Uint8Array, reader: number): OpenedFrame {
  const split = splitFrame(MAGIC, frame, NONCE, TAG);
  if (typeof split === 'string') return { ok: false, fault: split };
  const { head, nonce, sealed } = split;
  try {
    return checked(head, xchacha20poly1305(key, nonce, boundTo(owner, head)).decrypt(sealed), place, reader);
  } catch {
    return { ok: false, fault: 'not-authentic' };
  }
}
