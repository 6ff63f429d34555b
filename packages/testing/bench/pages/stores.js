// One change of one session, with one listener per session: in a bare loop, in a store of redux's shape, in our rules and readers.
import { conversationOf, customerTypes, decide, evolve, initialState, messagesOf, openSession, openWindow, receiveMessage, sessionOf } from '@session-desk/core';
import { createBus, createSessionBus, inSession } from '@session-desk/session-bus';
import { createReduxShaped } from './redux-shaped.js';

const agent = { tenant: 'bench', id: 'agent', role: 'chat' };
const config = { limits: { sessions: 2000 }, capacity: { chat: 2000 } };

/** What changes, as our commands say it; the other peers take the very same objects. */
export const changes = {
  'one field': (conversationId, _at, turn) => customerTypes(conversationId, turn % 2 === 0),
  message: (conversationId, at) => receiveMessage({ conversationId, messageId: `m${at}`, from: 'customer', text: 'Where is my order?', at: 1 }),
};

/** The least there can be: a map of records, changed in place, each with the one who listens to it. */
function bareLoop(ids) {
  let told = 0;
  const records = new Map(ids.map((id) => [id, { typing: false, unread: 0, messages: [], listeners: [(value) => { told += value === undefined ? 0 : 1; }] }]));
  return {
    dispatch(command) {
      const record = records.get(command.conversationId);
      let value;
      if (command.type === 'message/receive') {
        record.messages.push(command);
        value = ++record.unread;
      } else value = record.typing = command.typing;
      const { listeners } = record;
      for (let at = 0; at < listeners.length; at++) listeners[at](value);
    },
    told: () => told,
    messages: () => [...records.values()].reduce((sum, { messages }) => sum + messages.length, 0),
  };
}

function reduxShaped(ids) {
  let told = 0;
  const initial = Object.fromEntries(ids.map((id) => [id, { id, typing: false, unread: 0, messages: [] }]));
  const store = createReduxShaped((state, action) => {
    const before = state[action.conversationId];
    switch (action.type) {
      case 'conversation/customer-type': return { ...state, [before.id]: { ...before, typing: action.typing } };
      case 'message/receive': return { ...state, [before.id]: { ...before, unread: before.unread + 1, messages: [...before.messages, action] } };
      default: return state;
    }
  }, initial);
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
    messages: () => ids.reduce((sum, id) => sum + messagesOf(conversationOf(bus.state, id)).length, 0),
  };
}

/** Each makes a store over conversations of these ids. */
export const stores = {
  'bare loop': bareLoop,
  'redux-shaped': reduxShaped,
  /** Decide, evolve, facts, keyed watchers, the queue, the log and a promise each; commands are trusted. */
  'Session Desk': (ids) => desk(ids, createBus({ parse: (command) => ({ ok: true, command }), decide, evolve, initial: (at) => initialState(agent, at, config), opening: openWindow() }, { agent })),
  /** The same behind the border: each command is checked against its schema. */
  'Session Desk, checked': (ids) => desk(ids, createSessionBus({ agent, config })),
};

/**
 * Nanoseconds per event: the median of runs on fresh stores for at least `budget` milliseconds of `now`, the first three left out. Throws when a
 * store tells its listeners other than once per event, or loses a message.
 */
export async function measureStore(name, change, count, { perSession = 40, budget = 400, now = () => performance.now() } = {}) {
  const ids = Array.from({ length: count }, (_, at) => `c${at}`);
  const events = count * perSession;
  const turns = new Array(count).fill(0);
  let random = 12345;
  const commands = Array.from({ length: events }, (_, at) => {
    random = (Math.imul(random, 1664525) + 1013904223) >>> 0;
    const who = (random >>> 8) % count;
    return changes[change](ids[who], at, turns[who]++);
  });
  const times = [];
  let reads;
  for (let spent = 0; times.length < 6 || spent < budget; spent += times.at(-1)) {
    const store = await stores[name](ids);
    const started = now();
    for (let at = 0; at < events; at++) store.dispatch(commands[at]);
    times.push(now() - started);
    await new Promise((resolve) => { setTimeout(resolve); });
    if (store.told() !== events) throw new Error(`${name}: ${store.told()} listeners told of ${events} events`);
    if (change === 'message' && store.messages() !== events) throw new Error(`${name}: ${store.messages()} messages of ${events}`);
    reads = store.reads?.() / events;
  }
  const counted = times.slice(3).sort((left, right) => left - right);
  return { nanoseconds: (counted[Math.floor(counted.length / 2)] / events) * 1e6, reads };
}
