import { ContextProvider, ContextRoot, createContext } from '@lit/context';
import type { SessionBus } from '@session-desk/session-bus';

/** The name under which every copy of the kit on a page meets; `@1` keeps an incompatible bus from being met. */
export const busKey: symbol = Symbol.for('session-desk/bus@1');

/** The context that carries the bus, once. It never carries state. `undefined` means: no longer provided. */
export const busContext = createContext<SessionBus | undefined>(busKey);

const rootKey = Symbol.for('session-desk/context-root@1');

/**
 * Lets requests wait for providers that come later. Attached once per page, whichever copy of the kit comes first;
 * a request made before it is lost, so whoever asks attaches it first.
 */
export function ensureContextRoot(): void {
  const page = globalThis as { [rootKey]?: true };
  if (page[rootKey]) return;
  page[rootKey] = true;
  new ContextRoot().attach(document.documentElement);
}

/**
 * Provides a bus to everything inside the element, however deep and whenever it comes.
 * Returns the removal: consumers then look further out.
 */
export function provideBus(element: HTMLElement, bus: SessionBus): () => void {
  ensureContextRoot();
  const provider = new ContextProvider(element, { context: busContext, initialValue: bus });
  provider.hostConnected();
  return () => {
    element.removeEventListener('context-request', provider.onContextRequest);
    element.removeEventListener('context-provider', provider.onProviderRequest);
    provider.setValue(undefined);
    provider.clearCallbacks();
  };
}
