import { focusedSessionIn, focusSession, writeDraft, type Agent } from '@session-desk/core';
import { openWorkspace } from '@session-desk/journal';
import { talk } from './kept-desk.js';

// A page of its own, which opens the workspace of an agent and is taken away without a word.
const { bus } = await openWorkspace({ agent: JSON.parse(window.name) as Agent });
await bus.ready;
Object.assign(window, {
  windowId: bus.windowId,
  focused: () => focusedSessionIn(bus.windowId)(bus.state),
  drafts: () => bus.state.conversations.map(({ draft }) => draft.text),
  work: async () => {
    await talk(bus, 'one', 2);
    await bus.dispatch(focusSession('of-one'));
    const written = await bus.dispatch(writeDraft('one', 'half a reply'));
    if (written.ok) await written.saved;
  },
});
parent.postMessage('ready', '*');
