import { checkIcon, eyeIcon, folderIcon, keysOf, type OpenMenu, type WordsController } from '@session-desk/controllers';
import type { WorkItem } from '@session-desk/core';
import type { BusHost } from '@session-desk/controllers';
import type { ItemAsks } from './item-asks.js';

/** The menu of an item: open or pick, and open as a tab (S11). */
export function itemMenu<Host extends BusHost>(item: WorkItem, pickLabel: string, asks: ItemAsks<Host>, words: WordsController): OpenMenu {
  const isOpen = item.list === 'open';
  return {
    label: words.term('workItemList.menu', item.title),
    items: [
      { id: 'main', label: isOpen ? pickLabel : words.term('workItemList.open'), icon: isOpen ? checkIcon : eyeIcon, keys: keysOf('Enter', words).join(' '), disabled: item.picking === true },
      { id: 'tab', label: words.term('workItemList.openTab'), icon: folderIcon, keys: keysOf('Control+Enter', words).join(' '), divided: true },
    ],
    choose: (id) => {
      if (id === 'tab') asks.openTab(item);
      else asks.open(item);
    },
  };
}
