import { appended, noMessages, type ChannelCapacity, type Conversation, type Message, type Notice, type SessionRow, type WorkItem } from '@session-desk/core';
import { ArticlePageElement } from './article/article-page.js';
import { CasePageElement } from './case/case-page.js';
import { ActiveConversationPageElement, type ConversationPorts } from './conversation/active-conversation-page.js';
import { CustomerPageElement } from './customer/customer-page.js';
import { HomePageElement } from './home/home-page.js';
import { definePage, type PageElement } from './page-of-element.js';
import type { RecordSource } from './records/record-source.js';
import { sampleArticle, sampleAssist } from './states/sample-assist.js';
import { samplePage } from './states/sample-page.js';
import { brokenSource, sampleSource, silentSource } from './states/sample-records.js';

/** One state of a page's element. */
export interface PageState {
  readonly name: string;
  readonly width: number;
  apply(el: HTMLElement): void;
}

/** The states of one page, with the private tag that shows them. */
export interface PageStates {
  readonly tag: string;
  /** Defines the tag. */
  define(): void;
  readonly states: readonly PageState[];
}

/** Every page with its states, for tests, screenshots and the demo. */
export function pageStates(now: number = Date.now()): readonly PageStates[] {
  return [
    of('desk-home-page', HomePageElement, {
      empty: (el) => { el.presence = { status: 'available', by: 'rule', reason: { code: 'signed-in', values: {} }, since: now - 20_000 }; el.capacity = capacity([0, 0, 0]); },
      many: (el) => { busyHome(el, now); },
      restoring: (el) => { busyHome(el, now); el.restoring = true; },
    }),
    of('desk-active-conversation-page', ActiveConversationPageElement, {
      empty: () => undefined,
      many: (el) => { talk(el, now, sampleSource(), sampleAssist()); },
      loading: (el) => { talk(el, now, silentSource, sampleAssist(1)); },
      unknown: (el) => { talk(el, now, sampleSource([]), sampleAssist(0), {}); },
      error: (el) => { talk(el, now, brokenSource, sampleAssist()); },
    }),
    of('desk-customer-page', CustomerPageElement, {
      many: (el) => { el.page = samplePage({ customerId: 'kenny' }); el.records = sampleSource(); },
      empty: (el) => { el.page = samplePage({ customerId: 'amal' }); el.records = sampleSource(); },
      loading: (el) => { el.page = samplePage({ customerId: 'kenny' }); el.records = silentSource; },
      unknown: (el) => { el.page = samplePage({ customerId: 'nobody' }); el.records = sampleSource(); },
      error: (el) => { el.page = samplePage({ customerId: 'kenny' }); el.records = brokenSource; },
    }),
    of('desk-case-page', CasePageElement, {
      one: (el) => { el.page = samplePage({ caseId: 'case-1' }); el.records = sampleSource(); },
      unsaved: (el) => { caseWith(el, { resolution: { text: 'The second payment is on its way back.', origin: '' } }); },
      conflict: (el) => { caseWith(el, { priority: { text: 'urgent', origin: 'normal' }, description: { text: 'Two payments of 228.00 for one annual plan. The bank desk has the reference.', origin: 'Two payments for one annual plan.' } }); },
      invalid: (el) => { caseWith(el, { title: { text: '', origin: 'Charged twice for the annual plan' } }); },
      loading: (el) => { el.page = samplePage({ caseId: 'case-1' }); el.records = silentSource; },
      unknown: (el) => { el.page = samplePage({ caseId: 'case-9' }); el.records = sampleSource(); },
      error: (el) => { el.page = samplePage({ caseId: 'case-1' }); el.records = brokenSource; },
    }),
    of('desk-article-page', ArticlePageElement, {
      one: (el) => { el.page = samplePage({ articleId: sampleArticle.id }); el.assist = sampleAssist(); },
      unknown: (el) => { el.page = samplePage({ articleId: 'gone' }); el.assist = sampleAssist(); },
    }),
  ];
}

function of<E extends PageElement>(tag: string, elementClass: new () => E, states: Readonly<Record<string, (el: E) => void>>): PageStates {
  return {
    tag,
    define: () => { definePage(tag, elementClass); },
    states: Object.entries(states).map(([name, apply]) => ({ name, width: 1040, apply: (el) => { apply(el as unknown as E); } })),
  };
}

function caseWith(el: CasePageElement, changes: Readonly<Record<string, { readonly text: string; readonly origin: string }>>): void {
  el.page = samplePage({ caseId: 'case-1' }, { changes });
  el.records = sampleSource();
}

function capacity(used: readonly [chat: number, voice: number, cases: number]): readonly ChannelCapacity[] {
  return [{ channel: 'voice', used: used[1], limit: 1 }, { channel: 'chat', used: used[0], limit: 3 }, { channel: 'case', used: used[2], limit: 5 }];
}

function busyHome(el: HomePageElement, now: number): void {
  const row = (id: string, title: string, more: Partial<SessionRow>): SessionRow => ({ id, title, kind: 'conversation', channel: 'chat', unread: 0, closable: true, ...more });
  const item = (id: string): WorkItem => ({ id, list: 'mine', kind: 'conversation', title: id, priority: 'normal', createdAt: now, modifiedAt: now, transfers: 0 });
  const notice = (id: string, level: Notice['level'], text: string, minutes: number): Notice => ({ id, level, text, values: {}, at: now - minutes * 60_000, dismissed: true });
  el.agentName = 'Robin';
  el.presence = { status: 'busy', by: 'rule', reason: { code: 'capacity', values: {} }, since: now - 480_000, next: 'away' };
  el.capacity = capacity([3, 0, 2]);
  el.sessions = [
    { id: 'home', kind: 'home', title: 'Home', unread: 0, closable: false },
    row('kenny', 'Kenny Smith', { unread: 5, waitingSince: now - 94_000 }),
    row('visitor-7', 'Visitor 7', { visitor: 7, alarmed: true, unread: 1, waitingSince: now - 205_000 }),
    row('amal', 'أمل الحسن', { channel: 'social' }),
    row('greta', 'Margarethe von Hohenstein-Oberndorff', { channel: 'email', failed: 1 }),
  ];
  el.workItems = ['a', 'b', 'c', 'd', 'e', 'f'].map(item);
  el.notices = [
    notice('1', 'error', 'A message to Margarethe von Hohenstein-Oberndorff was not sent.', 52), notice('2', 'info', 'Case 4471 was assigned to you.', 31),
    notice('3', 'warning', 'The offer of Tomás Ó Briain went back to the queue.', 12), notice('4', 'success', 'Case saved.', 2),
  ];
}

function talk(el: ActiveConversationPageElement, now: number, records: RecordSource, assist: ConversationPorts['assist'], ids: { readonly customerId?: string; readonly caseId?: string } = { customerId: 'kenny', caseId: 'case-1' }): void {
  const said = (id: string, from: Message['from'], text: string, ago: number): Message => ({ id, from, text, at: now - ago, status: 'received' });
  const messages = [said('1', 'customer', 'I was charged twice.', 240_000), said('2', 'agent', 'Let me look.', 200_000), said('3', 'customer', 'Please hurry.', 140_000)];
  const { customerId, caseId } = ids;
  const conversation: Conversation = {
    id: 'kenny-talk', sessionId: 'kenny', channel: 'chat', status: 'active', customer: customerId === undefined ? {} : { customerId, name: 'Kenny Smith' }, caseId,
    subject: customerId === undefined ? undefined : 'Charged twice for the annual plan', queue: 'Payments', persistent: false, startedAt: now - 240_000, messages: messages.reduce(appended, noMessages),
    customerCount: 2, outbox: 0, waitingSince: now - 140_000, customerTyping: false, customerGone: false, sentiment: 'negative', draft: { text: '', basis: 0 },
  };
  el.page = samplePage({ customerId, caseId });
  el.records = records;
  el.assist = assist;
  el.conversation = conversation;
}
