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
  copied: 'Kopiert',
  insert: 'Einfügen',
  estimate: 'Schätzung',
} satisfies Words['actions'];
