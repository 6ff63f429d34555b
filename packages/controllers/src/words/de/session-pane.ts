import type { Words } from '../en.js';
import { plural } from './plural.js';

/** The words of `<session-pane>` in German. */
export const sessionPane = {
  label: 'Sitzungen',
  collapse: 'Sitzungsliste einklappen',
  expand: 'Sitzungsliste ausklappen',
  home: 'Start',
  newUpdates: (title, count) => `${title}. ${updates(count)}`,
  urgent: (title) => `${title}. ${URGENT}`,
  urgentWithUpdates: (title, count) => `${title}. ${URGENT} ${updates(count)}`,
  attention: (title) => `${title} bittet um Ihre Aufmerksamkeit.`,
  failedSends: (count) => plural(count, { one: '# Nachricht wurde nicht gesendet', other: '# Nachrichten wurden nicht gesendet' }),
  dirty: 'Nicht gespeicherte Eingaben',
  wrapUp: 'Nachbearbeitung',
  elsewhere: 'In einem anderen Fenster offen',
  elsewhereShort: 'Anderes Fenster',
  waiting: 'Wartet',
  close: (title) => `${title} schließen`,
  menu: (title) => `Mehr zu ${title}`,
  menuFocus: 'Öffnen',
  menuTearOff: 'In eigenem Fenster öffnen',
  menuClose: 'Sitzung schließen',
  menuMoveUp: 'Nach oben',
  menuMoveDown: 'Nach unten',
  reopen: 'Sitzung wieder öffnen',
  reopenMenu: 'Geschlossene Sitzungen',
  empty: 'Neben Start ist noch keine Sitzung offen',
  restoring: 'Ihre Sitzungen werden wiederhergestellt …',
  opened: (title) => `${title} geöffnet`,
  closed: (title, open) => `${title} geschlossen. ${plural(open, { one: '# Sitzung offen', other: '# Sitzungen offen' })}`,
  moved: (title, place, of) => `${title}, Platz ${String(place)} von ${String(of)}`,
  closeTitle: (title) => `Sitzung mit ${title} schließen?`,
  closeConversation: 'Das Gespräch geht zurück in die Warteschlange; jemand anderes kann es übernehmen.',
  closeKeepsWaiting: 'Das Gespräch bleibt bei Ihnen und wartet auf den Kunden. Mit „Beenden“ schließen Sie es endgültig ab.',
  closeEnds: 'Das Gespräch ist beendet. Mit dem Schließen endet auch die Nachbearbeitung.',
  closeRecord: 'Der Datensatz bleibt, wie er zuletzt gespeichert wurde.',
  closeDraft: 'Eine Antwort ist geschrieben, aber nicht gesendet. Beim Schließen geht sie verloren.',
  notSent: (count) => plural(count, { one: '# nicht gesendet', other: '# nicht gesendet' }),
  unsaved: 'Nicht gespeichert',
  openedMany: (count) => plural(count, { one: '# Sitzung geöffnet', other: '# Sitzungen geöffnet' }),
  closedMany: (count, open) => `${plural(count, { one: '# Sitzung geschlossen', other: '# Sitzungen geschlossen' })}. ${plural(open, { one: '# Sitzung offen', other: '# Sitzungen offen' })}`,
  attentionMany: (count) => plural(count, { one: '# Sitzung braucht Ihre Aufmerksamkeit.', other: '# Sitzungen brauchen Ihre Aufmerksamkeit.' }),
  closeGeneric: 'Die Sitzung und ihre Registerkarten verschwinden aus Ihrem Arbeitsbereich.',
  closeDirty: (count) => plural(count, { one: '# Registerkarte enthält nicht gespeicherte Eingaben.', other: '# Registerkarten enthalten nicht gespeicherte Eingaben.' }),
  closeContinue: 'Weiter bearbeiten',
  closeDiscard: 'Verwerfen',
  closeSave: 'Speichern und schließen',
  closeCancel: 'Offen lassen',
  closeConfirm: 'Sitzung schließen',
} satisfies Words['sessionPane'];

const URGENT = 'Ihr Gespräch braucht dringend Aufmerksamkeit.';

function updates(count: number): string {
  return plural(count, { one: '# Neuigkeit in Ihrem Gespräch.', other: '# Neuigkeiten in Ihrem Gespräch.' });
}
