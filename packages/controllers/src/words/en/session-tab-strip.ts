import { plural } from './plural.js';

/** The words of `<session-tab-strip>` in English. */
export const sessionTabStrip = {
  label: 'Tabs',
  home: 'Home',
  'active-conversation': 'Conversation',
  customer: 'Customer',
  case: 'Case',
  article: 'Article',
  web: 'Web page',
  record: 'Record',
  untitled: 'Untitled',
  dirtyTab: (title: string) => `${title}, unsaved input`,
  savingTab: (title: string) => `${title}, saving…`,
  all: (count: number) => plural(count, { one: 'All tabs (#)', other: 'All tabs (#)' }),
  menu: (title: string) => `More for ${title}`,
  menuClose: 'Close tab',
  menuCloseOf: (title: string) => `Close ${title}`,
  menuCloseOthers: 'Close other tabs',
  menuMoveBack: 'Move towards the start',
  menuMoveForth: 'Move towards the end',
  moved: (title: string, place: number, of: number) => `${title}, place ${String(place)} of ${String(of)}`,
  closeTitle: (title: string) => `Close ${title}?`,
  closeBody: 'It holds input that is not saved.',
  closeContinue: 'Continue editing',
  closeDiscard: 'Discard',
  closeSave: 'Save and close',
};
