// What keeping the log costs: time on the page's own thread, and bytes.
import * as core from '@session-desk/core';
import { IndexedDbJournal } from '@session-desk/journal';
import { createSessionBus } from '@session-desk/session-bus';
import { everything, sealedStores, stranger } from './whole-database.js';

const agent = { tenant: 'cost', id: 'agent', role: 'chat' };
const config = { limits: { sessions: 40, tabs: 10, waitingOffers: 10 }, capacity: { chat: 40 }, undoSeconds: 0, confirmClose: { conversation: false, record: false } };

let bytes = 0;
const { put } = IDBObjectStore.prototype;
IDBObjectStore.prototype.put = function counted(value, ...key) {
  if (sealedStores.includes(this.name)) bytes += value.byteLength;
  return put.call(this, value, ...key);
};

let bus;
let journal;
let handing = [];

async function mount() {
  journal = new IndexedDbJournal({ agent, windowId: 'window', empty: core.initialState(agent, 0, config), report: (error) => { console.error(String(error)); } });
  const timed = {
    restore: () => journal.restore(),
    append: (facts, state) => {
      const started = performance.now();
      const kept = journal.append(facts, state);
      handing.push(performance.now() - started);
      return kept;
    },
  };
  bus = createSessionBus({ agent, windowId: 'window', config, journal: timed, report: (error) => { console.error(String(error)); } });
  await bus.ready;
}

async function ask(command) {
  const result = await bus.dispatch(command);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
}

const open = (id) => ask(core.openSession({ sessionId: id, kind: 'conversation', conversation: { conversationId: `c-${id}`, channel: 'chat', customer: { name: `Customer ${id}` } }, context: {} }));

/** So many writes of one command each: what each took to be handed over, and the bytes of each. */
async function writes({ kind, count }) {
  if (!bus.state.conversations.some(({ id }) => id === `c-${kind}`)) await open(kind);
  await bus.flush();
  handing = [];
  const each = [];
  for (let at = 0; at < count; at++) {
    bytes = 0;
    const result = await bus.dispatch(kind === 'message'
      ? core.receiveMessage({ conversationId: `c-${kind}`, messageId: `m-${at}`, from: 'customer', text: 'Where is the parcel that I ordered last week?' })
      : core.writeDraft(`c-${kind}`, 'Good morning, I look for it. '.repeat(30).slice(0, at + 1)));
    await result.saved;
    each.push(bytes);
  }
  return { handing, bytes: each };
}

/** A day: each dialogue a session that is opened, spoken in and closed. Answers with what lies in the database then. */
async function day(dialogues) {
  const before = performance.now();
  let typed = 0;
  for (const [number, turns] of dialogues.entries()) {
    const id = `d${number}`;
    await open(id);
    for (const [at, { from, text }] of turns.entries()) {
      if (from === 'customer') await ask(core.receiveMessage({ conversationId: `c-${id}`, messageId: `${id}-${at}`, from, text }));
      else {
        for (let letters = 8; letters < text.length; letters += 8) { typed += 1; await ask(core.writeDraft(`c-${id}`, text.slice(0, letters))); }
        await ask(core.writeDraft(`c-${id}`, text));
        await ask(core.sendMessage(`c-${id}`, text, `${id}-${at}`));
        await ask(core.deliverMessage(`c-${id}`, `${id}-${at}`));
      }
    }
    await ask(core.endConversation(`c-${id}`));
    await ask(core.closeSession(id));
    for (const { id: errandId } of bus.state.errands) await ask(core.settleErrand(errandId));
    await bus.flush();
  }
  const whole = await everything(await stranger());
  const stores = Object.fromEntries(sealedStores.map((store) => [store, whole[store].reduce((sum, [, frame]) => sum + frame.byteLength, 0)]));
  return { stores, typed, seconds: (performance.now() - before) / 1000 };
}

globalThis.bench = { mount, writes, day };
