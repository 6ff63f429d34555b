import { connectAssist, createLocalAssist } from '@session-desk/assist';
import { shareBus } from '@session-desk/controllers';
import { changeConfiguration, focusedSessionIn, openTab } from '@session-desk/core';
import { connectContactCenter, embeddedCenter, handOver, ownDialogues, withNetwork, type Dialogue } from '@session-desk/contact-center';
import { eraseJournal, openWorkspace } from '@session-desk/journal';
import { finishCloses, reviewPresenceInTime } from '@session-desk/session-bus';
import { defineAll, furnish, type AgentWorkspaceElement } from '@session-desk/agent-workspace';
import { fillBar } from './bar.js';
import { configurationOf } from './configuration.js';
import { recordMacros } from './macros.js';
import { pastDialoguesOf } from './past-dialogues.js';
import { isSureToStartOver } from './question.js';
import { quickReplies } from './quick-replies.js';
import { settingsOf } from './settings.js';
import { showSignedOut } from './signed-out.js';

const settings = settingsOf(location.search);
const given = (await (await fetch('dialogues.json')).json()) as { readonly dialogues: readonly Dialogue[] };
const dialogues = given.dialogues.length > 0 ? given.dialogues : ownDialogues;

const agent = { tenant: 'demo', id: 'agent-1', role: 'first-line' } as const;
if (settings.fresh) {
  await eraseJournal(agent);
  // Once: a reload, and a session that gets a window of its own, go on with what is there.
  const address = new URL(location.href);
  address.searchParams.delete('fresh');
  history.replaceState(null, '', address);
}
const config = configurationOf(settings);
const desk = await openWorkspace({ agent, config });
const { bus } = desk;
// What is kept may have been begun under another address.
void bus.dispatch(changeConfiguration(config));
const center = embeddedCenter({ workerUrl: new URL('center.worker.js', import.meta.url), shared: true, keepFor: agent, report: (problem) => { throw problem; }, dialogues, seed: settings.seed, arrivalsPerMinute: settings.arrivals, pace: settings.pace, repeat: settings.repeat, offerTime: settings.offerSeconds * 1000 });
const port = settings.lateBy > 0 ? withNetwork(center, { seed: settings.seed, delay: [0, settings.lateBy], double: 0.1, reorder: true }) : center;
// What is erased is not to be gone on with by a centre that other windows hold.
const forget = (): Promise<void> => { center.stop(); return desk.erase(); };
// A customer who replays a record must not be answered from that record's own future.
const recordOf = (conversationId: string): string | undefined => bus.state.sessions.find((session) => session.conversationId === conversationId)?.context['dialogueId'];
const assist = createLocalAssist({ dialogues: pastDialoguesOf(dialogues), recordOf });

defineAll();
shareBus(bus);
const workspace = document.querySelector<AgentWorkspaceElement>('agent-workspace');
const bar = document.querySelector<HTMLTemplateElement>('#bar')?.content.firstElementChild?.cloneNode(true);
if (!workspace || !(bar instanceof HTMLElement)) throw new Error('the page has no workspace');
workspace.append(bar);
furnish(workspace, { records: port.records, assist, quickReplies, macros: recordMacros(port.records) });
workspace.signingOut = { handOver: (pieces) => handOver(port, pieces), erase: forget };
// Here, or in another window of the agent.
workspace.addEventListener('signed-out', ({ elsewhere }) => { showSignedOut(elsewhere); });
fillBar(bar, center, dialogues, settings, {
  help: () => { void bus.dispatch(openTab({ sessionId: focusedSessionIn(bus.windowId)(bus.state), tabType: 'web', title: 'Help centre', params: { url: new URL('frames/help-centre.html', location.href).href } })); },
  startOver: () => {
    void isSureToStartOver().then(async (isSure) => {
      if (!isSure) return;
      await forget();
      location.reload();
    });
  },
});

bus.run(finishCloses);
bus.run(reviewPresenceInTime);
bus.run(connectAssist(assist), { on: 'decided' });
bus.run(connectContactCenter(port));

if (settings.autopilot) {
  const { startAutopilot } = await import('@session-desk/testing/autopilot');
  const recordOfSession = (sessionId: string): string | undefined => bus.state.sessions.find(({ id }) => id === sessionId)?.context['dialogueId'];
  startAutopilot({ dialogueOf: (sessionId) => dialogues.find(({ id }) => id === recordOfSession(sessionId)), thinkFor: (pause) => pause / settings.pace });
}
