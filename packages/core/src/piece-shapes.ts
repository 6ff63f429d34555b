import type { GenericSchema } from 'valibot';
import { standing } from './center/model.js';
import { configuration } from './configuration/model.js';
import { channel, conversationSeed, customer, type Conversation } from './conversation/model.js';
import type { AsideDraft, Draft } from './draft/model.js';
import type { Errand } from './errand/model.js';
import { isAnything, isFlag, isId, isNumber, isText, listOf, maybe, oneOf, recordOf, shaped, type Check } from './fits.js';
import type { Message } from './message/model.js';
import { noticeLevel, type Notice } from './notice/model.js';
import { offerOutcomes, type Offer } from './offer/model.js';
import { card, type Pane, type Suggestion } from './pane/model.js';
import { presence } from './presence/model.js';
import { sentimentLevels } from './sentiment/model.js';
import type { ClosedSession } from './session/closed.js';
import { sessionKind, type Session } from './session/model.js';
import type { Agent, WorkspaceState } from './state.js';
import type { Tab } from './tab/model.js';
import type { WindowPlace } from './window/model.js';
import { isWhole } from './whole.js';
import { workItem } from './work-item/model.js';

const fits = (schema: GenericSchema): Check => (value) => isWhole(schema, value);
const isChannel = oneOf(...channel.options);
const isSentiment = oneOf(...sentimentLevels);
const texts = recordOf(isText);

const message = shaped<Message>({
  id: isId, from: oneOf('customer', 'agent', 'bot', 'supervisor', 'system'), author: maybe(isText), text: isText, at: isNumber,
  status: oneOf('received', 'held', 'queued', 'delivered', 'failed'), reason: maybe(isText), queuedBy: maybe(isText), until: maybe(isNumber), subject: maybe(isText), to: maybe(isText),
});
const pane = shaped<Pane>({
  open: isFlag, tool: maybe(isText), pinned: isFlag, width: maybe(isNumber), tools: recordOf(isAnything), cards: listOf(fits(card)),
  suggestions: listOf(shaped<Suggestion>({ id: isId, text: isText, reason: maybe(isText), source: maybe(isText) })),
});
const tab = shaped<Tab>({
  id: isId, tabType: isText, title: isText, params: recordOf(isAnything), closable: isFlag, dirty: isFlag, savable: isFlag, saving: maybe(oneOf('stay', 'close', 'session')), state: isAnything,
});
const session = shaped<Session>({
  id: isId, kind: oneOf(...sessionKind.options), channel: maybe(isChannel), recordType: maybe(isText), recordId: maybe(isText), title: isText, visitor: maybe(isNumber), context: texts,
  template: isText, conversationId: maybe(isId), tabs: listOf(isId), unread: isNumber, alarmed: isFlag, attention: isFlag, closing: maybe(shaped<{ until: number }>({ until: isNumber })), pane, openedAt: isNumber, views: maybe(recordOf(isAnything)),
});
const draft = shaped<Draft>({ text: isText, basis: isNumber, suggestionId: maybe(isText), subject: maybe(isText), to: maybe(isText), revision: maybe(isText), by: maybe(isText) });
const aside = shaped<AsideDraft>({ id: isId, revision: isText, text: isText, subject: maybe(isText), to: maybe(isText), basis: isNumber, windowId: isText, at: isNumber });
const conversation = shaped<Omit<Conversation, 'messages' | 'draft'>>({
  id: isId, sessionId: maybe(isId), channel: isChannel, status: oneOf('open', 'active', 'waiting', 'wrap-up', 'closed'), customer: fits(customer), subject: maybe(isText), caseId: maybe(isText),
  queue: maybe(isText), workStream: maybe(isText), persistent: isFlag, startedAt: isNumber, customerCount: isNumber, outbox: isNumber, waitingSince: maybe(isNumber), customerTyping: isFlag,
  customerGone: isFlag, kept: maybe(isFlag), sentiment: isSentiment, aside: maybe(listOf(aside)), ending: maybe(shaped<{ until: number }>({ until: isNumber })),
});
const offer = shaped<Offer>({
  id: isId, channel: isChannel, title: isText, visitor: maybe(isNumber), fields: listOf(shaped<Offer['fields'][number]>({ name: isText, value: isText })), presentedAt: isNumber,
  shownAt: maybe(isNumber), deadline: isNumber, autoAssign: isFlag, confirm: isFlag, conversation: fits(conversationSeed), accepting: isFlag, acceptedIn: maybe(isText),
  outcome: maybe(oneOf(...offerOutcomes)), settledAt: maybe(isNumber),
});
const notice = shaped<Notice>({
  id: isId, level: oneOf(...noticeLevel.options), code: maybe(isText), values: recordOf(isAnything), text: maybe(isText), sessionId: maybe(isId), at: isNumber, until: maybe(isNumber), dismissed: isFlag,
});
const closed = shaped<ClosedSession>({
  session: (value) => session({ ...(value as object), tabs: [] }) && listOf(tab)((value as Partial<Session>).tabs),
  conversation: maybe((value) => conversation(value) && draft((value as Partial<Conversation>).draft) && listOf(listOf(message))((value as Partial<Conversation>).messages?.pages)),
  place: isNumber, at: isNumber,
});
const errand = shaped<Errand>({ id: isId, cause: isText, what: isText, about: isText, at: isNumber });

type Whole = 'sessions' | 'conversations' | 'closed' | 'index';
const pieces: { readonly [K in Exclude<keyof WorkspaceState, Whole>]: Check } = {
  agent: shaped<Agent>({ tenant: isText, id: isText, role: isText }),
  configuration: fits(configuration),
  offers: listOf(offer),
  workItems: listOf(fits(workItem)),
  notices: listOf(notice),
  errands: listOf(errand),
  presence: fits(presence),
  windows: recordOf(shaped<WindowPlace>({ inFront: isFlag, sessionId: isId, tabIds: texts, part: maybe(isText), lost: maybe(isFlag), awaited: maybe(isFlag) })),
  visitors: isNumber,
  center: maybe(oneOf(...standing.options)),
};

/** What each kind of piece looks like that a snapshot keeps of a state: a session holds the ids of its tabs there, a conversation neither its messages nor its draft. */
export const pieceShapes: ReadonlyMap<string, Check> = /* @__PURE__ */ new Map<string, Check>([
  ['session', session], ['tab', tab], ['conversation', conversation], ['draft', draft], ['messages', listOf(message)], ['closed', closed],
  ...Object.entries<Check>(pieces).map(([name, check]): [string, Check] => [`piece:${name}`, check]),
]);
