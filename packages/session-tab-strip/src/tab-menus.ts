import { arrowLeftIcon, arrowRightIcon, keysOf, xIcon, type MenuItem, type WordsController } from '@session-desk/controllers';
import { isClosable, type TabRow } from './tab-row.js';
import { titleOf } from './tab-words.js';

/** What can be done with the tab at a position: `back`, `forth`, `close`, `others`. */
export function tabMenu(tabs: readonly TabRow[], at: number, words: WordsController): readonly MenuItem[] {
  const tab = tabs[at];
  if (!tab) return [];
  const [back, forth] = words.dir === 'rtl' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
  const hasOthers = tabs.some((other, position) => position !== at && isClosable(other, position));
  return [
    { id: 'back', label: words.term('sessionTabStrip.menuMoveBack'), icon: arrowLeftIcon, keys: keysOf(`Alt+Shift+${back}`, words).join(' '), disabled: at <= 1 },
    { id: 'forth', label: words.term('sessionTabStrip.menuMoveForth'), icon: arrowRightIcon, keys: keysOf(`Alt+Shift+${forth}`, words).join(' '), disabled: at === 0 || at === tabs.length - 1 },
    { id: 'close', label: words.term('sessionTabStrip.menuClose'), icon: xIcon, keys: keysOf('Delete', words).join(' '), divided: true, disabled: !isClosable(tab, at) },
    { id: 'others', label: words.term('sessionTabStrip.menuCloseOthers'), disabled: !hasOthers },
  ];
}

/** Every tab, the one in focus checked, and a close of that one that needs no key: `focus:<id>`, `close`. */
export function allTabsMenu(tabs: readonly TabRow[], focusedTabId: string | undefined, typeNames: Readonly<Record<string, string>>, words: WordsController): readonly MenuItem[] {
  const at = tabs.findIndex((tab) => tab.id === focusedTabId);
  const focused = tabs[at];
  return [
    ...tabs.map((tab): MenuItem => ({ id: `focus:${tab.id}`, label: titleOf(tab, typeNames, words), checked: tab.id === focusedTabId })),
    ...(focused && isClosable(focused, at) ? [{ id: 'close', label: words.term('sessionTabStrip.menuCloseOf', titleOf(focused, typeNames, words)), icon: xIcon, divided: true }] : []),
  ];
}
