import type { Words } from '../en.js';

/** The words of `<session-stage>` in German. */
export const sessionStage = {
  loading: (title) => `${title} wird geladen`,
  failed: (title) => `${title} kann nicht angezeigt werden`,
  failedHint: 'Alles andere läuft weiter. Ihre übrigen Seiten sind, wie Sie sie verlassen haben.',
  unregistered: (type) => `Wartet auf die Anwendung, die „${type}“ anzeigt`,
  unregisteredHint: 'Die Seite erscheint von selbst, sobald sie verfügbar ist. Was Sie darin geschrieben haben, bleibt erhalten.',
  closeTitle: (title) => `${title} schließen?`,
  closeBody: 'Hier stehen Eingaben, die nicht gespeichert sind und die zurzeit nichts anzeigen kann.',
} satisfies Words['sessionStage'];
