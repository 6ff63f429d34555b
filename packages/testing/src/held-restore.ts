import type { CommandInput, Fact, WorkspaceState } from '@session-desk/core';
import { createSessionBus, memoryJournal, type SessionBus, type SessionJournal } from '@session-desk/session-bus';
import { sampleAgent, sampleNow } from './samples.js';
import { VirtualClock } from './virtual-clock.js';

/** A page that has just come back, and what ends its waiting. */
export interface HeldRestore {
  /** Reads its log until `restore` is called. */
  readonly bus: SessionBus;
  /** Lets the log be read; settles when the bus is ready. */
  restore(): Promise<void>;
}

/** A workspace in which `work` was done before the page was left, and whose log takes as long to be read as a test needs. */
export async function heldRestore(work: readonly CommandInput[]): Promise<HeldRestore> {
  const clock = new VirtualClock(sampleNow);
  const kept = memoryJournal<WorkspaceState, Fact>();
  // Not the journal itself: it says of itself that it keeps nothing beyond the page.
  const begin = (restore: SessionJournal['restore']): SessionBus => createSessionBus({
    agent: sampleAgent, windowId: 'window-1', clock, journal: { restore, append: (facts, state) => kept.append(facts, state) },
  });
  const before = begin(() => kept.restore());
  for (const command of work) {
    const result = await before.dispatch(command);
    if (!result.ok) throw new Error(`the work before was refused: ${result.refusal.code}`);
  }
  await before.flush();
  await before.destroy();
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => { release = resolve; });
  const bus = begin(async () => { await held; return kept.restore(); });
  return { bus, restore: () => { release(); return bus.ready; } };
}
