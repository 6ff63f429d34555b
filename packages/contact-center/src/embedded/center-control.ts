import type { CenterOptions } from './center-options.js';
import type { CenterOwner } from './center-store.js';

/** What the page says to the Worker beside the port: the first is always `open`. `bring` and `figures` are answered. */
export type CenterControl =
  | { readonly type: 'open'; readonly options: CenterOptions; readonly keepFor?: CenterOwner | undefined }
  | { readonly type: 'set-pace'; readonly pace: number }
  | { readonly type: 'set-arrivals'; readonly perMinute: number }
  | { readonly type: 'bring'; readonly control: number; readonly dialogueId: string }
  | { readonly type: 'figures'; readonly control: number }
  /** The centre is over, for every page. */
  | { readonly type: 'end' }
  /** This page is gone. */
  | { readonly type: 'leave' };

/** What the Worker answers, and what it could not keep. */
export type ControlAnswer =
  | { readonly type: 'control-answer'; readonly control: number; readonly answer?: unknown; readonly unknownDialogue?: string | undefined }
  | { readonly type: 'control-problem'; readonly problem: string }
  /** The centre is over. */
  | { readonly type: 'control-ended' };
