import { finishCloseSession, selectSessions, type CommandInput } from '@session-desk/core';
import { Observable } from 'rxjs';
import type { SessionEffect } from '../session-bus.js';

/**
 * Makes a close final when its time for undo is over. Deadlines are read from the state, so that a close that was pending
 * when another window took over is finished there, in time and once.
 */
export const finishCloses: SessionEffect = (_facts$, bus) => new Observable<CommandInput>((out) => {
  const pending = new Map<string, () => void>();
  const sessions = bus.select(selectSessions).subscribe((all) => {
    const closing = new Map(all.flatMap((session) => (session.closing ? [[session.id, session.closing.until] as const] : [])));
    for (const [id, cancel] of pending) if (!closing.has(id)) { cancel(); pending.delete(id); }
    for (const [id, until] of closing) {
      if (!pending.has(id)) pending.set(id, bus.clock.after(Math.max(0, until - bus.clock.now()), () => { out.next(finishCloseSession(id)); }));
    }
  });
  return () => {
    sessions.unsubscribe();
    for (const cancel of pending.values()) cancel();
  };
});
