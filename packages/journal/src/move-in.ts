import type { WorkspaceState } from '@session-desk/core';
import type { BegunLog } from './begin-log.js';
import type { MemoryLog } from './memory-log.js';
import { pause, pauseAfter } from './patience.js';
import { EarlierLogError } from './take-over.js';

/**
 * Tries until a log that lives in memory has moved into storage that has come. `found` begins a log with a state; `take` is called in the very task in
 * which nothing is left behind. Settles with false when storage holds an earlier log: the two are not mixed, and this one stays in memory.
 */
export async function moveIn(memory: MemoryLog, found: (state: WorkspaceState, seq: number) => Promise<BegunLog>, take: (begun: BegunLog) => void, signal: AbortSignal): Promise<boolean> {
  for (let tries = 1; ; tries++) {
    await pause(pauseAfter(tries), signal);
    if (signal.aborted) return true;
    const start = memory.last;
    if (!start) continue;
    try {
      const begun = await found(start.state, start.seq);
      let moved = start.seq;
      for (let last = memory.last; last.seq > moved; last = memory.last) {
        const { seq, state } = last;
        const after = moved;
        await begun.medium.append(memory.held.filter((fact) => fact.seq > after && fact.seq <= seq), state);
        moved = seq;
      }
      take(begun);
      return true;
    } catch (error) {
      if (error instanceof EarlierLogError) return false;
      // Health says that nothing is stored; the next try comes.
    }
  }
}
