// A desk that was kept, and the same desk in plain DOM: each is brought back on a page of its own.
import { messagesOf, receiveMessage, saveTabState, writeDraft } from '@session-desk/core';
import { customers } from './model.js';
import { frame } from './moments.js';

const height = (element) => element.getBoundingClientRect().height;
const valuesOf = (tabId, fields) => Object.fromEntries(Array.from({ length: fields }, (_, field) => [`f${field}`, `${tabId} kept ${field}`]));

/** Puts what a page of either peer can do where the harness finds it. */
export function restorable(peer, { journal, lasting, stored } = {}) {
  let model;
  const root = () => document.body.appendChild(document.createElement('div'));

  async function timed(switchTo) {
    const started = performance.now();
    const [session, tab] = switchTo;
    peer.switchTo(session, tab);
    if (!(height(peer.page(session, tab).firstElementChild) > 20)) throw new Error(`the page of ${session} was not laid out`);
    const took = performance.now() - started;
    await frame();
    return took;
  }

  globalThis.bench = {
    /** An agent's desk, kept: every tab with the words in its form, every talk with messages and a draft. */
    async keep({ sessions, tabs, fields, messages }) {
      model = customers({ sessions, tabs, fields });
      if (stored) {
        const text = (id, at) => ({ id: `${id}-${at}`, from: 'customer', text: `Where is the parcel that I ordered ${at} days ago? I need it.` });
        await stored.write(model.map((customer) => ({
          ...customer, draft: `I look for it, ${customer.id}.`, messages: Array.from({ length: messages }, (_, at) => text(customer.id, at)),
          kept: Object.fromEntries(customer.tabs.map(({ id }) => [id, valuesOf(id, fields)])),
        })));
        return;
      }
      await peer.mount(root(), model);
      const bus = peer.bus();
      for (const { id, conversationId, tabs: forms } of model) {
        for (const { id: tabId } of forms) await bus.dispatch(saveTabState(id, tabId, { values: valuesOf(tabId, fields) }));
        for (let at = 0; at < messages; at++) await bus.dispatch(receiveMessage({ conversationId, messageId: `${id}-${at}`, from: 'customer', text: `Where is the parcel that I ordered ${at} days ago? I need it.` }));
        await bus.dispatch(writeDraft(conversationId, `I look for it, ${id}.`));
      }
      peer.switchTo('s0', 0);
      await bus.flush();
      await bus.destroy();
      await journal.close();
    },

    /** From nothing to the first page laid out, in milliseconds. */
    async restore({ sessions, tabs, fields, messages }) {
      const made = stored ? undefined : customers({ sessions, tabs, fields });
      const started = performance.mark('begun').startTime;
      const given = made ?? await stored.read();
      await peer.mount(root(), given);
      peer.switchTo('s0', 0);
      if (stored) for (const [name, value] of Object.entries(given[0].kept['s0:0'])) peer.page('s0', 0).querySelector(`[name="${name}"]`).value = value;
      if (!(height(peer.page('s0', 0).firstElementChild) > 20)) throw new Error('nothing to work in');
      const took = performance.now() - started;
      performance.mark('usable');
      model = given;
      if (peer.name(`s${sessions - 1}`)?.startsWith(`Customer ${sessions - 1}`) !== true) throw new Error('the last session is not listed');
      if (lasting) {
        const { state } = peer.bus();
        if (state.sessions.length !== sessions + 1 || state.sessions.some(({ tabs: all }, at) => at > 0 && all.length !== tabs)) throw new Error('sessions or tabs are missing');
        for (const conversation of state.conversations) if (messagesOf(conversation).length !== messages || conversation.draft.text === '') throw new Error(`${conversation.id} is not whole`);
        if (peer.page('s0', 0).querySelector('input').value !== 's0:0 kept 0') throw new Error('what stood in the form is not there');
      }
      await frame();
      performance.mark('painted');
      return took;
    },

    /** The first switch to another page, and then as many others to pages that were not shown yet. */
    async switches({ count }) {
      const first = await timed(['s1', 1]);
      const warm = [];
      for (let at = 0; at < count; at++) warm.push(await timed([`s${2 + (at % (model.length - 2))}`, 2 + Math.floor(at / (model.length - 2))]));
      const visited = [];
      for (let at = 0; at < count; at++) visited.push(await timed([`s${2 + (at % (model.length - 2))}`, 2 + Math.floor(at / (model.length - 2))]));
      return { first, warm, visited };
    },
  };
}
