import { reviewPresence, selectPresence, type CommandInput } from '@session-desk/core';
import { Observable } from 'rxjs';
import type { SessionEffect } from '../session-bus.js';

/** Lets the presence rules look again once the last automatic change is old enough, when one was held back (C4). */
export const reviewPresenceInTime: SessionEffect = (_facts$, bus) => new Observable<CommandInput>((out) => {
  let cancel: (() => void) | undefined;
  const presence = bus.select(selectPresence).subscribe(({ held, since, ruledAt = since }) => {
    cancel?.();
    cancel = undefined;
    if (!held) return;
    const damper = bus.state.configuration.presence.damperSeconds * 1000;
    // Never longer than the damper: the clock may have been set back since.
    const left = Math.min(ruledAt + damper - bus.clock.now(), damper);
    cancel = bus.clock.after(Math.max(0, left), () => { out.next(reviewPresence()); });
  });
  return () => {
    presence.unsubscribe();
    cancel?.();
  };
});
