import { focusedSessionIn, focusSession, tearOff, writeDraft, type Agent } from '@session-desk/core';
import { openWorkspace } from '@session-desk/journal';
import { talk } from './kept-desk.js';

// A page of its own, which opens the workspace of an agent and is taken away without a word.
const { bus } = await openWorkspace({ agent: JSON.parse((window.frameElement as HTMLElement).dataset['agent'] ?? '') as Agent });
await bus.ready;
Object.assign(window, {
  windowId: bus.windowId,
  focused: () => focusedSessionIn(bus.windowId)(bus.state),
  drafts: () => bus.state.conversations.map(({ draft }) => draft.text),
  tearOff: async (sessionId: string, name: string) => { await bus.dispatch(tearOff(sessionId, name)); },
  work: async () => {
    await talk(bus, 'one', 2);
    await bus.dispatch(focusSession('of-one'));
    const written = await bus.dispatch(writeDraft('one', 'half a reply'));
    if (written.ok) await written.saved;
  },
});
parent.postMessage('ready', '*');
