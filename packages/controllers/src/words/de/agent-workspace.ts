import type { Words } from '../en.js';

/** The words of `<agent-workspace>` in German. */
export const agentWorkspace: Words['agentWorkspace'] = {
  areas: 'Bereiche des Arbeitsplatzes',
  sessions: 'Sitzungen',
  work: 'Arbeit',
  conversation: 'Gespräch',
  tools: 'Werkzeuge',
  shortcuts: 'Tastenkürzel',
  closeHelp: 'Schließen',
  shortcut: (name: string) => SHORTCUTS[name] ?? name,
};

const SHORTCUTS: Readonly<Record<string, string>> = {
  'next-region': 'Nächster Bereich', 'previous-region': 'Voriger Bereich', notifications: 'Benachrichtigungen', 'next-session': 'Nächste Sitzung', 'previous-session': 'Vorige Sitzung',
  'accept-offer': 'Erstes Angebot annehmen', 'reject-offer': 'Erstes Angebot ablehnen', 'write-reply': 'Antwort schreiben', 'close-session': 'Sitzung schließen', shortcuts: 'Diese Liste zeigen oder verbergen',
  'session-1': 'Sitzung 1 bis 9',
};
