import type { Dialogue } from './dialogue.js';
import { agent, card, customer, picks } from './script.js';

/** A customer on a train who drops out, returns within the reconnect window, and is lost in the end. */
export const trainTunnel: Dialogue = {
  id: 'own-train-tunnel',
  channel: 'chat',
  language: 'en',
  customer: { id: 'customer-tomasz-zielinski', name: 'Tomasz Zieliński', email: 'tomasz@example.com' },
  subject: 'Change a hotel booking',
  queue: 'Travel',
  order: { number: 'H-77120', items: 'Hotel Lindenhof, 2 nights', total: '214.00', currency: 'EUR', status: 'confirmed', arrival: '2026-11-27' },
  turns: [
    customer('Hello, I need to move my booking H-77120 by one day. I am on a train, sorry if I vanish.', 0),
    card('Booking H-77120', { Hotel: 'Lindenhof', Arrival: '27 November', Nights: '2', Changes: 'free until 25 November' }),
    ...picks('which day',
      ['ask_new_date', 'Hello Tomasz, no problem. Would you like to arrive a day earlier or a day later?'],
      ['confirm_booking', 'I see your booking at the Lindenhof from 27 November.']),
    customer('One day later, so the 28th.', 10),
    { type: 'customer-leaves', pause: 4_000 },
    { type: 'customer-returns', pause: 55_000 },
    customer('Back. Tunnel. Did you get that: the 28th?', 4),
    ...picks('yes 28th is free',
      ['inform_available', 'I did: the 28th to the 30th is free, at the same price. Shall I change it?'],
      ['inform_unavailable', 'I am sorry, the hotel is full on that day.']),
    customer('Yes please. Is breakfast still inclu', 12),
    { type: 'customer-leaves', pause: 3_000 },
    { type: 'customer-returns', pause: 80_000 },
    customer('included? These tunnels...', 5),
    agent('Breakfast is included, and the change is booked. The confirmation is in your inbox, tunnels or not.', 14),
    customer('Perfect. One more thing, can they keep my suitcase on the', 11),
  ],
  ending: 'customer-leaves',
};
