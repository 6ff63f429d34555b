import type { Words } from '../en.js';

/** The words of `<agent-workspace>` in German. */
export const agentWorkspace: Words['agentWorkspace'] = {
  areas: 'Bereiche des Arbeitsplatzes',
  sessions: 'Sitzungen',
  work: 'Arbeit',
  conversation: 'Gespräch',
  tools: 'Werkzeuge',
  signOut: 'Abmelden',
  signOutTitle: 'Abmelden?',
  signOutBody: 'Alles, was auf diesem Computer gespeichert ist, wird gelöscht.',
  signOutUnsent: (count) => `Alles, was auf diesem Computer gespeichert ist, wird gelöscht. Noch nicht gesendet (${String(count)}) und zuvor übergeben:`,
  signOutLoseTitle: 'Endgültig verlieren?',
  signOutLost: (count) => `Das konnte niemand übernehmen (${String(count)}). Wenn Sie sich jetzt abmelden, geht es verloren:`,
  signOutLose: 'Abmelden und verlieren',
  signOutStay: 'Bleiben',
  signOutMore: (count) => `… und ${String(count)} weitere`,
  signOutFailed: 'Nicht alles ließ sich löschen',
  signOutFailedBody: 'Auf diesem Computer liegen vielleicht noch Teile Ihrer Arbeit. Versuchen Sie es noch einmal, oder sagen Sie es Ihrer Administration.',
  signedOut: 'Sie sind abgemeldet.',
  shortcuts: 'Tastenkürzel',
  closeHelp: 'Schließen',
  shortcut: (name: string) => SHORTCUTS[name] ?? name,
};

const SHORTCUTS: Readonly<Record<string, string>> = {
  'next-region': 'Nächster Bereich', 'previous-region': 'Voriger Bereich', notifications: 'Benachrichtigungen', 'next-session': 'Nächste Sitzung', 'previous-session': 'Vorige Sitzung',
  'accept-offer': 'Erstes Angebot annehmen', 'reject-offer': 'Erstes Angebot ablehnen', 'write-reply': 'Antwort schreiben', 'reopen-session': 'Zuletzt geschlossene Sitzung wieder öffnen', 'close-session': 'Sitzung schließen', shortcuts: 'Diese Liste zeigen oder verbergen',
  'session-1': 'Sitzung 1 bis 9',
};
