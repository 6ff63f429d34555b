import type { UnsentPiece } from '@session-desk/core';
import type { ContactCenterPort } from './port/port.js';
import { PortError } from './port/port-error.js';

/** A piece of unsent text that the centre did not take, and why. */
export interface RefusedPiece {
  readonly piece: UnsentPiece;
  /** `offline`, `timed-out`, or the centre's own reason; `not-text` for input of a page, of which only the page knows what it is. */
  readonly reason: string;
}

/**
 * Hands what was written and not sent to the centre, one piece after the other. Resolves with what it did not take: that would be lost with an erasure.
 * A piece has the same request id at every try, so that whoever asks again hands nothing over twice.
 */
export async function handOver(port: ContactCenterPort, pieces: readonly UnsentPiece[]): Promise<readonly RefusedPiece[]> {
  const refused: RefusedPiece[] = [];
  for (const piece of pieces) {
    const reason = await handed(port, piece);
    if (reason !== undefined) refused.push({ piece, reason });
  }
  return refused;
}

async function handed(port: ContactCenterPort, { id: pieceId, conversationId, text, subject, to }: UnsentPiece): Promise<string | undefined> {
  if (conversationId === undefined || text === undefined) return 'not-text';
  try {
    await port.request({ id: `hand-over:${pieceId}:${fingerprint(text)}`, type: 'hand-over', pieceId, conversationId, text, ...(subject === undefined ? {} : { subject }), ...(to === undefined ? {} : { to }) });
    return undefined;
  } catch (problem) {
    return problem instanceof PortError ? problem.reason ?? problem.code : 'failed';
  }
}

/** Tells texts of one piece apart, for a request that may be repeated: 32 bits by FNV-1a, and the length. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `${(hash >>> 0).toString(16)}-${String(text.length)}`;
}
