import { enterWindow, leaveWindow } from '@session-desk/core';
import type { SessionBus } from '@session-desk/session-bus';

/**
 * Tells the bus when this page is in front: visible and with the focus, its frames included. What is focused in a window in front is read.
 * Returns the removal.
 */
export function followWindow(bus: SessionBus): () => void {
  const tell = (): void => {
    const inFront = document.visibilityState === 'visible' && document.hasFocus();
    if (bus.state.windows[bus.windowId]?.inFront !== inFront) void bus.dispatch(inFront ? enterWindow() : leaveWindow());
  };
  // A click into a frame blurs the window before the frame has the focus; only afterwards can the document tell.
  const later = (): void => { setTimeout(tell); };
  window.addEventListener('focus', tell);
  window.addEventListener('blur', later);
  document.addEventListener('visibilitychange', tell);
  void bus.ready.then(tell, () => undefined);
  return () => {
    window.removeEventListener('focus', tell);
    window.removeEventListener('blur', later);
    document.removeEventListener('visibilitychange', tell);
  };
}
