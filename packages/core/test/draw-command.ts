import {
  HOME, isOpen, messagesOf, sentimentLevels,
  type Channel, type Command, type CommandInput, type ConfigurationInput, type Conversation, type ConversationSeed, type Offer, type Session, type WorkspaceState,
} from '@session-desk/core';
import { Dice } from './dice.js';

/** The windows of the agent in drawn sequences. */
export const windowIds = ['w1', 'w2', 'w3'] as const;

type Draw = (chance: Chance, state: WorkspaceState) => CommandInput | undefined;

/** Draws ids from the state: mostly those that a command can work on, now and then any, or one that nobody has. */
class Chance extends Dice {
  readonly wild = this.chance(0.1);
  readonly fresh: string;

  constructor(seed: number, fresh: string) {
    super(seed);
    this.fresh = fresh;
  }

  /** One for which the command makes sense; any at all when wild. */
  from<T>(values: readonly T[], suits: (value: T) => boolean = () => true): T | undefined {
    if (!this.wild) return this.of(values.filter(suits));
    return this.chance(0.7) ? this.of(values) : undefined;
  }

  /** An id of them; when wild, one that nobody has in place of none. */
  id<T extends { readonly id: string }>(values: readonly T[], suits?: (value: T) => boolean): string | undefined {
    return this.from(values, suits)?.id ?? (this.wild ? 'nobody' : undefined);
  }
}

const channels = ['chat', 'chat', 'sms', 'social', 'voice', 'email', 'custom'] as const satisfies readonly Channel[];
const statuses = ['available', 'busy', 'do-not-disturb', 'away', 'offline'] as const;
const speakers = ['customer', 'customer', 'customer', 'agent', 'bot', 'supervisor', 'system'] as const;

/** Configurations that bring every rule into play: tight limits, no undo, every policy. */
export const configurations: readonly [ConfigurationInput, ...ConfigurationInput[]] = [
  { capacity: { voice: 1, chat: 3, sms: 2, social: 2, case: 3, email: 2 }, limits: { sessions: 6, tabs: 4 } },
  { undoSeconds: 0, endUndoSeconds: 5, sendUndoSeconds: 3, overCapacity: 'block', wrapUpHoldsCapacity: false, capacity: { voice: 1, chat: 4, sms: 1, case: 2, custom: 1 }, sentimentThreshold: 'negative' },
  { overCapacity: 'allow', blocking: ['voice'], capacity: { voice: 1, chat: 2, email: 0, social: 1 }, presence: { rejectedOffer: 'do-not-disturb' }, sentimentThreshold: 'none' },
  { limits: { sessions: 9, tabs: 10, waitingOffers: 1 }, capacity: { chat: 20, sms: 20, social: 20, voice: 2, email: 20, custom: 20 }, presence: { missedOffer: 'keep', damperSeconds: 0 } },
];

function seed(chance: Chance, state: WorkspaceState): ConversationSeed {
  const known = chance.chance(0.25) ? chance.from(state.conversations, ({ status }) => status === 'waiting' || status === 'open') : undefined;
  const conversationId = known && known.status !== 'closed' ? known.id : `c:${chance.fresh}`;
  const said = chance.int(4);
  return {
    conversationId, channel: known?.channel ?? chance.one(channels), persistent: chance.chance(0.2), context: {}, sentiment: 'neutral', transfers: 0,
    customer: chance.chance(0.6) ? { name: `Customer ${chance.fresh}` } : {},
    messages: Array.from({ length: said }, (_, at) => ({ id: `${conversationId}/${String(at)}`, from: at % 2 === 0 ? 'customer' as const : 'bot' as const, text: 'before', at, status: 'received' as const })),
  };
}

const aside = ({ id, closing }: Session): boolean => id !== HOME && !closing;
const staying = ({ closing }: Session): boolean => !closing;

function session(make: (sessionId: string, chance: Chance, state: WorkspaceState) => CommandInput | undefined, suits: (value: Session) => boolean = staying): Draw {
  return (chance, state) => {
    const sessionId = chance.id(state.sessions, suits);
    return sessionId === undefined ? undefined : make(sessionId, chance, state);
  };
}

function tab(make: (ids: { readonly sessionId: string; readonly tabId: string }, chance: Chance) => CommandInput, suits: (value: Session['tabs'][number], at: number, session: Session) => boolean = () => true): Draw {
  return (chance, state) => {
    const at = chance.from(state.sessions.flatMap((one) => (one.closing ? [] : one.tabs.map((value, number) => ({ one, value, number })))), ({ one, value, number }) => suits(value, number, one));
    if (!at && !chance.wild) return undefined;
    return make({ sessionId: at?.one.id ?? HOME, tabId: at?.value.id ?? 'nothing' }, chance);
  };
}

function offer(make: (offerId: string, chance: Chance, state: WorkspaceState) => CommandInput, suits: (value: Offer) => boolean = isOpen): Draw {
  return (chance, state) => {
    const offerId = chance.id(state.offers, suits);
    return offerId === undefined ? undefined : make(offerId, chance, state);
  };
}

function conversation(make: (conversationId: string, chance: Chance, known: Conversation | undefined) => CommandInput | undefined, suits: (value: Conversation) => boolean = () => true): Draw {
  return (chance, state) => {
    const known = chance.from(state.conversations, suits);
    return known ? make(known.id, chance, known) : chance.wild ? make('nobody', chance, undefined) : undefined;
  };
}

function message(type: 'message/deliver' | 'message/retry' | 'message/discard' | 'message/fail' | 'message/undo-send' | 'message/finish-send', status: 'held' | 'queued' | 'failed'): Draw {
  return conversation((conversationId, chance, known) => {
    const messageId = chance.id(known ? messagesOf(known) : [], (one) => one.status === status);
    return messageId === undefined ? undefined : { type, conversationId, messageId };
  }, ({ outbox }) => outbox > 0);
}

function setAside(type: 'draft/use-aside' | 'draft/discard-aside'): Draw {
  return conversation((conversationId, chance, known) => {
    const asideId = chance.id(known?.aside ?? []);
    return asideId === undefined ? undefined : { type, conversationId, asideId };
  }, (known) => known.aside !== undefined);
}

const isActive = ({ status }: Conversation): boolean => status === 'active';
const sources = ['center', 'assist', 'host'] as const;
const suggestion = (chance: Chance) => ({ id: `u:${chance.fresh}`, text: 'How about this?' });

/** How often each command type is drawn, and how. */
const draws: { readonly [T in Command['type']]: readonly [weight: number, draw: Draw] } = {
  'session/open': [6, (chance, state) => {
    const kind = chance.one(['record', 'record', 'conversation', 'home']);
    if (kind === 'home' && !chance.wild) return undefined;
    if (kind === 'conversation') return { type: 'session/open', kind, conversation: seed(chance, state), focus: chance.chance(0.7) };
    return { type: 'session/open', kind, recordType: chance.one(['case', 'contact', 'account']), recordId: `r${String(chance.int(8))}`, title: `Record ${chance.fresh}`, focus: chance.chance(0.7) };
  }],
  'session/focus': [14, session((sessionId) => ({ type: 'session/focus', sessionId }))],
  'session/close': [8, session((sessionId, chance) => ({ type: 'session/close', sessionId, unsaved: chance.one(['discard', 'discard', 'save', undefined]) }), aside)],
  'session/undo-close': [3, session((sessionId) => ({ type: 'session/undo-close', sessionId }), ({ closing }) => closing !== undefined)],
  'session/finish-close': [5, session((sessionId) => ({ type: 'session/finish-close', sessionId }), ({ closing }) => closing !== undefined)],
  'session/reopen': [3, (chance, state) => ({ type: 'session/reopen', ...(chance.chance(0.5) ? { sessionId: chance.of(state.closed)?.session.id } : {}) })],
  'retention/sweep': [1, (chance) => ({ type: 'retention/sweep', ...(chance.chance(0.3) ? { clock: 90_000_000 } : {}) })],
  'session/move': [3, session((sessionId, chance) => ({ type: 'session/move', sessionId, to: chance.int(8) }), aside)],
  'session/rename': [2, session((sessionId, chance) => ({ type: 'session/rename', sessionId, title: `Title ${chance.fresh}` }))],
  'session/request-attention': [3, session((sessionId) => ({ type: 'session/request-attention', sessionId }))],
  'session/update-context': [2, session((sessionId, chance) => ({ type: 'session/update-context', sessionId, context: { customerName: `Name ${String(chance.int(9))}` } }))],
  'tab/open': [6, session((sessionId, chance) => ({ type: 'tab/open', sessionId, tabType: chance.one(['form', 'article', 'page']), params: { number: chance.int(6) }, closable: chance.chance(0.9), focus: chance.chance(0.7) }))],
  'tab/focus': [5, tab((ids) => ({ type: 'tab/focus', ...ids }))],
  'tab/close': [3, tab((ids, chance) => ({ type: 'tab/close', ...ids, unsaved: chance.one(['discard', 'save', undefined]) }), ({ closable }) => closable)],
  'tab/move': [2, tab((ids, chance) => ({ type: 'tab/move', ...ids, to: chance.int(5) }), (_, at) => at > 0)],
  'tab/rename': [2, tab((ids, chance) => ({ type: 'tab/rename', ...ids, title: `Tab ${String(chance.int(50))}` }))],
  'tab/save-state': [2, tab((ids, chance) => ({ type: 'tab/save-state', ...ids, state: { scroll: chance.int(900) } }))],
  'tab/mark-dirty': [4, tab((ids, chance) => ({ type: 'tab/mark-dirty', ...ids, dirty: chance.chance(0.7), savable: chance.chance(0.7) }))],
  'tab/save': [1, tab((ids) => ({ type: 'tab/save', ...ids }), ({ savable }) => savable)],
  'tab/finish-save': [3, tab((ids, chance) => ({ type: 'tab/finish-save', ...ids, saved: chance.chance(0.8) }), ({ saving }) => saving !== undefined)],
  'offer/present': [12, (chance, state) => {
    const brought = seed(chance, state);
    const offerId = chance.chance(0.05) ? (chance.id(state.offers) ?? `o:${chance.fresh}`) : `o:${chance.fresh}`;
    return { type: 'offer/present', offerId, channel: brought.channel, deadline: chance.int(500_000), autoAssign: chance.chance(0.2), confirm: chance.chance(0.6), conversation: brought };
  }],
  'offer/accept': [9, offer((offerId) => ({ type: 'offer/accept', offerId }), (one) => isOpen(one) && !one.accepting)],
  'offer/confirm': [6, offer((offerId, chance, state) => ({ type: 'offer/confirm', offerId, ...(chance.chance(0.2) ? { conversation: seed(chance, state) } : {}) }), (one) => isOpen(one) && one.accepting)],
  'offer/decline': [1, offer((offerId) => ({ type: 'offer/decline', offerId }), (one) => isOpen(one) && !one.accepting)],
  'offer/withdraw': [2, offer((offerId) => ({ type: 'offer/withdraw', offerId }))],
  'offer/expire': [2, offer((offerId) => ({ type: 'offer/expire', offerId }))],
  'conversation/end': [3, conversation((conversationId) => ({ type: 'conversation/end', conversationId }), isActive)],
  'conversation/undo-end': [1, conversation((conversationId) => ({ type: 'conversation/undo-end', conversationId }), ({ ending }) => ending !== undefined)],
  'conversation/finish-end': [3, conversation((conversationId) => ({ type: 'conversation/finish-end', conversationId }), ({ ending }) => ending !== undefined)],
  'conversation/customer-type': [3, conversation((conversationId, chance) => ({ type: 'conversation/customer-type', conversationId, typing: chance.chance(0.6) }), isActive)],
  'conversation/customer-leave': [2, conversation((conversationId) => ({ type: 'conversation/customer-leave', conversationId }), ({ customerGone }) => !customerGone)],
  'conversation/customer-end': [1, conversation((conversationId) => ({ type: 'conversation/customer-end', conversationId }), isActive)],
  'conversation/customer-return': [2, conversation((conversationId) => ({ type: 'conversation/customer-return', conversationId }), ({ customerGone, status }) => customerGone || status === 'waiting')],
  'conversation/update': [2, conversation((conversationId, chance) => ({ type: 'conversation/update', conversationId, customer: { name: `Name ${String(chance.int(9))}` } }))],
  'conversation/revive': [3, conversation((conversationId) => ({ type: 'conversation/revive', conversationId }), ({ status }) => status === 'waiting')],
  'conversation/close': [2, conversation((conversationId) => ({ type: 'conversation/close', conversationId }))],
  'conversation/release': [2, conversation((conversationId) => ({ type: 'conversation/release', conversationId }), ({ status }) => status === 'active' || status === 'waiting')],
  'message/receive': [22, conversation((conversationId, chance, known) => {
    const again = chance.chance(0.05) && known ? chance.of(messagesOf(known))?.id : undefined;
    return { type: 'message/receive', conversationId, messageId: again ?? `m:${chance.fresh}`, from: chance.one(speakers), text: 'hello' };
  })],
  'message/send': [8, conversation((conversationId, chance, known) => {
    const draft = known?.draft.text ?? '';
    return { type: 'message/send', conversationId, text: chance.wild ? ' ' : draft !== '' && chance.chance(0.6) ? draft : `${conversationId}|answer`, ...(chance.chance(0.1) ? { messageId: known ? (chance.of(messagesOf(known))?.id ?? 'x') : 'x' } : {}) };
  }, isActive)],
  'message/undo-send': [2, message('message/undo-send', 'held')],
  'message/finish-send': [5, message('message/finish-send', 'held')],
  'message/deliver': [6, message('message/deliver', 'queued')],
  'message/fail': [3, message('message/fail', 'queued')],
  'message/retry': [2, message('message/retry', 'failed')],
  'message/discard': [1, message('message/discard', 'failed')],
  'draft/write': [8, conversation((conversationId, chance, known) => {
    const seen = [known?.draft.revision ?? '', ...(known?.aside ?? []).map(({ revision }) => revision), 'never'];
    return { type: 'draft/write', conversationId, text: chance.chance(0.8) ? `${conversationId}|${chance.fresh}` : '', ...(chance.chance(0.5) ? { over: chance.of(seen) } : {}) };
  })],
  'draft/use-aside': [2, setAside('draft/use-aside')],
  'draft/discard-aside': [1, setAside('draft/discard-aside')],
  'draft/confirm': [2, conversation((conversationId) => ({ type: 'draft/confirm', conversationId }), ({ draft, customerCount }) => draft.basis !== customerCount)],
  'sentiment/report': [5, conversation((conversationId, chance) => ({ type: 'sentiment/report', conversationId, level: chance.one(sentimentLevels) }))],
  'presence/change': [3, (chance) => ({ type: 'presence/change', status: chance.chance(0.6) ? 'available' : chance.one(statuses), ...(chance.chance(0.2) ? { text: 'lunch' } : {}) })],
  'presence/queue-next': [2, (chance) => ({ type: 'presence/queue-next', ...(chance.chance(0.8) ? { status: chance.one(statuses) } : {}) })],
  'presence/review': [4, (chance, state) => (state.presence.held || chance.wild ? { type: 'presence/review' } : undefined)],
  'pane/open': [1, session((sessionId) => ({ type: 'pane/open', sessionId }), ({ pane }) => !pane.open)],
  'pane/close': [1, session((sessionId) => ({ type: 'pane/close', sessionId }), ({ pane }) => pane.open)],
  'pane/choose-tool': [2, session((sessionId, chance) => ({ type: 'pane/choose-tool', sessionId, tool: chance.one(['knowledge', 'cards', 'script']) }))],
  'pane/pin': [1, session((sessionId, chance) => ({ type: 'pane/pin', sessionId, pinned: chance.chance(0.5) }))],
  'pane/resize': [1, session((sessionId, chance) => ({ type: 'pane/resize', sessionId, width: 200 + chance.int(300) }))],
  'pane/save-state': [2, session((sessionId, chance) => ({ type: 'pane/save-state', sessionId, tool: 'knowledge', state: { query: chance.fresh } }))],
  'pane/suggest': [3, session((sessionId, chance) => ({ type: 'pane/suggest', sessionId, source: chance.one(sources), suggestions: chance.chance(0.9) ? [suggestion(chance)] : [] }))],
  'pane/settle-suggestion': [2, session((sessionId, chance, state) => {
    const suggestionId = chance.id(state.sessions.find(({ id }) => id === sessionId)?.pane.suggestions ?? []);
    return suggestionId === undefined ? undefined : { type: 'pane/settle-suggestion', sessionId, suggestionId, outcome: chance.one(['accepted', 'edited', 'rejected']) };
  }, ({ pane }) => pane.suggestions.length > 0)],
  'pane/put-card': [2, session((sessionId, chance) => ({ type: 'pane/put-card', sessionId, card: { id: `k${String(chance.int(60))}`, title: 'Card' } }))],
  'pane/dismiss-card': [1, session((sessionId, chance, state) => {
    const cardId = chance.id(state.sessions.find(({ id }) => id === sessionId)?.pane.cards ?? []);
    return cardId === undefined ? undefined : { type: 'pane/dismiss-card', sessionId, cardId };
  }, ({ pane }) => pane.cards.length > 0)],
  'notice/show': [2, (chance) => ({ type: 'notice/show', level: chance.one(['info', 'success', 'warning', 'error']), ...(chance.wild ? {} : { code: 'saved' }), noticeId: `n${String(chance.int(70))}` })],
  'notice/dismiss': [2, (chance, state) => {
    const noticeId = chance.id(state.notices, ({ dismissed }) => !dismissed);
    return noticeId === undefined ? undefined : { type: 'notice/dismiss', noticeId };
  }],
  'work-item/put': [4, (chance) => ({ type: 'work-item/put', items: [workItem(chance), workItem(chance)] })],
  'work-item/remove': [1, (chance, state) => {
    const workItemId = chance.id(state.workItems);
    return workItemId === undefined ? undefined : { type: 'work-item/remove', workItemId };
  }],
  'work-item/pick': [5, (chance, state) => {
    const workItemId = chance.id(state.workItems, ({ list, picking }) => list === 'open' && !picking);
    return workItemId === undefined ? undefined : { type: 'work-item/pick', workItemId, overCapacity: chance.chance(0.7) };
  }],
  'work-item/confirm-pick': [4, (chance, state) => {
    const item = chance.from(state.workItems, ({ picking }) => picking === true);
    if (!item) return chance.wild ? { type: 'work-item/confirm-pick', workItemId: 'nothing' } : undefined;
    return { type: 'work-item/confirm-pick', workItemId: item.id, ...(item.kind === 'conversation' ? { conversation: { ...seed(chance, state), ...(item.channel ? { channel: item.channel } : {}) } } : {}) };
  }],
  'work-item/refuse-pick': [2, (chance, state) => {
    const workItemId = chance.id(state.workItems, ({ picking }) => picking === true);
    return workItemId === undefined ? undefined : { type: 'work-item/refuse-pick', workItemId };
  }],
  'window/open': [2, (_, state) => (Object.values(state.windows).filter(({ lost }) => !lost).length < windowIds.length ? { type: 'window/open' } : undefined)],
  'window/enter': [4, (chance, state) => (chance.wild || Object.values(state.windows).some(({ inFront }) => !inFront) ? { type: 'window/enter' } : undefined)],
  'window/leave': [3, (chance, state) => (chance.wild || Object.values(state.windows).some(({ inFront }) => inFront) ? { type: 'window/leave' } : undefined)],
  'window/lose': [1, (chance, state) => {
    const lostId = chance.of(Object.keys(state.windows)) ?? (chance.wild ? 'nowhere' : undefined);
    return lostId === undefined ? undefined : { type: 'window/lose', lostId };
  }],
  'window/close': [1, (chance, state) => {
    const closedId = chance.of(Object.keys(state.windows)) ?? (chance.wild ? 'nowhere' : undefined);
    return closedId === undefined ? undefined : { type: 'window/close', closedId };
  }],
  'window/tear-off': [1, session((sessionId, chance) => ({ type: 'window/tear-off', sessionId, awaitedId: chance.one([...windowIds, 'awaited']) }))],
  'window/focus-part': [2, (chance) => ({ type: 'window/focus-part', ...(chance.chance(0.8) ? { part: chance.one(['page', 'conversation', 'tools']) } : {}) })],
  'view/keep': [4, session((sessionId, chance) => ({ type: 'view/keep', sessionId, part: chance.one(['conversation', 'tab:a', 'tool:knowledge']), view: chance.chance(0.9) ? { top: chance.int(900) } : undefined }))],
  'center/report': [1, (chance) => ({ type: 'center/report', standing: chance.one(['connecting', 'online', 'offline']) })],
  'errand/settle': [4, (chance, state) => {
    const errandId = chance.id(state.errands);
    return errandId === undefined ? undefined : { type: 'errand/settle', errandId };
  }],
  'configuration/change': [1, (chance) => (chance.chance(0.3) ? { type: 'configuration/change', configuration: chance.one(configurations) } : undefined)],
};

function workItem(chance: Chance) {
  const number = chance.int(12);
  return {
    id: `i${String(number)}`, list: chance.one(['open', 'open', 'mine', 'closed']), title: `Item ${String(number)}`, createdAt: 0, modifiedAt: chance.int(1000),
    ...(number % 2 === 0 ? { kind: 'record' as const, recordType: 'case', recordId: `r${String(number)}` } : { kind: 'conversation' as const, channel: chance.one(channels) }),
  };
}

const hat: readonly Command['type'][] = Object.entries(draws).flatMap(([type, [weight]]) => Array<Command['type']>(weight).fill(type as Command['type']));

/** The window that speaks: one that suits the command, so that most have an effect. */
function windowFor(chance: Chance, state: WorkspaceState, command: CommandInput): string {
  const suits = windowIds.filter((id) => {
    const place = state.windows[id];
    if (command.type === 'window/open') return place === undefined || place.lost === true;
    if (command.type === 'window/enter') return place?.inFront === false;
    if (command.type === 'window/leave') return place?.inFront === true;
    return place !== undefined;
  });
  return (chance.wild ? undefined : chance.of(suits)) ?? chance.one(windowIds);
}

/** The command that a number draws on a state, and the window that speaks it; ids are made from `fresh`. */
export function drawCommand(number: number, state: WorkspaceState, fresh: string): { readonly command: CommandInput; readonly windowId: string } {
  const chance = new Chance(number, fresh);
  if (Object.keys(state.windows).length === 0 && chance.chance(0.8)) return { command: { type: 'window/open' }, windowId: chance.one(windowIds) };
  for (;;) {
    const [, draw] = draws[chance.of(hat) ?? 'session/focus'];
    const command = draw(chance, state);
    if (command) return { command, windowId: windowFor(chance, state, command) };
  }
}
