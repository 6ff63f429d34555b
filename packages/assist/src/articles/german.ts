import type { Article } from '../article.js';

/** Articles in German. */
export const german: readonly Article[] = [
  {
    id: 'de-sendung-verspaetet', title: 'Die Lieferung ist verspätet', language: 'de', tags: ['Lieferung', 'Paket', 'verspätet', 'Sendung', 'Bestellung'],
    summary: 'Neuestes Ereignis vorlesen, ein haltbares Datum nennen, Versandkosten erstatten.',
    sections: [{ heading: 'So helfen Sie', steps: ['Bestellnummer erfragen und den Namen bestätigen.', 'Letztes Ereignis der Sendungsverfolgung nennen.', 'Nur das Datum des Zustellers plus einen Tag versprechen.', 'Nach fünf Werktagen ohne Ereignis einen Nachforschungsauftrag stellen und Ersatz anbieten.'] }],
  },
  {
    id: 'de-erstattung', title: 'Eine Erstattung veranlassen', language: 'de', tags: ['Erstattung', 'Rückgabe', 'Geld zurück', 'Retoure'],
    summary: 'Frist prüfen, Grund festhalten, auf den ursprünglichen Zahlungsweg erstatten.',
    sections: [{ heading: 'Ablauf', steps: ['Bestellung öffnen und Namen bestätigen.', 'Frist prüfen: 30 Tage ab Zustellung.', 'Betrag vorlesen und bestätigen lassen.', 'Dauer nennen: Karte fünf bis sieben, Überweisung zwei bis drei Werktage.'] }],
  },
  {
    id: 'de-internet-stoerung', title: 'Das Internet funktioniert nicht', language: 'de', tags: ['Internet', 'Störung', 'Router', 'Anschluss', 'WLAN'],
    summary: 'Erst Störungskarte, dann Strom, Kabel, Neustart, Leitungstest.',
    sections: [{ heading: 'Schritt für Schritt', steps: ['Postleitzahl auf bekannte Störungen prüfen.', 'Welche Lampen leuchten am Router?', 'Router 30 Sekunden vom Strom trennen, drei Minuten warten.', 'Leitungstest starten; sonst Termin für einen Techniker anbieten.'] }],
  },
];
