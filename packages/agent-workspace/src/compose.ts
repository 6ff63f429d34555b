/** The parts of a workspace and the slots they stand in, in the order of reading. */
const PARTS = [
  ['session-pane', 'sessions'], ['session-tab-strip', 'tabs'], ['session-stage', ''], ['communication-panel', 'communication'],
  ['productivity-pane', 'tools'], ['save-status', 'status'], ['presence-picker', 'presence'], ['notification-toast', 'notifications'],
] as const;

/** Puts the kit's own parts into a frame, as children in light DOM: a host can reach, replace or style each of them. */
export function composeWorkspace(frame: HTMLElement, suffix = ''): void {
  frame.append(...PARTS.map(([tag, slot]) => {
    const part = frame.ownerDocument.createElement(tag + suffix);
    if (slot) part.slot = slot;
    return part;
  }));
}
