import { centerFacts, type CenterFact } from './center/facts.js';
import { configurationFacts, type ConfigurationFact } from './configuration/facts.js';
import { conversationFacts, type ConversationFact } from './conversation/facts.js';
import { draftFacts, type DraftFact } from './draft/facts.js';
import { errandFacts, type ErrandFactBody } from './errand/facts.js';
import { messageFacts, type MessageFact } from './message/facts.js';
import { noticeFacts, type NoticeFact } from './notice/facts.js';
import { offerFacts, type OfferFact } from './offer/facts.js';
import { paneFacts, type PaneFact } from './pane/facts.js';
import { presenceFacts, type PresenceFact } from './presence/facts.js';
import { retentionFacts, type RetentionFact } from './retention/facts.js';
import type { FactType } from './schema.js';
import { sentimentFacts, type SentimentFact } from './sentiment/facts.js';
import { sessionFacts, type SessionFact } from './session/facts.js';
import { tabFacts, type TabFact } from './tab/facts.js';
import { viewFacts, type ViewFact } from './view/facts.js';
import { windowFacts, type WindowFact } from './window/facts.js';
import { workItemFacts, type WorkItemFact } from './work-item/facts.js';

/** Every fact type: its schema, how it is kept, what in it is private. */
export const factTypes = [
  ...sessionFacts, ...tabFacts, ...offerFacts, ...conversationFacts, ...messageFacts, ...draftFacts, ...sentimentFacts,
  ...presenceFacts, ...paneFacts, ...noticeFacts, ...workItemFacts, ...windowFacts, ...configurationFacts, ...errandFacts, ...retentionFacts, ...viewFacts, ...centerFacts,
] as const;

/** What happened, as a decision says it. */
export type FactBody =
  | SessionFact | TabFact | OfferFact | ConversationFact | MessageFact | DraftFact | SentimentFact
  | PresenceFact | PaneFact | NoticeFact | WorkItemFact | WindowFact | ConfigurationFact | ErrandFactBody | RetentionFact | ViewFact | CenterFact;

/** What the log adds: the order (epoch, then seq), when, the id of the command that caused it, and from which window. */
export interface FactStamp {
  readonly seq: number;
  readonly epoch: number;
  readonly at: number;
  readonly cause: string;
  readonly windowId: string;
}

/** Plain data, past tense: this happened. A fact with a `sessionId` changes that session or its conversation. */
export type Fact = FactBody & FactStamp;

/** The fact of one type. */
export type FactOf<T extends FactBody['type']> = Extract<FactBody, { readonly type: T }> & FactStamp;

/** Fact types by name. */
export const factKinds: ReadonlyMap<string, FactType> = /* @__PURE__ */ new Map(/* @__PURE__ */ factTypes.map((kind) => [kind.type, kind as unknown as FactType]));

/** What a `latest` fact replaces: its type and the values of its key fields; `undefined` for a fact of which every one is kept. */
export function latestKey(fact: FactBody): string | undefined {
  const kind = factKinds.get(fact.type);
  if (kind?.keep !== 'latest') return undefined;
  return JSON.stringify([fact.type, ...kind.key.map((field) => (fact as Readonly<Record<string, unknown>>)[field] ?? null)]);
}
