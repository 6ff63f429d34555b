// A workspace with something of everything in it, on a journal.
import * as core from '@session-desk/core';
import { IndexedDbJournal } from '@session-desk/journal';
import { createSessionBus } from '@session-desk/session-bus';
import { everything, sealedStores, stranger } from './whole-database.js';

// These proofs damage the log alone and look what is made of it: nothing beside it may mend it first.
Object.defineProperty(navigator, 'storageBuckets', { value: undefined });
function withoutCanary() {
  for (const name of Object.keys(localStorage)) if (name.startsWith('session-desk-')) localStorage.removeItem(name);
}

/** The agent of every proof. */
export const agent = { tenant: 'contoso', id: 'agent-1', role: 'chat' };

/** A journal that remembers what it restored, a bus on it, and all that was reported. */
export function openDesk({ windowId = 'window-1', snapshotAfter = 60, format, clock } = {}) {
  withoutCanary();
  const reports = [];
  const report = (error) => { reports.push(error); };
  const journal = new IndexedDbJournal({ agent, windowId, empty: core.initialState(agent, 0), snapshotAfter, format, report });
  let restored;
  const watched = {
    restore: async () => (restored = await journal.restore()),
    append: (facts, state) => journal.append(facts, state),
  };
  const bus = createSessionBus({ agent, windowId, journal: watched, report, clock });
  return { bus, journal, reports, get restored() { return restored; }, close: async () => { await bus.destroy(); await journal.close(); } };
}

/** Whatever of a state has not the shape that core gives it: its kind, and what it is. */
export function misfits({ sessions, conversations, closed, index: _, ...rest }) {
  const pieces = [
    ...Object.entries(rest).map(([name, value]) => [`piece:${name}`, value]),
    ...closed.map((one) => ['closed', one]),
    ...sessions.flatMap((session) => [['session', { ...session, tabs: session.tabs.map(({ id }) => id) }], ...session.tabs.map((tab) => ['tab', tab])]),
    ...conversations.flatMap(({ messages, draft, ...record }) => [['conversation', record], ['draft', draft], ...messages.pages.map((page) => ['messages', page])]),
  ];
  return pieces.filter(([kind, value]) => !core.logFormat.isPiece(kind, value)).map(([kind, value]) => `${kind} without its shape (${JSON.stringify(value)})`);
}

/** An agent's hour: talks, drafts, pages with state, notices, offers, presence. Settles when all is kept. */
export async function work(bus, talks) {
  const ask = async (command) => {
    const result = await bus.dispatch(command);
    if (!result.ok && result.refusal.code === 'malformed') throw new Error(JSON.stringify(result.refusal));
  };
  await ask(core.changeConfiguration({ ...bus.state.configuration, limits: { sessions: talks + 5, tabs: 10, waitingOffers: 10 }, capacity: { chat: talks } }));
  for (let at = 0; at < talks; at++) {
    const id = `talk-${at}`;
    const conversation = { conversationId: id, channel: at % 3 === 0 ? 'email' : 'chat', customer: { name: `Customer ${at}` }, context: { order: String(at) }, messages: [], sentiment: 'neutral', persistent: false, transfers: 0 };
    await ask(core.openSession({ sessionId: `of-${id}`, kind: 'conversation', conversation, context: { order: String(at) } }));
    for (let said = 0; said < 4; said++) {
      await ask(core.receiveMessage({ conversationId: id, messageId: `${id}-${said}`, from: 'customer', text: `Where is parcel ${said} of order ${at}? äöü 🙂`, at: said }));
      await ask(core.writeDraft(id, `I look for parcel ${said}`));
    }
    await ask(core.sendMessage(id, 'It arrives tomorrow.'));
    await ask(core.writeDraft(id, `Is there anything else about order ${at}?`));
    await ask(core.openTab({ sessionId: `of-${id}`, tabId: `notes-${at}`, tabType: 'notes', title: 'Notes' }));
    await ask(core.saveTabState(`of-${id}`, `notes-${at}`, { at: new Date(at), marks: new Map([['a', new Set([at])]]), bytes: new Uint8Array([at % 256]) }));
    await ask({ type: 'notice/show', noticeId: `notice-${at}`, level: 'info', code: 'case-saved', values: { title: `Case ${at}` } });
    await ask({ type: 'offer/present', offerId: `offer-${at}`, channel: 'chat', fields: [{ name: 'Customer', value: 'Ada' }], deadline: 4e12, conversation: { conversationId: `offered-${at}`, channel: 'chat' } });
    await bus.flush();
  }
  await ask({ type: 'work-item/put', items: [{ id: 'item-1', list: 'open', kind: 'record', title: 'Broken kettle', createdAt: 1, modifiedAt: 1 }] });
  await ask({ type: 'presence/change', status: 'busy' });
  await bus.flush();
}

/** A desk after an agent's hour, with something in every store: the hour in a snapshot, the minutes after it in the log. */
export async function workedDesk(talks) {
  const before = openDesk();
  await before.bus.ready;
  await work(before.bus, talks);
  // What is due is put together at the end.
  await before.close();
  const desk = openDesk();
  await desk.bus.ready;
  const [conversation] = desk.bus.state.conversations;
  for (let said = 0; said < 6; said++) {
    await desk.bus.dispatch(core.receiveMessage({ conversationId: conversation.id, messageId: `later-${said}`, from: 'customer', text: `And parcel ${said}?`, at: 50 + said }));
    await desk.bus.dispatch(core.writeDraft(conversation.id, `I look for parcel ${said} too`));
    await desk.bus.flush();
  }
  return desk;
}

/** The desk is over, with a letter that the log had not got: the next start has taken it over into a store of its own. */
export async function leaveAmidWords({ bus, close }) {
  const { conversationId } = bus.state.sessions.findLast((session) => session.conversationId !== undefined);
  const { facts: [fact] } = await bus.dispatch(core.writeDraft(conversationId, 'One more'));
  await close();
  const newJournal = () => new IndexedDbJournal({ agent, windowId: 'window-1', empty: core.initialState(agent, 0) });
  const dying = newJournal();
  const { epoch, facts, seq = 0 } = await dying.restore();
  dying.ahead([{ ...fact, epoch, seq: (facts.at(-1)?.seq ?? seq) + 1, text: 'One more thing' }]);
  await dying.close();
  const next = newJournal();
  await next.restore();
  await next.close();
  const database = await stranger();
  const lying = await everything(database);
  database.close();
  const empty = sealedStores.filter((store) => lying[store].length === 0);
  if (empty.length > 0) throw new Error(`Nothing lies in ${empty.join()}`);
}
