import * as v from 'valibot';
import { line } from '../shape.js';
import type { Channel, ConversationSeed } from '../conversation/model.js';

/** Checks a field of an offer. */
export const offerField = v.object({ name: line, value: line });

/** A field of an offer: what the agent reads before accepting. */
export type OfferField = Readonly<v.InferOutput<typeof offerField>>;

/** The outcomes and their names; every offer ends in exactly one (N2). */
export const offerOutcomes = ['accepted', 'auto-accepted', 'declined', 'timed-out', 'queue-limit', 'queue-timeout', 'withdrawn'] as const;

/** How an offer ended. */
export type OfferOutcome = (typeof offerOutcomes)[number];

/** An incoming work item that asks to be accepted. */
export interface Offer {
  readonly id: string;
  readonly channel: Channel;
  readonly title: string;
  readonly visitor?: number | undefined;
  readonly fields: readonly OfferField[];
  readonly presentedAt: number;
  /** When it came on screen; none while it waits behind the first three. */
  readonly shownAt?: number | undefined;
  /** When routing takes it back, in milliseconds since 1970; routing owns it. */
  readonly deadline: number;
  readonly autoAssign: boolean;
  /** Whether accepting waits for the outside to confirm. */
  readonly confirm: boolean;
  readonly conversation: ConversationSeed;
  /** Accept was asked for and the outside has not answered yet. */
  readonly accepting: boolean;
  /** The window that asked for it: there the session comes forward. */
  readonly acceptedIn?: string | undefined;
  readonly outcome?: OfferOutcome | undefined;
  readonly settledAt?: number | undefined;
}
