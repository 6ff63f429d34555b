import type { Dialogue } from './dialogue.js';
import { agent, card, customer, picks } from './script.js';

/** A customer with three wishes at once, who jumps between them. */
export const movingHouse: Dialogue = {
  id: 'own-moving-house',
  channel: 'chat',
  language: 'en',
  customer: { id: 'customer-aoife-brennan', name: 'Aoife Brennan', email: 'aoife.b@example.com', phone: '+353 1 555 0142' },
  subject: 'New address, an invoice and a broken lamp',
  queue: 'Accounts',
  order: { number: '40-1033', items: 'Desk lamp "Fjord"', total: '64.00', currency: 'EUR', status: 'delivered', delivered: '2026-11-10' },
  turns: [
    customer('Good morning! Three things, I am moving house and my head is full of boxes.', 0),
    customer('One: new address from December. Two: I need the October invoice again. Three: the desk lamp came with a crack.', 18),
    ...picks('one after the other',
      ['structure_tasks', 'Good morning Aoife! Let us take them one by one. What is the new address, and from which day on?'],
      ['ask_first_task', 'Which of these is the most urgent?']),
    customer('14 Harbour Row, Galway, from the 1st. Oh, and the invoice has to go to my work address, the tax people want it by Friday.', 22),
    card('Invoices of Aoife Brennan', { 'October 2026': '2026-10-1187, 64.00 EUR', 'September 2026': '2026-09-0871, 20.50 EUR' }),
    agent('Noted: 14 Harbour Row from 1 December. The October invoice, 2026-10-1187: which address should it go to?', 18),
    customer('accounts@brennan-design.example. Has the address changed everywhere, the newsletter too?', 15),
    ...picks('yes everywhere, sent',
      ['confirm_address_invoice', 'Everywhere from 1 December, post included. And the invoice is in that inbox now. That leaves the lamp: where is the crack?'],
      ['confirm', 'I have noted that for you.']),
    customer('Along the foot. It works but it looks sad.', 11),
    card('Order 40-1033', { Item: 'Desk lamp "Fjord"', Delivered: '10 November', Warranty: 'until November 2028' }),
    ...picks('replacement to which address',
      ['offer_replacement', 'A lamp should not look sad. I can send a new one at once and you need not return the old one. To the old address or to Galway?'],
      ['offer_discount', 'I can offer you 20 % of the price back if you would like to keep it.'],
      ['ask_photo', 'Could you send me a photo of the crack, please?']),
    customer('Galway please! But only after the 1st, nobody is there yet.', 12),
    agent('It leaves here on the 2nd and arrives on the 4th. That makes three of three, I think?', 16),
    customer('Three of three. You made my moving list shorter, thank you!', 10),
    ...picks('good luck', ['goodbye_moving', 'Good luck with the boxes, and a good start in Galway!'], ['goodbye', 'Have a nice day!']),
    customer('Cheers!', 6),
  ],
  ending: 'customer-ends',
};
