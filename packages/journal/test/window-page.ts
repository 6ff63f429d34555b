import { sendMessage, writeDraft, type Agent } from '@session-desk/core';
import { openWorkspace } from '@session-desk/journal';
import { talk } from './kept-desk.js';

/** A window of its own, as the test that opened it sees it. */
export interface WindowPage {
  readonly windowId: string;
  begin(id: string): Promise<void>;
  /** Settles when it is durable. */
  write(id: string, text: string): Promise<void>;
  send(id: string, text: string): Promise<void>;
  draft(id: string): string | undefined;
  windows(): readonly string[];
  decides(): boolean;
  prefix(): string;
  /** What ails its log. */
  ails(): readonly string[];
  /** What nobody caught. */
  faults(): readonly string[];
  /** The agent signs out in this window. */
  erase(): Promise<void>;
}

const faults: string[] = [];
addEventListener('error', ({ message }) => { faults.push(message); });
addEventListener('unhandledrejection', ({ reason }) => { faults.push(String(reason)); });

// Where the database is open, the window decides.
let opened = 0;
const open = indexedDB.open.bind(indexedDB);
indexedDB.open = (name, version) => {
  opened += 1;
  prefix = name;
  return open(name, version);
};
let prefix = '';

const { bus, erase } = await openWorkspace({ agent: JSON.parse((window.frameElement as HTMLElement).dataset['agent'] ?? '') as Agent });
await bus.ready;

async function saved(asked: ReturnType<typeof bus.dispatch>): Promise<void> {
  const result = await asked;
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  await result.saved;
}

const page: WindowPage = {
  windowId: bus.windowId,
  begin: (id) => talk(bus, id, 1),
  write: (id, text) => saved(bus.dispatch(writeDraft(id, text))),
  send: (id, text) => saved(bus.dispatch(sendMessage(id, text))),
  draft: (id) => bus.state.conversations.find((conversation) => conversation.id === id)?.draft.text,
  windows: () => Object.keys(bus.state.windows).filter((id) => !bus.state.windows[id]?.lost),
  decides: () => opened > 0,
  prefix: () => prefix,
  ails: () => bus.health.causes.map(({ code }) => code),
  faults: () => faults,
  erase,
};
Object.assign(window, page);
parent.postMessage('ready', '*');
