import type { Words } from '../en.js';
import { plural } from './plural.js';

/** The words of `<session-tab-strip>` in German. */
export const sessionTabStrip = {
  label: 'Registerkarten',
  home: 'Start',
  'active-conversation': 'Gespräch',
  customer: 'Kunde',
  case: 'Fall',
  article: 'Artikel',
  web: 'Webseite',
  record: 'Datensatz',
  untitled: 'Ohne Titel',
  dirtyTab: (title) => `${title}, nicht gespeicherte Eingaben`,
  savingTab: (title) => `${title}, wird gespeichert …`,
  all: (count) => plural(count, { one: 'Alle Registerkarten (#)', other: 'Alle Registerkarten (#)' }),
  menu: (title) => `Mehr zu ${title}`,
  menuClose: 'Registerkarte schließen',
  menuCloseOf: (title) => `${title} schließen`,
  menuCloseOthers: 'Andere Registerkarten schließen',
  menuMoveBack: 'Zum Anfang hin verschieben',
  menuMoveForth: 'Zum Ende hin verschieben',
  moved: (title, place, of) => `${title}, Platz ${String(place)} von ${String(of)}`,
  closeTitle: (title) => `${title} schließen?`,
  closeBody: 'Hier stehen Eingaben, die nicht gespeichert sind.',
  closeContinue: 'Weiter bearbeiten',
  closeDiscard: 'Verwerfen',
  closeSave: 'Speichern und schließen',
} satisfies Words['sessionTabStrip'];
