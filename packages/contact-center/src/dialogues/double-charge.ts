import type { Dialogue } from './dialogue.js';
import { agent, card, customer, picks } from './script.js';

/** An angry chat: patience runs out before it comes back a little. */
export const doubleCharge: Dialogue = {
  id: 'own-double-charge',
  channel: 'chat',
  language: 'en',
  customer: { id: 'customer-dana-whitlock', name: 'Dana Whitlock', email: 'dana@example.com' },
  subject: 'Charged twice, refund refused',
  queue: 'Billing',
  order: { number: '40-0932', items: 'Annual plan', total: '228.00', currency: 'EUR', status: 'paid', payments: '2 × 228.00' },
  case: { description: 'Two payments for one annual plan. First contact on 2 November, told to wait.', priority: 'high' },
  turns: [
    customer('Hello, I was charged twice for my annual plan.', 0),
    ...picks('sorry, order?',
      ['apologise_ask_order', 'I am sorry to hear that, Dana. Let me check. Is it order 40-0932?'],
      ['ask_order_number', 'Hello! May I have your order number, please?']),
    customer('Yes. And I already wrote to you two weeks ago and nothing happened. This is really disappointing.', 15),
    card('Payments of 40-0932', { 'Nov 1, 09:14': '228.00 EUR, booked', 'Nov 1, 09:15': '228.00 EUR, booked', Refunds: 'none' }),
    ...picks('see two payments',
      ['confirm_double_charge', 'I can see both payments, one minute apart. The second one should never have been booked.'],
      ['ask_statement', 'Could you send me a copy of your bank statement?']),
    customer('So your system is broken and I pay for it. Great. This is terrible service.', 11),
    customer('My account is overdrawn because of you! The bank charged me a fee. I am furious.', 10),
    agent('That is a bad situation and it is our mistake. I am sending the refund now, and I want to cover the bank\'s fee too. How much was it?', 22),
    customer('12 euros. Why did I have to get this angry before anybody does anything? Horrible, useless, an awful experience.', 16),
    ...picks('no excuse refund today',
      ['refund_with_fee', 'You should not have had to. 240.00 EUR go back to your card today: the second payment and the fee. You will see them within two working days.'],
      ['escalate', 'I will hand this to my supervisor, who will call you today.'],
      ['apologise', 'I am sorry for the wait.']),
    customer('And if it does not come? I do not trust this any more.', 14),
    agent('Then you do not have to explain it again: I am writing you a mail with the reference R-5521 and my direct number. I will look on Wednesday myself.', 20),
    customer('Fine. I will believe it when I see it.', 12),
    ...picks('understand', ['goodbye_calm', 'I understand. Thank you for your patience, and again, I am sorry.'], ['goodbye', 'Have a nice day!']),
    customer('Ok. Thanks for at least answering properly.', 13),
  ],
  ending: 'customer-ends',
};
