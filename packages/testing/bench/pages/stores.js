// One change of one session, with one listener per session: in a bare loop, in redux, in our rules and readers.
import { conversationOf, customerTypes, decide, evolve, initialState, loseWindow, openSession, openWindow, receiveMessage, sessionOf } from '@session-desk/core';
import { createBus, createSessionBus, inSession } from '@session-desk/session-bus';
import { legacy_createStore as createStore } from 'redux';

const agent = { tenant: 'bench', id: 'agent', role: 'chat' };
const config = { limits: { sessions: 2000 }, capacity: { chat: 2000 } };

/** What changes, as our commands say it; every peer takes the very same objects. */
export const changes = {
  'one field': (conversationId, _at, turn) => customerTypes(conversationId, turn % 2 === 0),
  message: (conversationId, at) => receiveMessage({ conversationId, messageId: `m${at}`, from: 'customer', text: 'Where is my order?', at: 1 }),
};

/** The record that each peer keeps of a message: what an element shows of it. */
const messageOf = ({ messageId, from, author, text, at }) => ({ id: messageId, from, author, text, at, status: 'received' });

/** The least there can be: a map of records, changed in place, each with the one who listens to it. It keeps messages, and does not look whether it has them already. */
function bareLoop(ids) {
  let told = 0;
  const records = new Map(ids.map((id) => [id, { typing: false, unread: 0, messages: [], listeners: [(value) => { told += value === undefined ? 0 : 1; }] }]));
  return {
    dispatch(command) {
      const record = records.get(command.conversationId);
      let value;
      if (command.type === 'message/receive') {
        record.messages.push(messageOf(command));
        value = ++record.unread;
      } else value = record.typing = command.typing;
      const { listeners } = record;
      for (let at = 0; at < listeners.length; at++) listeners[at](value);
    },
    told: () => told,
    messages: () => [...records.values()].reduce((sum, { messages }) => sum + messages.length, 0),
  };
}

/** Redux as its manual has it: a record of sessions in a plain object, spread by the reducer, and subscribers that each look at their own. */
function redux(ids) {
  let told = 0;
  const initial = Object.fromEntries(ids.map((id) => [id, { id, typing: false, unread: 0, messages: [] }]));
  const store = createStore((state = initial, action) => {
    const before = state[action.conversationId];
    switch (action.type) {
      case 'conversation/customer-type': return { ...state, [before.id]: { ...before, typing: action.typing } };
      case 'message/receive': return { ...state, [before.id]: { ...before, unread: before.unread + 1, messages: [...before.messages, messageOf(action)] } };
      default: return state;
    }
  });
  for (const id of ids) {
    let shown = store.getState()[id];
    store.subscribe(() => {
      const value = store.getState()[id];
      if (value !== shown) { shown = value; told++; }
    });
  }
  return { dispatch: (command) => { store.dispatch(command); }, told: () => told, messages: () => ids.reduce((sum, id) => sum + store.getState()[id].messages.length, 0) };
}

async function desk(ids, bus) {
  let told = 0;
  let reads = 0;
  await bus.ready;
  for (const conversationId of ids) {
    const result = await bus.dispatch(openSession({ sessionId: `of-${conversationId}`, kind: 'conversation', focus: false, conversation: { conversationId, channel: 'chat', customer: { name: conversationId }, context: {}, messages: [], sentiment: 'neutral', persistent: false, transfers: 0 }, context: {} }));
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  }
  for (const conversationId of ids) {
    const sessionId = `of-${conversationId}`;
    // What a row reads: both, so that either change is news.
    const shown = (state) => {
      reads++;
      const typing = conversationOf(state, conversationId).customerTyping;
      return typing ? -1 : sessionOf(state, sessionId).unread;
    };
    bus.select(inSession(sessionId, shown)).subscribe(() => { told++; });
  }
  told = reads = 0;
  return {
    dispatch: (command) => { void bus.dispatch(command); },
    told: () => told,
    reads: () => reads,
    messages: () => ids.reduce((sum, id) => sum + conversationOf(bus.state, id).messages.count, 0),
  };
}

/** Each makes a store over conversations of these ids. */
export const stores = {
  'bare loop': bareLoop,
  redux,
  /** Decide, evolve, facts, keyed watchers, the queue, the log and a promise each; commands are trusted. */
  'Session Desk': (ids) => desk(ids, createBus({
    parse: (command) => ({ ok: true, command }), decide, evolve, initial: (at) => initialState(agent, at, config),
    opening: openWindow(), windowsOf: ({ windows }) => Object.keys(windows).filter((id) => !windows[id].lost), losing: loseWindow,
  }, { agent })),
  /** The same behind the border: each command is checked against its schema. */
  'Session Desk, checked': (ids) => desk(ids, createSessionBus({ agent, config })),
};
