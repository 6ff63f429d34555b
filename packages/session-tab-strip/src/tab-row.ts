import type { Tab } from '@session-desk/core';

/** A tab as the strip shows it; only `id` and `title` are needed by a host that sets them itself. The first is the anchor. */
export type TabRow = Pick<Tab, 'id' | 'title'> & Partial<Pick<Tab, 'tabType' | 'closable' | 'dirty' | 'savable' | 'saving'>>;

/** Whether the tab at a position can be closed: never the anchor, nor what the host keeps. */
export function isClosable(tab: TabRow, position: number): boolean {
  return position > 0 && tab.closable !== false;
}
