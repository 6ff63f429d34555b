import type { Message } from '@session-desk/core';
import type { CommunicationPanelElement } from './communication-panel.js';
import type { PanelConversation, PanelMessage } from './panel-conversation.js';

const NOON = Date.UTC(2026, 10, 16, 12);
const MINUTE = 60_000;

let written = 0;

function said(from: Message['from'], text: string, minutesAgo: number, more: Partial<Message> = {}): PanelMessage {
  written += 1;
  return { id: `message-${String(written)}`, from, text, at: NOON - minutesAgo * MINUTE, ...more };
}

const talk: readonly PanelMessage[] = [
  said('system', 'Kenny Smith came from the page “Track a parcel”.', 24 * 60),
  said('bot', 'Hello! I am the shop’s assistant. A colleague will be with you in a moment.', 9, { author: 'Assistant' }),
  said('customer', 'Hi, my parcel was due on Friday.', 8),
  said('customer', 'The tracking page https://parcels.example/track/8812?lang=en just says “in transit”.', 8),
  said('agent', 'Good afternoon, Kenny. I am sorry for the wait. Let me look that up for you.', 6),
  said('agent', 'It left our warehouse on Thursday. Is the address still 12 Harbour Street?', 5),
  said('customer', 'Yes, that is right. Is there a number for my parcel?', 2),
];

const kenny: PanelConversation = {
  id: 'kenny-talk', sessionId: 'kenny', channel: 'chat', status: 'active', customer: { name: 'Kenny Smith' }, sentiment: 'slightly-negative', messages: talk,
};

const replies = [
  { id: 'wait', title: 'Ask for patience', text: 'Thank you for your patience. I am looking into this for you right now.' },
  { id: 'refund', title: 'Refund is on its way', text: 'Your refund is on its way. It takes three to five working days to show on your account.' },
  { id: 'bye', title: 'Say goodbye', text: 'Thank you for writing to us. Have a good day!' },
];

/** Types as an agent does: the state is what the keys make of it. */
async function typed(el: CommunicationPanelElement, text: string, key?: string): Promise<void> {
  await el.updateComplete;
  const field = el.shadowRoot?.querySelector<HTMLTextAreaElement>('.thread:not([hidden]) .reply');
  if (!field) return;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  if (key !== undefined) field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
  await el.updateComplete;
}

interface PanelState {
  readonly name: string;
  readonly width?: number;
  readonly height?: number;
  apply(el: CommunicationPanelElement): void | Promise<void>;
}

function shows(name: string, conversation: PanelConversation, more: Partial<CommunicationPanelElement> = {}): PanelState {
  return { name, width: 400, height: 640, apply: (el) => { Object.assign(el, { conversation }, more); } };
}

/** The states of the element, for tests, screenshots and the demo. */
export const states: readonly PanelState[] = [
  { name: 'empty', width: 400, height: 400, apply: () => undefined },
  shows('active', kenny, { quickReplies: replies }),
  shows('no-messages', { id: 'new-talk', channel: 'sms' }, { visitor: 7 }),
  shows('long', { ...kenny, id: 'long-talk', messages: Array.from({ length: 260 }, (_, at) => said(at % 3 === 0 ? 'agent' : 'customer', `Message ${String(at + 1)}`, 260 - at)) }),
  shows('sending', { ...kenny, id: 'sending-talk', messages: [...talk, said('agent', 'Your parcel has the number 8812.', 0, { status: 'queued' })] }),
  shows('held', { ...kenny, id: 'held-talk', outbox: 1, messages: [...talk, said('agent', 'Your parcel has the number 8812.', 0, { status: 'held', until: NOON + 5000 })] }),
  shows('failed', { ...kenny, id: 'failed-talk', messages: [...talk, said('agent', 'Your parcel has the number 8812.', 0, { status: 'failed', reason: 'offline' })] }),
  shows('suggested', { ...kenny, id: 'suggested-talk', draft: { text: 'Your parcel has the number 8812. You can follow it on the carrier’s page.', basis: 4, suggestionId: 's1' } }),
  shows('overtaken', { ...kenny, id: 'overtaken-talk', draft: { text: 'It will arrive on Monday.', basis: 2 } }),
  shows('set-aside', { ...kenny, id: 'aside-talk', draft: { text: 'It will arrive on Monday.', basis: 4 }, aside: [{ id: 'x', revision: 'x', text: 'I have asked the carrier, they will call you back before noon.', basis: 4, windowId: 'other', at: NOON }] }),
  {
    name: 'stale-draft', width: 400, height: 640,
    apply: (el) => {
      el.conversation = { ...kenny, id: 'stale-talk', draft: { text: 'It will arrive on Monday.', basis: 2 } };
      return typed(el, 'It will arrive on Monday.', 'Enter');
    },
  },
  shows('wrap-up', { ...kenny, id: 'wrap-up-talk', status: 'wrap-up', draft: { text: 'One more thing: ', basis: 3 } }),
  shows('ended-by-customer', { ...kenny, id: 'ended-talk', status: 'wrap-up', customerGone: true, sentiment: 'very-negative' }),
  shows('customer-away', { ...kenny, id: 'away-talk', channel: 'social', customerGone: true, sentiment: 'positive' }),
  shows('reconnecting', { ...kenny, id: 'reconnecting-talk', draft: { text: 'It will be with you on Monday.', basis: 3 } }, { reconnecting: true }),
  shows('waiting', { ...kenny, id: 'waiting-talk', channel: 'sms', status: 'waiting' }),
  shows('voice', {
    id: 'call-talk', channel: 'voice', customer: { name: 'Tomás Ó Briain' }, sentiment: 'neutral',
    messages: [said('customer', 'Hold on a second, I have the letter here somewhere.', 3), said('agent', 'Take your time.', 3), said('customer', 'Right. It says case four four one seven.', 2), said('customer', 'And that I should call you.', 2), said('agent', 'Thank you, I have it on my screen now.', 1)],
  }),
  shows('email', {
    id: 'email-talk', channel: 'email', customer: { name: 'Margaret Osei' }, subject: 'Offer for 60 microscopes, and a question about invoices', sentiment: 'slightly-positive',
    messages: [said('customer', 'Dear team,\n\nwe would like to order 60 microscopes for our school. Could you make us an offer, and can we pay by invoice?\n\nKind regards\nMargaret Osei', 26 * 60)],
  }),
  shows('arabic', {
    id: 'arabic-talk', channel: 'social', customer: { name: 'أمل الحسن' }, sentiment: 'negative',
    messages: [said('customer', 'مرحبًا، متى يصل طلبي؟ رقم الطلب A-8812 ولم يصلني شيء.', 4), said('agent', 'مرحبًا أمل، سأتحقق من ذلك حالًا.', 3), said('customer', 'شكرًا، لكني أنتظر منذ أسبوع!', 1)],
  }),
  shows('typing', { ...kenny, id: 'typing-talk', customerTyping: true }),
  shows('notes', { ...kenny, id: 'notes-talk' }, { note: 'Called twice this week. Wants the parcel left with the neighbour.' }),
  {
    name: 'quick-replies', width: 400, height: 640,
    apply: (el) => {
      Object.assign(el, { quickReplies: replies, conversation: { ...kenny, id: 'quick-talk' } });
      return typed(el, '/q ');
    },
  },
  { name: 'minimised', width: 46, height: 480, apply: (el) => { Object.assign(el, { conversation: { ...kenny, id: 'minimised-talk' }, mode: 'minimised' }); } },
];
