// The script that a replay brings onto the page: the autopilot, the observer, and the table of records that both follow.
import { startAutopilot } from './autopilot.js';
import { startObserver } from './observer.js';
import { PageParts } from './page-parts.js';

const updates = /(\d+) new updates? in your conversation/u;

globalThis.startReplay = async ({ capacity }) => {
  const { dialogues } = await (await fetch('dialogues.json')).json();
  const records = new Map(dialogues.map((dialogue) => [dialogue.id, dialogue]));
  // Which record a customer plays is read from the workspace; nothing is ever said to it.
  const bus = globalThis[Symbol.for('session-desk/bus@1')];
  const known = new Map();
  const dialogueOf = (sessionId) => {
    if (!known.has(sessionId)) {
      const dialogue = records.get(bus.state.sessions.find(({ id }) => id === sessionId)?.context.dialogueId);
      if (dialogue) known.set(sessionId, dialogue);
    }
    return known.get(sessionId);
  };
  const autopilot = startAutopilot({ dialogueOf });
  globalThis.replay = {
    autopilot,
    observer: startObserver({ dialogueOf, capacity, saidIn: autopilot.saidIn, unreadOf: (name) => Number(updates.exec(name)?.[1] ?? 0) }),
    describe: () => describe(new PageParts(document), dialogueOf),
  };
};

/** What the page shows now, for whoever has to find out why nothing moves. */
function describe(parts, dialogueOf) {
  const { sessions, messages, composer, question, standing, offers } = parts;
  return [
    ...sessions.map(({ id, name, inFocus, needsAgent }) => `${inFocus ? '>' : ' '} ${name} (${dialogueOf(id)?.id ?? id})${needsAgent ? ' needs the agent' : ''}`),
    `in view: ${messages.map(({ from, text, sent }) => `\n    ${from}${sent ? '' : ' (not sent)'}: ${text}`).join('')}`,
    `composer: ${composer ? JSON.stringify(composer.value) : 'none'}; over: ${standing || 'no'}; question: ${question?.textContent ?? 'none'}; offers: ${String(offers.length)}`,
  ].join('\n');
}
