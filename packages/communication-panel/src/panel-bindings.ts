import { conversationInFocus, focusedSessionIn, panelModeInFocus } from '@session-desk/core';
import { BusController } from '@session-desk/controllers';
import type { CommunicationPanelElement } from './communication-panel.js';
import { noteInFocus, visitorInFocus } from './note-in-focus.js';

/** Connects a panel to its bus: what of it comes from where in the state. */
export function bindPanel(panel: CommunicationPanelElement): BusController<CommunicationPanelElement> {
  return new BusController(panel)
    .bindWith('sessionId', (_host, bus) => focusedSessionIn(bus.windowId), { now: true })
    .bind('known', ({ index }) => index.conversations)
    .bindWith('conversation', (_host, bus) => conversationInFocus(bus.windowId))
    .bindWith('visitor', (_host, bus) => visitorInFocus(bus.windowId))
    .bindWith('note', (_host, bus) => noteInFocus(bus.windowId))
    // At once: a conversation that comes back must not look live for the frame until this is read.
    .bind('reconnecting', ({ center }) => center !== undefined && center !== 'online', { now: true })
    .bindWith('mode', (_host, bus) => panelModeInFocus(bus.windowId));
}
