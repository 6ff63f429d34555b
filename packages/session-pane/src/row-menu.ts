import { arrowDownIcon, arrowUpIcon, externalLinkIcon, eyeIcon, keysOf, xIcon, type MenuItem, type OpenMenu, type WordsController } from '@session-desk/controllers';
import type { SessionRow } from '@session-desk/core';
import { titleOf } from './row-words.js';
import { isClosable } from './session-row.js';

/** What the menu of a session can do. */
export interface RowActs {
  readonly focus: () => void;
  readonly close: () => void;
  /** Absent where there is one window alone. */
  readonly tearOff: (() => void) | undefined;
  readonly move: (position: number) => void;
}

/** The menu of a session, ready to be opened. */
export function rowMenu(sessions: readonly SessionRow[], row: SessionRow, words: WordsController, acts: RowActs): OpenMenu {
  const at = sessions.indexOf(row);
  return {
    label: words.term('sessionPane.menu', titleOf(row, words)),
    items: itemsOf(sessions, row, at, words, acts.tearOff !== undefined),
    choose: (id) => {
      if (id === 'close') acts.close();
      else if (id === 'focus') acts.focus();
      else if (id === 'tear-off') acts.tearOff?.();
      else acts.move(at + (id === 'up' ? -1 : 1));
    },
  };
}

function itemsOf(sessions: readonly SessionRow[], row: SessionRow, at: number, words: WordsController, canTearOff: boolean): readonly MenuItem[] {
  const open: MenuItem = { id: 'focus', label: words.term('sessionPane.menuFocus'), icon: eyeIcon, keys: keysOf('Enter', words).join(' ') };
  if (row.kind === 'home') return [open];
  return [
    open,
    ...(canTearOff ? [{ id: 'tear-off', label: words.term('sessionPane.menuTearOff'), icon: externalLinkIcon }] : []),
    { id: 'up', label: words.term('sessionPane.menuMoveUp'), icon: arrowUpIcon, keys: keysOf('Alt+Shift+ArrowUp', words).join(' '), divided: true, disabled: at <= firstMovable(sessions) },
    { id: 'down', label: words.term('sessionPane.menuMoveDown'), icon: arrowDownIcon, keys: keysOf('Alt+Shift+ArrowDown', words).join(' '), disabled: at === sessions.length - 1 },
    ...(isClosable(row) ? [{ id: 'close', label: words.term('sessionPane.menuClose'), icon: xIcon, keys: keysOf('Delete', words).join(' '), divided: true }] : []),
  ];
}

function firstMovable(sessions: readonly SessionRow[]): number {
  return sessions.findIndex((row) => row.kind !== 'home');
}
