// A desk on its journal that opens and closes sessions all day: the frame, its elements, and everything they keep.
import * as core from '@session-desk/core';
import { openWorkspace } from '@session-desk/journal';
import { shareBus } from '@session-desk/controllers';
import { REMEMBERED_IDS } from '@session-desk/session-bus';
import { defineAll } from '@session-desk/agent-workspace';

const agent = { tenant: 'soak', id: 'agent', role: 'chat' };
const config = { limits: { sessions: 40, tabs: 10, waitingOffers: 10 }, capacity: { chat: 40 }, undoSeconds: 0, confirmClose: { conversation: false, record: false } };

let workspace;
let opened = 0;
let said = 0;
const connections = new Map();
const count = (name, by) => { connections.set(name, (connections.get(name) ?? 0) + by); };

// Every connection to a database that this page opens, and every one that it closes again.
const { open } = IDBFactory.prototype;
IDBFactory.prototype.open = function counted(...given) {
  const request = open.apply(this, given);
  request.addEventListener('success', () => { count(request.result.name, 1); });
  return request;
};
const { close } = IDBDatabase.prototype;
IDBDatabase.prototype.close = function counted() {
  count(this.name, -1);
  close.call(this);
};

const frame = () => new Promise((resolve) => { requestAnimationFrame(() => { setTimeout(resolve); }); });

async function ask(command) {
  const result = await workspace.bus.dispatch(command);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result;
}

/** What a workspace remembers in any case (ids of commands, by which a repetition is known) is full before anything is measured. */
async function settle() {
  for (let at = 1; at <= REMEMBERED_IDS; at++) {
    void workspace.bus.dispatch(core.resizePane(core.HOME, 300 + at % 200));
    if (at % 500 === 0) await workspace.bus.flush();
  }
}

async function mount() {
  workspace = await openWorkspace({ agent, config, report: (error) => { console.error(String(error?.stack ?? error)); } });
  await workspace.bus.ready;
  defineAll();
  shareBus(workspace.bus);
  document.body.append(document.createElement('agent-workspace'));
  await settle();
  await frame();
}

/**
 * Opens sessions, lets customers write and the agent type, and closes them: `cycles` sessions of `messages` each. Text that was not sent is never
 * removed by itself (R7b), so all that is typed is sent; `unsent` leaves a line in each.
 */
async function work({ cycles, messages, unsent = false }) {
  for (let cycle = 0; cycle < cycles; cycle++) {
    const id = `talk-${++opened}`;
    await ask(core.openSession({ sessionId: id, kind: 'conversation', conversation: { conversationId: `c-${id}`, channel: 'chat', customer: { name: `Customer ${opened}` }, persistent: false }, context: {} }));
    for (let at = 0; at < messages; at++) {
      await ask(core.receiveMessage({ conversationId: `c-${id}`, messageId: `m-${++said}`, from: 'customer', text: `Where is parcel ${said}?` }));
      if (at % 5 === 0) await ask(core.writeDraft(`c-${id}`, `I look for ${at}`));
    }
    if (cycle % 5 === 0) await frame();
    await ask(core.writeDraft(`c-${id}`, 'It arrives tomorrow.'));
    const answer = await ask(core.sendMessage(`c-${id}`, 'It arrives tomorrow.', `a-${id}`));
    await ask(core.deliverMessage(`c-${id}`, `a-${id}`));
    if (unsent) await ask(core.writeDraft(`c-${id}`, 'One more thing'));
    await ask(core.endConversation(`c-${id}`));
    await ask(core.closeSession(id));
    if (cycle % 20 === 19) await answer.saved;
  }
  // No centre is connected, so nobody else answers what the outside was asked for.
  for (const { id } of workspace.bus.state.errands) await ask(core.settleErrand(id));
  await workspace.bus.flush();
  await frame();
  await frame();
}

/** What is open now, and what the log takes. */
async function standing() {
  const { state } = workspace.bus;
  const found = (await indexedDB.databases()).filter(({ name }) => name?.startsWith('session-desk-'));
  return { sessions: state.sessions.length, conversations: state.conversations.length, connections: [...connections].flatMap(([name, open]) => Array(open).fill(name.replace(/-?[0-9a-f]{24}/u, ''))).sort(), databases: found.length, opened, said };
}

globalThis.bench = { mount, work, standing };
