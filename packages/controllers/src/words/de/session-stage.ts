import type { Words } from '../en.js';

/** The words of `<session-stage>` in German. */
export const sessionStage = {
  loading: (title) => `${title} wird geladen`,
  failed: (title) => `${title} kann nicht angezeigt werden`,
  failedHint: 'Alles andere läuft weiter. Ihre übrigen Seiten sind, wie Sie sie verlassen haben.',
  unregistered: (type) => `Diese Seite erscheint, sobald die Anwendung für „${type}“ verfügbar ist.`,
} satisfies Words['sessionStage'];
