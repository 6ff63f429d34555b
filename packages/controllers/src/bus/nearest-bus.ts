import { ContextEvent } from '@lit/context';
import type { SessionBus } from '@session-desk/session-bus';
import { busContext } from './bus-context.js';
import { sharedBus } from './share-bus.js';

/** The bus of an element at this moment: its own `bus` property, else the nearest provider's, else the page's own. */
export function nearestBus(element: HTMLElement & { readonly bus?: SessionBus | undefined }): SessionBus | undefined {
  if (element.bus) return element.bus;
  let provided: SessionBus | undefined;
  element.dispatchEvent(new ContextEvent(busContext, element, (bus) => { provided ??= bus; }));
  return provided ?? sharedBus();
}
