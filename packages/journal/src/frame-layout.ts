import type { FrameFault, FrameHeader, OpenedFrame } from './frame.js';

/** How a frame begins, which says with what it is sealed. What begins otherwise is damage. */
export type Magic = 'SDJ1' | 'SDJ2';

/** What lies in a frame, none of it looked at: everything before the nonce, the nonce, and what is sealed. */
export interface SplitFrame {
  readonly head: Uint8Array<ArrayBuffer>;
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

const MAGIC_LENGTH = 4;
const LENGTHS = MAGIC_LENGTH + 4;
const LONGEST_HEADER = 4096;
/** No agent comes to so many: what says more is damage, and nothing is to be counted on from there. */
const LAST_EPOCH = 2 ** 40;

/** A frame that lacks what is sealed, of so many bytes with its tag: the magic, the header's length, the header as JSON, a nonce drawn at random. */
export function beginFrame(magic: Magic, header: FrameHeader, nonceLength: number, sealedLength: number): { readonly frame: Uint8Array<ArrayBuffer>; readonly head: Uint8Array; readonly nonce: Uint8Array<ArrayBuffer> } {
  const words = new TextEncoder().encode(JSON.stringify(header));
  if (words.length > LONGEST_HEADER) throw new RangeError(`The header of ${header.place} has ${String(words.length)} bytes, more than ${String(LONGEST_HEADER)}`);
  const start = LENGTHS + words.length;
  const frame = new Uint8Array(start + nonceLength + sealedLength);
  frame.set(new TextEncoder().encode(magic));
  new DataView(frame.buffer).setUint32(MAGIC_LENGTH, words.length);
  frame.set(words, LENGTHS);
  const nonce = frame.subarray(start, start + nonceLength);
  globalThis.crypto.getRandomValues(nonce);
  return { frame, head: frame.subarray(0, start), nonce };
}

/** Whether bytes begin as frames of that kind do. */
export function begins(magic: Magic, frame: Uint8Array): boolean {
  for (let at = 0; at < MAGIC_LENGTH; at++) if (frame[at] !== magic.charCodeAt(at)) return false;
  return true;
}

/** The parts of a frame, or why it is none. Never throws. */
export function splitFrame(magic: Magic, frame: Uint8Array, nonceLength: number, tagLength: number): SplitFrame | FrameFault {
  if (frame.length < LENGTHS + nonceLength + tagLength) return 'truncated';
  if (!begins(magic, frame)) return 'not-a-frame';
  const length = new DataView(frame.buffer, frame.byteOffset).getUint32(MAGIC_LENGTH);
  if (length > LONGEST_HEADER) return 'not-a-frame';
  const start = LENGTHS + length;
  if (frame.length < start + nonceLength + tagLength) return 'truncated';
  // What storage gives is never shared with another thread.
  const own = frame as Uint8Array<ArrayBuffer>;
  return { head: own.subarray(0, start), nonce: own.subarray(start, start + nonceLength), sealed: own.subarray(start + nonceLength) };
}

/** The epoch that a frame says it was written under, for whoever has no key to it; 0 when it says none. Never throws. */
export function epochIn(frame: unknown): number {
  if (!(frame instanceof Uint8Array) || frame.length < LENGTHS) return 0;
  try {
    const length = new DataView(frame.buffer, frame.byteOffset).getUint32(MAGIC_LENGTH);
    const { epoch } = JSON.parse(new TextDecoder().decode(frame.subarray(LENGTHS, LENGTHS + length))) as FrameHeader;
    return Number.isSafeInteger(epoch) && epoch > 0 && epoch < LAST_EPOCH ? epoch : 0;
  } catch {
    // Damage.
    return 0;
  }
}

/** What the tag vouches for beside the body: everything before the nonce, and whose record it is. */
export function boundTo(owner: string, head: Uint8Array): Uint8Array<ArrayBuffer> {
  const name = new TextEncoder().encode(owner);
  const bound = new Uint8Array(head.length + name.length);
  bound.set(head);
  bound.set(name, head.length);
  return bound;
}

/** An authentic record, if it lies where it says and was written for this reader. Throws for a header that is no JSON. */
export function checked(head: Uint8Array, body: Uint8Array, place: string, reader: number): OpenedFrame {
  // What is authentic was written by this kit: its shape needs no second check.
  const header = JSON.parse(new TextDecoder().decode(head.subarray(LENGTHS))) as FrameHeader;
  if (header.place !== place) return { ok: false, fault: 'misplaced', header };
  return header.minReader > reader ? { ok: false, fault: 'newer', header } : { ok: true, header, body };
}
