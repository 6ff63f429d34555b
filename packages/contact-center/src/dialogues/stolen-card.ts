import type { Dialogue } from './dialogue.js';
import { agent, card, customer, picks } from './script.js';

/** A frightened customer who gives up in anger and leaves. */
export const stolenCard: Dialogue = {
  id: 'own-stolen-card',
  channel: 'chat',
  language: 'en',
  customer: { id: 'customer-hugo-marchetti', name: 'Hugo Marchetti', phone: '+39 02 555 0109' },
  subject: 'Card stolen, payments going on',
  queue: 'Security',
  case: { description: 'Card ending 4471 stolen, three unknown payments within an hour.', priority: 'urgent' },
  turns: [
    customer('My card was stolen and somebody is buying things with it RIGHT NOW', 0),
    ...picks('block now last four',
      ['block_card', 'I am blocking it now, Hugo. Please tell me the last four digits.'],
      ['ask_name', 'May I have your full name, please?']),
    customer('4471', 5),
    card('Card 4471', { Status: 'blocked, just now', 'Payments in the last hour': '3', Total: '611.40 EUR' }),
    ...picks('blocked',
      ['confirm_block', 'Card 4471 is blocked since this minute; nothing more can go out. I see three payments in the last hour, 611.40 EUR in all. Was any of them yours?'],
      ['ask_payments', 'Which of the payments do you not know?']),
    customer('NONE of them! I was at work. This is a nightmare, I get paid next week, I have nothing left', 9),
    agent('Then none of them stays with you. For the money to come back today I need you to confirm each one. The first: 320.00 at an electronics shop, 10:52?', 21),
    customer('Not mine. How many questions will there be? I already told the hotline all of this!!', 10),
    agent('Two more, and then you are done. 188.40 at a petrol station, 11:10?', 14),
    customer('NOT MINE. This is ridiculous. You have all this on your screen and you waste my time. I hate this. Worst bank ever.', 9),
    ...picks('sorry last',
      ['apologise_continue', 'I am sorry that you have to go through this twice. I have marked all three as not yours; you need not answer any more.'],
      ['ask_next', 'And the third: 103.00 at a shoe shop, 11:31?']),
    customer('unbelievable', 6),
  ],
  ending: 'customer-leaves',
};
