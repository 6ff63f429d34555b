import type { SessionBus } from '@session-desk/session-bus';
import type { IndexedDbJournal } from './journal.js';

/**
 * Writes what is left whenever the page is about to go, or may be: it is hidden, frozen, or left. What a leaving page asks of its database is
 * asked within the very event, for no later task is sure to come. Returns the removal.
 */
export function keepOnLeave(bus: SessionBus, journal: IndexedDbJournal): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  const flush = (): void => { bus.flush().catch(() => undefined); };
  // All that waits is under way first, so that all goes into one write.
  const leave = (): void => { flush(); journal.leaving = true; };
  const stay = (): void => { journal.leaving = false; };
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') flush(); }, { signal });
  document.addEventListener('freeze', leave, { signal });
  document.addEventListener('resume', stay, { signal });
  addEventListener('pagehide', leave, { signal });
  addEventListener('pageshow', stay, { signal });
  return () => { ended.abort(); };
}
