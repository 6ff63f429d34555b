import type { Article } from '../article.js';

/** Appointments, subscriptions and cancellations. */
export const appointments: readonly Article[] = [
  {
    id: 'appointment-book', title: 'Book an appointment', language: 'en', tags: ['appointment', 'schedule', 'doctor', 'viewing', 'meeting'],
    summary: 'Name, reason, day, time; offer two slots, confirm one.',
    sections: [{ heading: 'Book', steps: ['Ask with whom and what for. Do not ask for medical detail.', 'Ask for the wished day and offer the two nearest times.', 'Take name and phone number.', 'Repeat day, time and place; send the confirmation.'] }],
  },
  {
    id: 'appointment-change', title: 'Move or cancel an appointment', language: 'en', tags: ['appointment', 'reschedule', 'cancel', 'move', 'missed'],
    summary: 'Free until 24 hours before; the first missed one is forgiven.',
    sections: [{ heading: 'Move', steps: ['Find it by name and day.', 'Offer two new times before you give the old one up.', 'Confirm and send it anew.'] }],
  },
  {
    id: 'cancel-contract', title: 'Cancel a contract', language: 'en', tags: ['contract', 'terminate', 'cancel', 'notice', 'leave'],
    summary: 'Accept it, confirm the date, offer once.',
    sections: [
      { heading: 'Do', steps: ['Verify the customer and read the end of the term.', 'Ask why, once, and record it.', 'Make one offer at most; a no is a no.', 'Confirm the date in writing today.'] },
      { heading: 'Earlier ways out', paragraphs: ['Fourteen days after signing; a price rise; a move to where we have no line; service below the agreed minimum.'] },
    ],
  },
  {
    id: 'cancel-subscription', title: 'Cancel or pause a subscription', language: 'en', tags: ['subscription', 'membership', 'cancel', 'pause', 'renewal'],
    summary: 'Ends with the paid period; a renewal of the last 14 days is refunded.',
    sections: [{ heading: 'Cancel or pause', steps: ['Verify and open the subscription.', 'Offer a pause of one to three months.', 'Cancel; access stays until the end of the paid period.', 'Renewed less than 14 days ago and unused: refund it.'] }],
  },
  {
    id: 'cancel-order', title: 'Cancel an order', language: 'en', tags: ['cancel order', 'cancellation', 'order'],
    summary: 'Until it is packed with one click, later by refusing or returning it.',
    sections: [{ heading: 'Cancel', steps: ['Check the status. Paid: cancel, the money goes back the same day.', 'Packed or later: explain refusing at the door and the free return.', 'Marketplace goods: send the request to the seller, answer within one working day.'] }],
  },
  {
    id: 'price-rise', title: 'A bill is higher than before', language: 'en', tags: ['bill', 'invoice', 'price', 'increase', 'expensive'],
    summary: 'Compare two bills line by line; the usual causes and what to offer.',
    sections: [{ heading: 'Usual causes', paragraphs: ['A discount that ended, use above the plan, a one-time fee, a price change that was announced by letter six weeks ahead.'] }, { heading: 'Offer', steps: ['Name the line that changed.', 'Look for a plan that fits the use of the last three months.', 'Our error: correct it on this bill, not on the next.'] }],
  },
];
