import { finishCloseSession, selectSessions, sessionOf, undoCloseSession, type CommandInput } from '@session-desk/core';
import { Observable } from 'rxjs';
import type { SessionEffect } from '../session-bus.js';

/**
 * Makes a close final when its time for undo is over. Deadlines are read from the state, so that a close that was pending
 * when another window took over is finished there, once: in time, or at once when that is over. (What ran out while no window lived
 * the first one has taken back before any effect runs: nobody could have undone it, S13j.) A close that is refused then (a hook vetoes
 * it or takes too long) is taken back: what is closing stands in no list, and would stay there unseen.
 */
export const finishCloses: SessionEffect = (_facts$, bus) => new Observable<CommandInput>((out) => {
  const pending = new Map<string, () => void>();
  const finish = async (sessionId: string): Promise<void> => {
    const { ok } = await bus.dispatch(finishCloseSession(sessionId));
    if (!ok && sessionOf(bus.state, sessionId)?.closing) out.next(undoCloseSession(sessionId));
  };
  const sessions = bus.select(selectSessions).subscribe((all) => {
    const closing = new Map(all.flatMap((session) => (session.closing ? [[session.id, session.closing.until] as const] : [])));
    for (const [id, cancel] of pending) if (!closing.has(id)) { cancel(); pending.delete(id); }
    for (const [id, until] of closing) {
      // Never longer than it ever was to be: the clock may have been set back since.
      const left = Math.min(until - bus.clock.now(), bus.state.configuration.undoSeconds * 1000);
      if (!pending.has(id)) pending.set(id, bus.clock.after(Math.max(0, left), () => { void finish(id); }));
    }
  });
  return () => {
    sessions.unsubscribe();
    for (const cancel of pending.values()) cancel();
  };
});
