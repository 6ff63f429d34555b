import { AssistError } from '../assist-error.js';
import type { ReplyCandidate } from './reply-index.js';
import type { ReplyOutcome, SuggestedReply } from './suggested-reply.js';

/** How many suggestions, and how many conversations' rejections, are remembered at most; the oldest are forgotten first. */
const remembered = 1_000;

/** Which suggestions are out, and which kinds of reply an agent has rejected in a conversation: those are not suggested there again. */
export class OfferedReplies {
  readonly #offers = new Map<string, { readonly conversationId: string; readonly kind: string }>();
  readonly #rejected = new Map<string, Set<string>>();
  #count = 0;

  /** Hands candidates out under ids of their own. */
  offer(conversationId: string, candidates: readonly ReplyCandidate[]): readonly SuggestedReply[] {
    return candidates.map(({ kind, text, blanks, intent, reason }) => {
      this.#count += 1;
      const suggestionId = `${conversationId}#${String(this.#count)}`;
      keep(this.#offers, suggestionId, { conversationId, kind });
      return { suggestionId, text, blanks, reason, ...(intent === undefined ? {} : { intent }) };
    });
  }

  /** Takes an outcome in, once; throws `unknown-suggestion` the second time and for a suggestion of another conversation. */
  settle({ suggestionId, conversationId, kind: outcome }: ReplyOutcome): void {
    const offer = this.#offers.get(suggestionId);
    if (offer?.conversationId !== conversationId) throw new AssistError('unknown-suggestion', { suggestionId });
    this.#offers.delete(suggestionId);
    if (outcome !== 'rejected') return;
    keep(this.#rejected, conversationId, new Set([...(this.#rejected.get(conversationId) ?? []), offer.kind]));
  }

  /** The kinds of reply rejected in a conversation. */
  rejectedIn(conversationId: string): ReadonlySet<string> {
    return this.#rejected.get(conversationId) ?? new Set();
  }
}

function keep<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > remembered && oldest !== undefined) map.delete(oldest);
}
