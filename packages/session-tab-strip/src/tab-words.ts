import type { WordsController } from '@session-desk/controllers';
import type { TabRow } from './tab-row.js';

const shipped = ['home', 'active-conversation', 'customer', 'case', 'article', 'web', 'record'] as const;

/** The title of a tab: its own, else what the host or the kit calls its page type, else the page type itself. */
export function titleOf(tab: TabRow, typeNames: Readonly<Record<string, string>>, words: WordsController): string {
  if (tab.title !== '') return tab.title;
  const type = tab.tabType ?? '';
  if (Object.hasOwn(typeNames, type)) return typeNames[type] ?? type;
  const known = shipped.find((name) => name === type);
  return known ? words.term(`sessionTabStrip.${known}`) : type || words.term('sessionTabStrip.untitled');
}

/** The accessible name of a tab: its title and what is special about it, as one string. */
export function nameOf(tab: TabRow, title: string, words: WordsController): string {
  if (tab.saving) return words.term('sessionTabStrip.savingTab', title);
  return tab.dirty ? words.term('sessionTabStrip.dirtyTab', title) : title;
}
