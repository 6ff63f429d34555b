import type { AgentScript } from '../agent-script.js';

/** Scripts of a telecom's and a travel desk. */
export const telecomAndTravelScripts: readonly AgentScript[] = [
  {
    id: 'broadband-fault', title: 'Broadband fault', language: 'en', tags: ['broadband', 'internet', 'router'],
    summary: 'From the outage map to the engineer.',
    steps: [
      { kind: 'macro', id: 'outage', title: 'Check the postcode for an outage', macro: 'check-outage' },
      { kind: 'macro', id: 'line', title: 'Start the line test', macro: 'test-line' },
      { kind: 'text', id: 'lights', title: 'Which lights are on?', text: 'No light: other socket. A blinking line light: the cable at the wall.' },
      { kind: 'text', id: 'restart', title: 'Unplug the router for 30 seconds, wait three minutes' },
      { kind: 'macro', id: 'engineer', title: 'Book an engineer', macro: 'book-engineer' },
      { kind: 'script', id: 'end', title: 'Wrap up', scriptId: 'wrap-up' },
    ],
  },
  {
    id: 'hotel-booking', title: 'Book a hotel', language: 'en', tags: ['hotel', 'booking'],
    summary: 'Ask, search, confirm, book.',
    steps: [
      { kind: 'text', id: 'wish', title: 'Ask for place, price and rating' },
      { kind: 'text', id: 'dates', title: 'Ask for arrival, departure and number of guests' },
      { kind: 'macro', id: 'search', title: 'Search hotels', macro: 'search-hotels' },
      { kind: 'text', id: 'confirm', title: 'Repeat hotel, dates and total; wait for a clear yes' },
      { kind: 'macro', id: 'book', title: 'Book the room', macro: 'book-hotel' },
      { kind: 'script', id: 'end', title: 'Wrap up', scriptId: 'wrap-up' },
    ],
  },
  {
    id: 'cancellation', title: 'Cancel a contract or subscription', language: 'en', tags: ['cancel', 'contract', 'subscription'],
    summary: 'One question, one offer, a date in writing.',
    steps: [
      { kind: 'script', id: 'verify', title: 'Verify the customer', scriptId: 'verify-caller' },
      { kind: 'text', id: 'why', title: 'Ask why, once' },
      { kind: 'text', id: 'offer', title: 'Make one offer at most' },
      { kind: 'macro', id: 'cancel', title: 'Cancel', macro: 'cancel-contract' },
      { kind: 'text', id: 'date', title: 'Say the last day and send it in writing' },
    ],
  },
  {
    id: 'de-stoerung', title: 'Störung am Anschluss', language: 'de', tags: ['Internet', 'Störung', 'Router'],
    summary: 'Von der Störungskarte bis zum Techniker.',
    steps: [
      { kind: 'macro', id: 'karte', title: 'Postleitzahl auf Störungen prüfen', macro: 'check-outage' },
      { kind: 'text', id: 'lampen', title: 'Nach den Lampen am Router fragen' },
      { kind: 'text', id: 'neustart', title: 'Router 30 Sekunden vom Strom trennen' },
      { kind: 'macro', id: 'techniker', title: 'Techniker buchen', macro: 'book-engineer' },
    ],
  },
  {
    id: 'ar-parcel', title: 'البحث عن شحنة', language: 'ar', tags: ['شحنة', 'طلب', 'توصيل'],
    summary: 'من رقم الطلب إلى البديل أو استرداد المبلغ.',
    steps: [
      { kind: 'macro', id: 'open', title: 'افتح الطلب', macro: 'open-order' },
      { kind: 'text', id: 'event', title: 'اقرأ آخر حدث في تتبع الشحنة' },
      { kind: 'macro', id: 'claim', title: 'افتح مطالبة مع شركة التوصيل', macro: 'open-carrier-claim' },
      { kind: 'text', id: 'choice', title: 'اعرض بديلا أو استرداد المبلغ' },
    ],
  },
];
