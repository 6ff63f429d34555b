import { followWindow, onNextFrame, type SessionBus } from '@session-desk/controllers';
import { HOME, keepView, sessionOf } from '@session-desk/core';
import { areaOf, type WorkspaceArea } from './regions.js';

// What is in view when nothing was chosen.
const FIRST: WorkspaceArea = 'work';

/**
 * Tells the bus when the window of a frame is in front, and which area is in view where there is room for one alone: it is in view again
 * after a reload. Returns the removal.
 */
export function followFrame(frame: HTMLElement & { area: WorkspaceArea }, bus: SessionBus): () => void {
  const unfollow = followWindow(bus);
  const part = `area:${bus.windowId}`;
  const kept = (): unknown => sessionOf(bus.state, HOME)?.views?.[part];
  // The area is an attribute too, whoever chooses it.
  const watch = new MutationObserver(() => { if (frame.area !== (kept() ?? FIRST)) void bus.dispatch(keepView(HOME, part, frame.area === FIRST ? undefined : frame.area)); });
  let isOver = false;
  void bus.ready.then(() => {
    // Once the frame knows whether its session has a conversation to be in view.
    onNextFrame(() => {
      if (isOver) return;
      const area = kept();
      frame.area = areaOf(typeof area === 'string' ? area : undefined) ?? frame.area;
      watch.observe(frame, { attributes: true, attributeFilter: ['area'] });
    });
  }, () => undefined);
  return () => {
    isOver = true;
    watch.disconnect();
    unfollow();
  };
}
