import type { Words } from '../en.js';

/** Words on buttons that mean the same everywhere, in German. */
export const actions = {
  close: 'Schließen',
  cancel: 'Abbrechen',
  undo: 'Rückgängig',
  retry: 'Erneut versuchen',
  save: 'Speichern',
  discard: 'Verwerfen',
  dismiss: 'Ausblenden',
  copy: 'Kopieren',
  copied: 'Kopiert',
  insert: 'Einfügen',
  open: 'Öffnen',
  more: 'Mehr',
  search: 'Suchen',
  clear: 'Leeren',
  send: 'Senden',
  loading: 'Wird geladen …',
  estimate: 'Schätzung',
  resize: 'Größe ändern',
} satisfies Words['actions'];
