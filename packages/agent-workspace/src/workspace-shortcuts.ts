import type { Shortcut } from '@session-desk/controllers';

/** What the shortcuts of a workspace do; each answers whether it applied. */
export interface WorkspaceActions {
  /** Goes to the next region of the page, or the one before. */
  readonly region: (step: 1 | -1) => boolean;
  /** Goes to the next session, or the one before. */
  readonly session: (step: 1 | -1) => boolean;
  /** Goes to the session at a place, Home being 0. */
  readonly place: (place: number) => boolean;
  /** Puts the focus on a part, by a method of its own. */
  readonly part: (slot: string, method: string) => boolean;
  /** Lets a part act, by a method of its own. */
  readonly act: (slot: string, method: string) => boolean;
  /** Shows or hides the list of shortcuts. */
  readonly help: () => void;
}

/** The shortcuts of a workspace with their default keys (research: none that a browser keeps for itself); all can be remapped. */
export function workspaceShortcuts(actions: WorkspaceActions): readonly Shortcut[] {
  return [
    { name: 'next-region', keys: 'F6', run: () => actions.region(1) },
    { name: 'previous-region', keys: 'Shift+F6', run: () => actions.region(-1) },
    { name: 'notifications', keys: 'F8', run: () => actions.part('notifications', 'focusFirst') },
    { name: 'next-session', keys: 'Control+Shift+BracketRight', run: () => actions.session(1) },
    { name: 'previous-session', keys: 'Control+Shift+BracketLeft', run: () => actions.session(-1) },
    { name: 'accept-offer', keys: 'Alt+Shift+KeyA', run: () => actions.act('notifications', 'acceptFirst') },
    { name: 'reject-offer', keys: 'Alt+Shift+KeyR', run: () => actions.act('notifications', 'rejectFirst') },
    { name: 'write-reply', keys: 'Alt+Shift+KeyC', run: () => actions.part('communication', 'focusComposer') },
    { name: 'close-session', keys: 'Alt+Shift+KeyW', run: () => actions.act('sessions', 'closeFocused') },
    { name: 'reopen-session', keys: 'Alt+Shift+KeyZ', run: () => actions.act('sessions', 'reopenLast') },
    { name: 'shortcuts', keys: 'Control+Slash', run: actions.help },
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((place): Shortcut => ({ name: `session-${String(place)}`, keys: `Alt+Digit${String(place)}`, run: () => actions.place(place) })),
  ];
}
