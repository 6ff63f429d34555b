import { sweepRetention } from '@session-desk/core';
import type { SessionBus } from '@session-desk/session-bus';

const HOUR_MS = 3_600_000;

/**
 * Lets go what was kept long enough, once the log is restored and every hour: closed sessions by the rules, quarantine by `sweep`. The later of the
 * window's clock and of the last fact's counts, so that a clock that was set back keeps nothing for ever. Returns the removal.
 */
export function keepRetention(bus: SessionBus, sweep: (days: number, now: number) => Promise<void>, report: (error: unknown) => void): () => void {
  let latest = 0;
  let ended = false;
  let cancel = (): void => undefined;
  const facts = bus.facts$.subscribe(({ at }) => { latest = Math.max(latest, at); });
  const round = (): void => {
    if (ended) return;
    void bus.dispatch(sweepRetention(latest));
    sweep(bus.state.configuration.retention.quarantineDays, Math.max(latest, bus.clock.now())).catch(report);
    cancel = bus.clock.after(HOUR_MS, round);
  };
  // A bus that could not restore tells so itself.
  bus.ready.then(round, () => undefined);
  return () => {
    ended = true;
    cancel();
    facts.unsubscribe();
  };
}
