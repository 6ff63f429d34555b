// Our elements on a real session bus: a switch is two commands, and everything on screen follows from them.
import { closeSession, focusSession, focusTab, messagesOf, conversationOf, openSession, receiveMessage } from '@session-desk/core';
import { createSessionBus } from '@session-desk/session-bus';
import { shareBus } from '@session-desk/controllers';
import { stagePageId } from '@session-desk/session-stage';
import '@session-desk/session-pane/define';
import '@session-desk/session-tab-strip/define';
import '@session-desk/session-stage/define';
import { formFor } from './form.js';

/** A journal that keeps nothing: the one in memory keeps the last 10,000 facts by its contract, which would hide what leaks. */
const forgetful = { restore: async () => undefined, append: async () => {} };

const opening = ({ id, conversationId, title }, focus) => openSession({
  sessionId: id, kind: 'conversation', focus, conversation: { conversationId, channel: 'chat', customer: { name: title } },
});

async function asked(answer) {
  const result = await answer;
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
}

/** Makes the peer; with `keepsLog: false` its log is not kept, with a journal it lasts. */
export function kit({ keepsLog = true, journal = keepsLog ? undefined : forgetful } = {}) {
  let bus;
  let pane;
  let stage;

  return {
    async mount(root, customers) {
      const [first] = customers;
      bus = createSessionBus({
        agent: { tenant: 'bench', id: 'agent', role: 'chat' },
        ...(journal && { journal }),
        config: {
          limits: { sessions: 2000, tabs: 10 }, capacity: { chat: 2000 }, undoSeconds: 0,
          templates: {
            home: { tabs: [{ tabType: 'home', fixed: true }] },
            conversation: { tabs: first.tabs.map(({ title }) => ({ tabType: 'form', title })) },
          },
        },
      });
      await bus.ready;
      performance.mark('restored');
      const restored = new Set(bus.state.sessions.map(({ id }) => id));
      for (const customer of customers) if (!restored.has(customer.id)) await asked(bus.dispatch(opening(customer, false)));
      shareBus(bus);
      root.className = 'desk';
      pane = document.createElement('session-pane');
      stage = document.createElement('session-stage');
      const work = document.createElement('div');
      work.className = 'work';
      const strip = document.createElement('session-tab-strip');
      stage.register('home', () => undefined);
      stage.register('form', (place, page) => {
        const tab = stage.pages.find(({ id }) => stage.placeOf(id) === place) ?? { tabId: page.title };
        const form = formFor(tab.tabId, first.fields);
        // What the page asked to keep is there before it is seen.
        for (const [name, value] of Object.entries(page.kept?.values ?? {})) form.elements[name].value = value;
        place.append(form);
        return undefined;
      });
      strip.panel = stage;
      work.append(strip, stage);
      root.append(pane, work);
      await Promise.all([pane.updateComplete, strip.updateComplete, stage.updateComplete]);
    },
    switchTo(sessionId, at) {
      void bus.dispatch(focusSession(sessionId));
      void bus.dispatch(focusTab(sessionId, `${sessionId}:${at}`));
    },
    page: (sessionId, at) => stage.placeOf(stagePageId(sessionId, `${sessionId}:${at}`)),
    receive(messages) {
      for (const { conversationId, messageId, text } of messages) void bus.dispatch(receiveMessage({ conversationId, messageId, from: 'customer', text }));
    },
    kept: (sessionId) => messagesOf(conversationOf(bus.state, `${sessionId}-talk`)).length,
    name: (sessionId) => pane.renderRoot.querySelector(`[data-id="${sessionId}"] .name`).ariaLabel,
    open: (customer) => { void bus.dispatch(opening(customer, true)); },
    close: (sessionId) => { void bus.dispatch(closeSession(sessionId)); },
    bus: () => bus,
  };
}
