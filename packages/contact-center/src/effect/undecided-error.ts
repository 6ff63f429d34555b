import type { RefusalCode } from '@session-desk/core';
import type { CenterEvent } from '../port/center-event.js';

/** An event that the workspace could not decide, since a hook of the host did not answer or failed, and how often it was tried so far. */
export class UndecidedError extends Error {
  override readonly name = 'UndecidedError';
  readonly event: CenterEvent['type'];
  readonly code: RefusalCode;
  readonly tries: number;

  constructor(event: CenterEvent['type'], code: RefusalCode, tries: number) {
    super(`${event}: ${code} after ${String(tries)} tries`);
    this.event = event;
    this.code = code;
    this.tries = tries;
  }
}
