import { initialState, type Agent, type ConfigurationInput } from '@session-desk/core';
import { createSessionBus, inCompany, throwLater, type Report, type SessionBus } from '@session-desk/session-bus';
import { askBeforeLeaving } from './ask-before-leaving.js';
import { askToPersist } from './ask-to-persist.js';
import { eraseJournal } from './erase-journal.js';
import { IndexedDbJournal } from './journal.js';
import { keepOnLeave } from './keep-on-leave.js';
import { keepRetention } from './keep-retention.js';
import { browserWindows } from './windows/browser-windows.js';
import { windowName } from './windows/window-name.js';

/** What a workspace is opened with; all but the agent has a default. */
export interface WorkspaceOptions {
  readonly agent: Agent;
  /** The configuration that an empty log begins with; a restored one has its own. */
  readonly config?: ConfigurationInput | undefined;
  /** 32 bytes that only this agent's host knows, for a second copy of the log in browsers that have no storage buckets. */
  readonly secondKey?: Uint8Array | undefined;
  /** Takes what bus and journal have fenced; by default it is thrown on its own. */
  readonly report?: Report | undefined;
}

/** A workspace whose log survives. */
export interface OpenWorkspace {
  readonly bus: SessionBus;
  readonly journal: IndexedDbJournal;
  /** Writes what is left and lets the database go; the bus is over. */
  readonly close: () => Promise<void>;
  /**
   * Closes, and destroys all that is kept of the agent in this browser, the key first. It is final for every window of the agent that is open: none
   * writes back what it knows, and each says so in its health. Rejects when storage refuses; then it may be asked again.
   */
  readonly erase: () => Promise<void>;
}

/**
 * Opens the workspace of an agent on a journal in this browser: a bus that keeps its log, shares it with the agent's other windows, and writes
 * what is left when the page goes. It settles before the log is restored, which is `bus.ready`; commands until then wait.
 */
export async function openWorkspace({ agent, config, secondKey, report: tell = throwLater }: WorkspaceOptions): Promise<OpenWorkspace> {
  // That storage goes from under a window whose agent has signed out is no fault.
  const report: Report = (error, where) => { if (where !== 'journal' || !bus.health.causes.some(({ code }) => code === 'erased')) tell(error, where); };
  const window = await windowName(agent);
  const windowId = window.name;
  const journal = new IndexedDbJournal({ agent, windowId, empty: initialState(agent, Date.now(), config), secondKey, report: (error) => { report(error, 'journal'); } });
  const windows = await browserWindows(agent);
  const bus: SessionBus = createSessionBus({ agent, windowId, config, journal, windows: windows && inCompany(windows), report });
  const retention = keepRetention(bus, (days, now) => journal.sweep(days, now), (error) => { report(error, 'journal'); });
  const ends = [keepOnLeave(bus, journal), askBeforeLeaving(bus), askToPersist(), retention];
  const close = async (): Promise<void> => {
    for (const end of ends) end();
    await bus.destroy();
    await journal.close();
    window.release();
  };
  return { bus, journal, close, erase: () => eraseJournal(agent, close) };
}
