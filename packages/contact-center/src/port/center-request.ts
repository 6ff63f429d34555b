import type { Channel } from './channel.js';

/** How much of one channel an agent may hold, and holds now by the agent's own books (wrap-up included where it blocks). */
export interface ChannelCapacity {
  readonly limit: number;
  readonly used: number;
}

/**
 * What an agent's side asks of the centre. `id` is made by the asker: the same id again is the same request and gets the same answer,
 * so whoever got none may ask again without fear.
 *
 * - `set-presence`: only `available` and `busy` receive offers
 * - `set-capacity`: a channel that is not named has room for nothing
 * - `accept`, `decline`: the answer to an offer; `accept` is only a wish until `offer-confirmed` comes
 * - `return-offer`: the offer could not be shown, and why (`capacity-full`, `session-limit`, …); nobody declined
 * - `send`: resolves when the centre has the message for good; `sentAt` is the answer's `at`; an e-mail has a `subject` and recipients, `to`, as they were written
 * - `end`: to wrap-up · `close`: wrap-up is over · `release`: back to the queue · `park`: the customer may come back · `resume`: revive
 * - `hand-over`: text that the agent wrote and did not send, before everything that is kept here is erased; resolves when the centre has it for good. It may be about work of the past
 * - `pick`: take an open work item; exactly one of two agents gets it, the other is refused with `already-taken`
 */
export type CenterRequest = { readonly id: string } & (
  | { readonly type: 'set-presence'; readonly presence: string }
  | { readonly type: 'set-capacity'; readonly channels: Readonly<Partial<Record<Channel, ChannelCapacity>>> }
  | { readonly type: 'accept'; readonly offerId: string }
  | { readonly type: 'decline'; readonly offerId: string }
  | { readonly type: 'return-offer'; readonly offerId: string; readonly reason: string }
  | { readonly type: 'send'; readonly conversationId: string; readonly messageId: string; readonly text: string; readonly subject?: string; readonly to?: string }
  | { readonly type: 'typing'; readonly conversationId: string }
  | { readonly type: 'end' | 'close' | 'release' | 'park' | 'resume'; readonly conversationId: string }
  | { readonly type: 'hand-over'; readonly pieceId: string; readonly conversationId: string; readonly text: string; readonly subject?: string; readonly to?: string }
  | { readonly type: 'pick'; readonly workItemId: string }
);

/** What the centre answers when it did what it was asked. `at` is the centre's time, in milliseconds since 1970. */
export interface CenterAnswer {
  readonly at: number;
}
