import type { Words } from '../en.js';

/** The words of `<presence-picker>` in German. */
export const presencePicker = {
  label: 'Anwesenheit',
  button: (status) => `Anwesenheit: ${status}`,
  unknown: 'Anwesenheit unbekannt',
  choose: 'Anwesenheit wählen',
  back: 'Ich bin zurück',
  text: 'Mehr dazu sagen (freiwillig)',
  textHint: 'In einer Besprechung bis 15 Uhr',
  setText: 'Setzen',
  next: 'Nach der jetzigen Arbeit',
  nextNone: 'Wie es die Arbeit ergibt',
  nextShort: (status) => `danach ${status}`,
  capacity: 'Was Sie in Händen haben',
  used: (channel, used, limit) => `${CHANNELS[channel] ?? channel} ${String(used)} von ${String(limit)}`,
  list: (parts) => parts.join(', '),
  because: (status, why) => `${status}: ${why}`,
  since: (time) => `Seit ${time}`,
  'why-signed-in': 'Sie haben sich angemeldet',
  'why-chosen': 'von Ihnen gewählt',
  'why-free': 'keine Arbeit in Händen',
  'why-session-limit': (limit) => `alle ${String(limit)} Sitzungen sind offen`,
  'why-missed-offer': 'Sie haben ein Angebot verpasst',
  'why-rejected-offer': 'Sie haben ein Angebot abgelehnt',
  'why-reset': 'Sie sind zurück',
  'why-queued': 'für nach der Arbeit gewählt',
  'until-changed': 'Sie bleibt, bis Sie sie ändern.',
  'until-next': 'Sie gilt, bis Sie das nächste Mal Arbeit annehmen oder schließen.',
  'until-back': 'Mit „Ich bin zurück“ erhalten Sie wieder Angebote.',
  'until-finished': 'Wieder verfügbar, wenn diese Arbeit fertig ist.',
  'until-room': (channels) => `Angebote kommen wieder, sobald eines davon fertig ist: ${channels.map((channel) => CHANNELS[channel] ?? channel).join(', ')}.`,
  'until-session': 'Schließen Sie eine Sitzung, um wieder Angebote zu erhalten.',
  'until-offers': 'Angebote kommen, solange Platz ist.',
  held: 'In wenigen Sekunden folgt eine Änderung.',
} satisfies Words['presencePicker'];

const CHANNELS: Readonly<Record<string, string>> = { chat: 'Chats', sms: 'SMS', social: 'Social', voice: 'Anrufe', email: 'E-Mails', custom: 'Gespräche', case: 'Fälle' };
