import type { Dialogue } from './dialogue.js';
import { agent, customer, picks } from './script.js';

/** A customer by text message who goes away for hours and comes back to the same conversation. */
export const returningSms: Dialogue = {
  id: 'own-returning-sms',
  channel: 'sms',
  language: 'en',
  customer: { id: 'customer-lucia-ferrante', name: 'Lucia Ferrante', phone: '+39 06 555 0177' },
  subject: 'Repair appointment',
  queue: 'Repairs',
  case: { description: 'Washing machine shows E18. Technician needed, customer works shifts.', priority: 'normal' },
  turns: [
    customer('Washing machine says E18 again. Can someone come?', 0),
    ...picks('e18 is pump, when',
      ['ask_slot', 'Hello Lucia, E18 is the pump. We have Thursday 8-12 or Friday 14-18. Which one suits you?'],
      ['ask_error', 'Hello! Which error does the display show?']),
    customer('Must ask at work. Will text you.', 25),
    agent('Of course. I keep both for you until this evening.', 12),
    { type: 'customer-leaves', pause: 20_000 },
    { type: 'customer-returns', pause: 5_400_000 },
    customer('Hi again. Friday is ok.', 2),
    ...picks('friday booked',
      ['confirm_slot', 'Friday, 14 to 18, is yours. The technician calls half an hour before.'],
      ['slot_gone', 'I am sorry, Friday has just been taken. Would Monday morning do?']),
    customer('Does it cost? Last repair was only in June', 16),
    ...picks('free within a year',
      ['inform_warranty', 'No: a repair is covered for twelve months, so this one is free.'],
      ['inform_price', 'The visit is 49 EUR, parts come on top.']),
    customer('Great. Thank you', 9),
    agent('You are welcome. See you on Friday!', 8),
    customer('👍', 5),
  ],
  ending: 'customer-ends',
};
