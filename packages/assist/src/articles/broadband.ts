import type { Article } from '../article.js';

/** Internet, mobile and television at home. */
export const broadband: readonly Article[] = [
  {
    id: 'broadband-down', title: 'The internet connection is down', language: 'en', tags: ['broadband', 'internet', 'outage', 'router', 'connection'],
    summary: 'Outage first, then power, cable, light, restart, line test.',
    sections: [
      { heading: 'Before you ask anything', steps: ['Check the postcode for a known outage and give the expected end.', 'Run a line test while you talk.'] },
      { heading: 'With the customer', steps: ['Which lights are on? No light: other socket. DSL or fibre light blinking: cable at the wall.', 'Unplug the router for 30 seconds and wait three minutes.', 'Try one device by cable.'] },
      { heading: 'Still down', paragraphs: ['Book an engineer in the next free slot. Mobile data of 50 GB is free until the visit; from the third day each day is credited.'] },
    ],
  },
  {
    id: 'broadband-slow', title: 'The internet is slow', language: 'en', tags: ['broadband', 'internet', 'slow', 'speed', 'wifi', 'wi-fi'],
    summary: 'Tell a slow line from slow Wi-Fi before booking anybody.',
    sections: [
      { heading: 'Measure', steps: ['Test by cable with other devices off.', 'Compare with the agreed minimum speed in the contract.', 'Test again by Wi-Fi beside the router.'] },
      { heading: 'Solve', paragraphs: ['Cable slow: line test, then engineer. Wi-Fi slow: move the router, change to the 5 GHz band, offer a repeater on a 30-day trial. Below the minimum on three days: the customer may leave without a fee.'] },
    ],
  },
  {
    id: 'engineer-visit', title: 'Book, move or miss an engineer visit', language: 'en', tags: ['engineer', 'technician', 'appointment', 'visit'],
    summary: 'Slots of four hours; free to move until 18:00 the day before.',
    sections: [
      { heading: 'Book or move', steps: ['Confirm the address and a phone number for the day.', 'Offer the two next slots.', 'An adult must be at home; the engineer calls 30 minutes ahead.'] },
      { heading: 'Nobody came', paragraphs: ['Apologise, credit 25 without being asked, and book the first slot of the next day. Put the missed visit into the case.'] },
    ],
  },
  {
    id: 'mobile-roaming', title: 'Mobile data abroad and roaming bills', language: 'en', tags: ['mobile', 'roaming', 'abroad', 'data', 'bill'],
    summary: 'What is included where, and what to do about a high bill.',
    sections: [{ heading: 'A high bill', steps: ['Check country and dates of use.', 'See whether the 60 cut-off message was sent and confirmed.', 'Not sent: take the amount above 60 off. Sent: offer half once as goodwill.'] }],
  },
  {
    id: 'move-house-line', title: 'Take broadband to a new address', language: 'en', tags: ['move house', 'new address', 'broadband', 'contract'],
    summary: 'Four weeks ahead; same price where the line allows it.',
    sections: [{ heading: 'Arrange the move', steps: ['Check which speeds the new address can have.', 'Choose the date; both lines run for one day.', 'Not available at the new address: the contract ends one month after the move.'] }],
  },
];
