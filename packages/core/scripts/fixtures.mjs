// `node packages/core/scripts/fixtures.mjs`: tells a story of commands and writes its facts to fixtures/facts.json, one fact a line.
// Every fact type must occur. When a fact type changes its shape, keep the old examples in a file of their own beside its upcaster.
import { writeFileSync } from 'node:fs';
import { decide, evolve, factTypes, initialState, parseCommand } from '../dist/index.js';

const start = Date.UTC(2025, 2, 3, 8);
let state = initialState({ tenant: 'contoso', id: 'agent-1', role: 'first-line' }, start);
const facts = [];
let at = start;
let told = 0;

function tell(type, data = {}, windowId = 'window-1') {
  const parsed = parseCommand({ type, ...data });
  if (!parsed.ok) throw new Error(`${type}: ${JSON.stringify(parsed.refusal)}`);
  const id = `command-${++told}`;
  at += 1700;
  const decision = decide(state, parsed.command, { id, at, agentId: 'agent-1', windowId });
  if (decision.refusal) throw new Error(`${type}: ${JSON.stringify(decision.refusal)}`);
  for (const body of decision.facts) {
    const fact = { ...body, seq: facts.length + 1, epoch: 1, at, cause: id, windowId };
    facts.push(fact);
    state = evolve(state, fact);
  }
}

const kenny = {
  conversationId: 'talk-1', channel: 'chat', customer: { customerId: 'customer-1', name: 'Kenny Smith', account: 'Contoso Coffee', language: 'en' }, subject: 'Parcel is late', caseId: 'case-1',
  queue: 'Orders', workStream: 'Chat', context: { 'anchor.city': 'Ulm' }, messages: [{ id: 'said-1', from: 'customer', author: 'Kenny', text: 'Where is my parcel?', at: start, status: 'received' }], sentiment: 'neutral', waitingSince: start,
};
const offer = (offerId, conversation, more = {}) => tell('offer/present', { offerId, channel: conversation.channel, fields: [{ name: 'Customer', value: 'Kenny Smith' }], deadline: at + 120_000, conversation, ...more });
const visitor = (number) => ({ conversationId: `talk-${number}`, channel: 'chat' });
const item = (id, more) => ({ id, list: 'open', kind: 'record', title: 'Broken kettle', customer: 'Ada Ray', createdAt: start, modifiedAt: start, ...more });

tell('window/open');
tell('configuration/change', { configuration: { limits: { sessions: 8, waitingOffers: 0 }, capacity: { chat: 6, sms: 1, case: 2 }, presence: { rejectedOffer: 'do-not-disturb' } } });
offer('offer-1', kenny, { confirm: true });
tell('offer/accept', { offerId: 'offer-1' });
tell('offer/confirm', { offerId: 'offer-1' });
const session = state.sessions[1].id;
tell('message/receive', { conversationId: 'talk-1', messageId: 'said-2', from: 'customer', author: 'Kenny', text: 'Hello?', at });
tell('sentiment/report', { conversationId: 'talk-1', level: 'negative' });
tell('conversation/customer-type', { conversationId: 'talk-1', typing: true });
tell('draft/write', { conversationId: 'talk-1', text: 'Good morning, Mr Smith', subject: 'Your parcel', to: 'kenny@example.com', suggestionId: 'reply-1' });
tell('message/receive', { conversationId: 'talk-1', messageId: 'said-3', from: 'customer', text: 'Are you there?', at });
tell('draft/confirm', { conversationId: 'talk-1' });
tell('draft/write', { conversationId: 'talk-1', text: 'Hello Kenny', over: '', revision: 'window-2-1' }, 'window-2');
tell('draft/use-aside', { conversationId: 'talk-1', asideId: 'aside:window-2-1' });
tell('draft/use-aside', { conversationId: 'talk-1', asideId: state.conversations[0].aside[0].id });
tell('draft/discard-aside', { conversationId: 'talk-1', asideId: state.conversations[0].aside[0].id });
tell('message/send', { conversationId: 'talk-1', messageId: 'answer-1', text: 'Good morning, Mr Smith' });
tell('message/fail', { conversationId: 'talk-1', messageId: 'answer-1', reason: 'offline' });
tell('message/retry', { conversationId: 'talk-1', messageId: 'answer-1' });
tell('message/deliver', { conversationId: 'talk-1', messageId: 'answer-1' });
tell('message/send', { conversationId: 'talk-1', messageId: 'answer-2', text: 'It is on its way' });
tell('message/fail', { conversationId: 'talk-1', messageId: 'answer-2', reason: 'offline' });
tell('message/discard', { conversationId: 'talk-1', messageId: 'answer-2' });
tell('conversation/update', { conversationId: 'talk-1', customer: { name: 'Kenneth Smith' }, subject: 'Parcel is lost', caseId: 'case-2' });
tell('pane/suggest', { sessionId: session, source: 'assist', suggestions: [{ id: 'reply-1', text: 'May I have your order number?', reason: 'similar' }] });
tell('pane/settle-suggestion', { sessionId: session, suggestionId: 'reply-1', outcome: 'edited' });
tell('pane/put-card', { sessionId: session, card: { id: 'card-1', title: 'Order 4711', fields: [{ name: 'Status', value: 'Lost' }], articleId: 'article-1' } });
tell('pane/dismiss-card', { sessionId: session, cardId: 'card-1' });
tell('pane/choose-tool', { sessionId: session, tool: 'knowledge' });
tell('pane/save-state', { sessionId: session, tool: 'knowledge', state: { query: 'lost parcel' } });
tell('pane/pin', { sessionId: session, pinned: true });
tell('pane/resize', { sessionId: session, width: 320 });
tell('pane/close', { sessionId: session });
tell('pane/open', { sessionId: session });
tell('tab/open', { sessionId: session, tabId: 'tab-1', tabType: 'case', title: 'Case', params: { caseId: 'case-2' } });
tell('tab/open', { sessionId: session, tabId: 'tab-2', tabType: 'article', params: { articleId: 'article-1' } });
tell('tab/move', { sessionId: session, tabId: 'tab-2', to: 1 });
tell('tab/focus', { sessionId: session, tabId: 'tab-1' });
tell('tab/rename', { sessionId: session, tabId: 'tab-1', title: 'Parcel is lost' });
tell('tab/save-state', { sessionId: session, tabId: 'tab-1', state: { note: 'called twice' } });
tell('view/keep', { sessionId: session, part: 'tab:tab-1', view: { scroll: [[['0'], 0, 120]] } });
tell('tab/mark-dirty', { sessionId: session, tabId: 'tab-1', dirty: true, savable: true });
tell('tab/save', { sessionId: session, tabId: 'tab-1' });
tell('tab/finish-save', { sessionId: session, tabId: 'tab-1', saved: false });
tell('tab/close', { sessionId: session, tabId: 'tab-1', unsaved: 'save' });
tell('tab/finish-save', { sessionId: session, tabId: 'tab-1', saved: true });
tell('session/rename', { sessionId: session, title: 'Kenny, parcel' });
tell('session/update-context', { sessionId: session, context: { orderId: '4711' } });
tell('work-item/put', { items: [item('item-1', { recordType: 'case', recordId: 'case-9' }), item('item-2', { recordType: 'case', recordId: 'case-10' })] });
tell('work-item/pick', { workItemId: 'item-1' });
tell('work-item/confirm-pick', { workItemId: 'item-1' });
tell('work-item/pick', { workItemId: 'item-2' });
tell('work-item/refuse-pick', { workItemId: 'item-2' });
tell('work-item/remove', { workItemId: 'item-2' });
tell('session/open', { sessionId: 'contact-1', kind: 'record', recordType: 'contact', recordId: 'customer-1', title: 'Kenny Smith' });
tell('session/move', { sessionId: 'contact-1', to: 1 });
tell('session/request-attention', { sessionId: session });
tell('window/focus-part', { part: 'conversation' });
tell('center/report', { standing: 'online' });
tell('window/leave');
tell('window/enter');
tell('window/open', {}, 'window-2');
tell('window/lose', { lostId: 'window-2' });
tell('window/open', {}, 'window-3');
tell('window/close', { closedId: 'window-3' });
tell('notice/show', { level: 'success', code: 'case-saved', values: { title: 'Parcel is lost' }, sessionId: session });
tell('notice/show', { noticeId: 'notice-1', text: 'Lunch is ready', sessionId: session });
tell('notice/dismiss', { noticeId: 'notice-1' });
tell('session/close', { sessionId: 'contact-1' });
tell('session/undo-close', { sessionId: 'contact-1' });
tell('conversation/end', { conversationId: 'talk-1' });
tell('session/close', { sessionId: session });
tell('session/finish-close', { sessionId: session });
for (const number of [2, 3, 4, 5]) offer(`offer-${number}`, visitor(number));
tell('offer/withdraw', { offerId: 'offer-2' });
tell('offer/expire', { offerId: 'offer-3' });
tell('presence/change', { status: 'available', text: 'Back again' });
tell('offer/decline', { offerId: 'offer-4' });
tell('presence/change', { status: 'available' });
tell('session/open', { sessionId: 'live', kind: 'conversation', conversation: visitor(6) });
tell('session/close', { sessionId: 'live' });
tell('session/finish-close', { sessionId: 'live' });
tell('session/open', { sessionId: 'taken', kind: 'conversation', conversation: visitor(8) });
tell('conversation/release', { conversationId: 'talk-8' });
tell('session/open', { sessionId: 'text', kind: 'conversation', conversation: { conversationId: 'talk-7', channel: 'sms', customer: { name: 'Ada Ray' } } });
tell('conversation/customer-leave', { conversationId: 'talk-7' });
tell('conversation/customer-return', { conversationId: 'talk-7' });
tell('session/close', { sessionId: 'text' });
tell('session/finish-close', { sessionId: 'text' });
tell('conversation/revive', { conversationId: 'talk-7' });
tell('presence/queue-next', { status: 'away' });
tell('errand/settle', { errandId: state.errands[0].id });
tell('session/open', { sessionId: 'calm', kind: 'conversation', conversation: { conversationId: 'talk-9', channel: 'chat', customer: { name: 'Kenny Smith' } } });
tell('configuration/change', { configuration: { ...state.configuration, endUndoSeconds: 6, sendUndoSeconds: 3 } });
tell('message/send', { conversationId: 'talk-9', messageId: 'answer-3', text: 'Good bye' });
tell('message/undo-send', { conversationId: 'talk-9', messageId: 'answer-3' });
tell('conversation/end', { conversationId: 'talk-9' });
tell('conversation/undo-end', { conversationId: 'talk-9' });
tell('session/close', { sessionId: 'calm' });
tell('session/finish-close', { sessionId: 'calm' });
tell('session/reopen', { sessionId: 'calm' });
tell('retention/sweep', { clock: at + 40 * 24 * 3_600_000 });

const missing = factTypes.filter(({ type }) => !facts.some((fact) => fact.type === type)).map(({ type }) => type);
if (missing.length > 0) throw new Error(`the story has no ${missing.join(', ')}`);
writeFileSync(new URL('../fixtures/facts.json', import.meta.url), `[\n${facts.map((fact) => `  ${JSON.stringify(fact)}`).join(',\n')}\n]\n`);
console.log(`${facts.length} facts of ${factTypes.length} types`);
