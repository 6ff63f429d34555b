import type { Words } from '../en.js';
import { plural } from './plural.js';

/** The words of `<session-pane>` in German. */
export const sessionPane = {
  label: 'Sitzungen',
  collapse: 'Sitzungsliste einklappen',
  expand: 'Sitzungsliste ausklappen',
  home: 'Start',
  visitor: (number) => `Besucher ${String(number)}`,
  newUpdates: (title, count) => `${title}. ${updates(count)}`,
  urgent: (title) => `${title}. ${URGENT}`,
  urgentWithUpdates: (title, count) => `${title}. ${URGENT} ${updates(count)}`,
  attention: (title) => `${title} bittet um Ihre Aufmerksamkeit.`,
  badge: (count) => (count > 9 ? '9+' : String(count)),
  pending: (count) => plural(count, { one: '# Aufgabe steht aus', other: '# Aufgaben stehen aus' }),
  failedSends: (count) => plural(count, { one: '# Nachricht wurde nicht gesendet', other: '# Nachrichten wurden nicht gesendet' }),
  dirty: 'Nicht gespeicherte Eingaben',
  customerLeft: 'Der Kunde ist gegangen',
  wrapUp: 'Nachbearbeitung',
  waiting: 'Wartet',
  closing: (seconds) => plural(seconds, { one: 'Wird in # Sekunde geschlossen', other: 'Wird in # Sekunden geschlossen' }),
  undoClose: 'Rückgängig',
  undoCloseOf: (title) => `Schließen von ${title} rückgängig machen`,
  close: (title) => `${title} schließen`,
  menu: (title) => `Mehr zu ${title}`,
  menuFocus: 'Öffnen',
  menuClose: 'Sitzung schließen',
  menuMoveUp: 'Nach oben',
  menuMoveDown: 'Nach unten',
  menuReopen: 'Zuletzt geschlossene Sitzung wieder öffnen',
  empty: 'Neben Start ist noch keine Sitzung offen',
  restoring: 'Ihre Sitzungen werden wiederhergestellt …',
  reconnecting: 'Verbindung wird wiederhergestellt …',
  offline: 'Offline. Ihre Sitzungen bleiben hier erhalten.',
  opened: (title) => `${title} geöffnet`,
  closed: (title, open) => `${title} geschlossen. ${plural(open, { one: '# Sitzung offen', other: '# Sitzungen offen' })}`,
  moved: (title, place, of) => `${title}, Platz ${String(place)} von ${String(of)}`,
  closeTitle: (title) => `Sitzung mit ${title} schließen?`,
  closeConversation: 'Das Gespräch geht zurück in die Warteschlange; jemand anderes kann es übernehmen.',
  closeKeepsWaiting: 'Das Gespräch bleibt bei Ihnen und wartet auf den Kunden. Mit „Beenden“ schließen Sie es endgültig ab.',
  closeEnds: 'Das Gespräch ist beendet. Mit dem Schließen endet auch die Nachbearbeitung.',
  closeRecord: 'Der Datensatz bleibt, wie er zuletzt gespeichert wurde.',
  closeDirty: 'In dieser Sitzung gibt es nicht gespeicherte Eingaben. Beim Schließen gehen sie verloren.',
  closeDraft: 'Eine Antwort ist geschrieben, aber nicht gesendet. Beim Schließen geht sie verloren.',
  closeCancel: 'Offen lassen',
  closeConfirm: 'Sitzung schließen',
} satisfies Words['sessionPane'];

const URGENT = 'Ihr Gespräch braucht dringend Aufmerksamkeit.';

function updates(count: number): string {
  return plural(count, { one: '# Neuigkeit in Ihrem Gespräch.', other: '# Neuigkeiten in Ihrem Gespräch.' });
}
