import type { Dialogue } from './dialogue.js';
import { agent, card, customer, picks } from './script.js';

/** A chat in German about a tariff that no longer fits. */
export const tarifwechsel: Dialogue = {
  id: 'own-tarifwechsel',
  channel: 'chat',
  language: 'de',
  customer: { id: 'customer-sabine-kruger', name: 'Sabine Krüger', email: 's.krueger@example.de' },
  subject: 'Tarif wechseln',
  queue: 'Verträge',
  facts: { contract: 'V-30418', tariff: 'Basis 10' },
  turns: [
    customer('Guten Tag, mein Datenvolumen reicht seit dem Sommer nie bis zum Monatsende. Kann ich wechseln, obwohl der Vertrag noch läuft?', 0),
    card('Vertrag V-30418', { Tarif: 'Basis 10, 10 GB', Preis: '14,99 €', Laufzeit: 'bis März 2027', Wechsel: 'nach oben jederzeit' }),
    ...picks('ja, nach oben jederzeit',
      ['wechsel_moeglich', 'Guten Tag, Frau Krüger. Ja, in einen größeren Tarif können Sie jederzeit wechseln. Wie viel brauchen Sie ungefähr?'],
      ['wechsel_nicht_moeglich', 'Guten Tag. Leider ist ein Wechsel erst zum Ende der Laufzeit möglich.']),
    customer('Meistens fehlen mir am Ende so fünf Gigabyte. Meine Enkelin und ich telefonieren mit Bild.', 22),
    ...picks('komfort 20 empfehlen',
      ['tarif_empfehlen', 'Dann passt Komfort 20 gut: 20 GB für 19,99 € im Monat. Damit bleibt auch Luft für längere Anrufe.'],
      ['zusatzpaket', 'Sie könnten auch monatlich 5 GB für 4,99 € dazubuchen.']),
    customer('Und das Zusatzpaket, gibt es das noch? Das wäre doch günstiger als ein ganzer Tarif?', 19),
    agent('Gut gesehen: Mit dem Paket von 5 GB kommen Sie auf 19,98 €, also einen Cent weniger, aber mit 15 statt 20 GB. Ich würde den Tarif nehmen.', 24),
    customer('Einen Cent, na dann! Bitte den Tarif. Verlängert sich der Vertrag dadurch?', 16),
    ...picks('nein bleibt',
      ['laufzeit_bleibt', 'Nein, die Laufzeit bleibt bis März 2027. Der neue Tarif gilt ab morgen früh.'],
      ['laufzeit_neu', 'Ja, er beginnt mit dem Wechsel für 24 Monate neu.']),
    customer('Wunderbar. Sie haben mir sehr geholfen, vielen Dank!', 12),
    agent('Sehr gern. Grüßen Sie Ihre Enkelin!', 10),
    customer('Das mache ich. Auf Wiedersehen!', 8),
  ],
  ending: 'customer-ends',
};
