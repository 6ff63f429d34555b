import type { Health, SessionBus } from '@session-desk/session-bus';

/** A write that takes so many milliseconds is no longer a matter of moments. */
const LONG = 1_000;

/**
 * Lets the browser ask before the page is left while something unsaved lives in memory alone; not during a write in the usual time, which the
 * leaving page ends by itself. Returns the removal.
 */
export function askBeforeLeaving(bus: SessionBus): () => void {
  const ask = (event: BeforeUnloadEvent): void => { if (livesInMemoryAlone(bus.health)) event.preventDefault(); };
  // A page that always listens is kept out of the browser's cache of pages: it listens while there is something to ask.
  const listening = bus.health$.subscribe((health) => {
    removeEventListener('beforeunload', ask);
    if (livesInMemoryAlone(health)) addEventListener('beforeunload', ask);
  });
  return () => {
    listening.unsubscribe();
    removeEventListener('beforeunload', ask);
  };
}

function livesInMemoryAlone({ level, causes, unsavedFacts, oldestUnsavedMs = 0 }: Health): boolean {
  // What is erased on purpose is nowhere to come back to.
  if (unsavedFacts === 0 || causes.some(({ code }) => code === 'erased')) return false;
  return level === 'memory-only' || oldestUnsavedMs >= LONG || causes.some((cause) => cause.level === 'memory-only' || cause.level === 'read-only');
}
