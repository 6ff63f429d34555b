import type { Article } from '../article.js';

/** Money back: returns, refunds, disputes of what was charged. */
export const refunds: readonly Article[] = [
  {
    id: 'refund-start', title: 'Start a refund', language: 'en', tags: ['refund', 'return', 'money back'],
    summary: 'Who may get a refund, how it is paid and how long it takes.',
    sections: [
      { heading: 'Check', steps: ['Find the order and confirm name and e-mail address.', 'Check the date: 30 days from delivery, 60 for gold members.', 'Ask for the reason and record it.'] },
      { heading: 'Pay', steps: ['Choose the way of the original payment. Gift card and store credit are offers, never the only choice.', 'Read the amount to the customer.', 'Send the confirmation.'] },
      { heading: 'How long it takes', paragraphs: ['Credit card: five to seven working days. Bank transfer: two to three. Store credit: at once.'] },
    ],
  },
  {
    id: 'refund-status', title: 'A refund has not arrived', language: 'en', tags: ['refund', 'status', 'late', 'not arrived'],
    summary: 'Where a refund can be and what to tell a customer who has waited too long.',
    sections: [
      { heading: 'Look it up', steps: ['Open the order and read the refund line: requested, approved, paid.', 'Requested: the return has not been scanned. Ask for the drop-off receipt.', 'Approved: it is paid in the next run, every working day at 18:00.', 'Paid: give the reference number; the bank can trace it.'] },
      { heading: 'Waited more than ten working days', paragraphs: ['Open a payment trace, promise an answer in two working days and call back yourself. Gold members may be paid out in store credit meanwhile.'] },
    ],
  },
  {
    id: 'return-label', title: 'Print or resend a return label', language: 'en', tags: ['return', 'label', 'send back', 'exchange'],
    summary: 'Labels are free and valid for 30 days; no printer is needed.',
    sections: [{ heading: 'Send a label', steps: ['Open the order and choose Return.', 'Mark the items and the reason.', 'Send the label by e-mail, or a code that the parcel shop prints.', 'Tell the customer to keep the receipt until the money is there.'] }],
  },
  {
    id: 'double-charge', title: 'Charged twice or a wrong amount', language: 'en', tags: ['charged', 'double', 'twice', 'bill', 'amount', 'fee'],
    summary: 'Tell a reservation from a real second charge, and correct it.',
    sections: [
      { heading: 'Reservation or charge?', paragraphs: ['A payment that failed may leave a reservation. It lowers the balance but is never collected and disappears after three to seven days. A real charge has a booking date.'] },
      { heading: 'Correct a real charge', steps: ['Find both payments by amount and time.', 'Refund the second one to the same card.', 'Send the reference and apologise for the trouble.'] },
    ],
  },
  {
    id: 'promo-code', title: 'A promo code or credit does not work', language: 'en', tags: ['promo', 'voucher', 'code', 'discount', 'credit'],
    summary: 'Why codes are refused and when you may give a new one.',
    sections: [
      { heading: 'Why it is refused', paragraphs: ['Expired; used before; below the least order value; not valid for reduced goods; another code is in the basket.'] },
      { heading: 'What you may do', steps: ['Check the code and tell the exact reason.', 'Expired less than seven days ago: give a new one.', 'Our error: take the discount off the order by hand and note why.'] },
    ],
  },
];
