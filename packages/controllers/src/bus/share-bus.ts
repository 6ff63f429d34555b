import type { SessionBus } from '@session-desk/session-bus';
import { busKey } from './bus-context.js';

/** Told to the window when the page's own bus comes or goes, so that elements connected earlier find it. */
export const busSharedEvent = 'session-desk-bus-shared';

/**
 * Makes a bus the page's own: every element of the page that has no `bus` property and no provider listens to it.
 * A later call replaces it. Returns the removal, which does nothing once another bus has taken its place.
 */
export function shareBus(bus: SessionBus): () => void {
  setSharedBus(bus);
  return () => {
    if (sharedBus() === bus) setSharedBus(undefined);
  };
}

/** The page's own bus, if one is shared. */
export function sharedBus(): SessionBus | undefined {
  return (globalThis as { [busKey]?: SessionBus | undefined })[busKey];
}

function setSharedBus(bus: SessionBus | undefined): void {
  (globalThis as { [busKey]?: SessionBus | undefined })[busKey] = bus;
  if (typeof window !== 'undefined') window.dispatchEvent(new Event(busSharedEvent));
}
