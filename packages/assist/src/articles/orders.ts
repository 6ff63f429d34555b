import type { Article } from '../article.js';

/** Orders: where they are, changing them, wrong and missing items. */
export const orders: readonly Article[] = [
  {
    id: 'order-status', title: 'Where is my order?', language: 'en', tags: ['order', 'tracking', 'status', 'parcel'],
    summary: 'How to find an order, what each status means and when to start a search.',
    sections: [
      { heading: 'Find the order', steps: ['Ask for the order number; without it, search by e-mail address and postcode.', 'Confirm the name on the order before you say anything about it.', 'Open the order and read the newest tracking event to the customer.'] },
      { heading: 'What the status means', paragraphs: ['Paid: we have the money, the warehouse has not begun. Packed: it leaves today or on the next working day. Handed over: the carrier has it; tracking starts within 24 hours. Delivered: the carrier recorded a hand-over with a time and place.'] },
      { heading: 'When to start a search', paragraphs: ['Five working days without a tracking event within the country, ten abroad. A search takes the carrier up to eight working days; offer a replacement at once when the item is in stock.'] },
    ],
  },
  {
    id: 'order-change', title: 'Change an order after it was placed', language: 'en', tags: ['order', 'quantity', 'change', 'address', 'size'],
    summary: 'Address, size, quantity and delivery date can be changed until the order is packed.',
    sections: [
      { heading: 'Until it is packed', steps: ['Open the order and check that the status is Paid.', 'Change the item, the quantity or the address.', 'Read the new total to the customer and get a clear yes.', 'Save; the customer receives a new confirmation.'] },
      { heading: 'After it is packed', paragraphs: ['The parcel cannot be stopped. The customer may redirect it with the carrier, refuse it, or send it back free of charge; a new order can be placed at the old price for seven days.'] },
    ],
  },
  {
    id: 'order-wrong-item', title: 'The wrong item or size arrived', language: 'en', tags: ['wrong item', 'wrong size', 'order', 'exchange'],
    summary: 'Send the right item at once; the customer never pays for the way back.',
    sections: [
      { heading: 'What to do', steps: ['Apologise once, and ask what arrived: the number on the label is enough.', 'Compare it with the order. When we packed wrongly, order the right item with express delivery.', 'Send a prepaid return label; the customer has 30 days.', 'When the customer chose a wrong size, offer an exchange: the price stays the same.'] },
      { heading: 'Worth up to 15', paragraphs: ['Items below 15 are not asked back. Tell the customer to keep or give them away.'] },
    ],
  },
  {
    id: 'order-missing-item', title: 'An item is missing from the parcel', language: 'en', tags: ['missing', 'incomplete', 'order', 'parcel'],
    summary: 'Check for a second parcel first, then send the missing item or refund it.',
    sections: [
      { heading: 'Check', steps: ['See whether the order was split: each parcel has its own tracking number.', 'Compare the weight that the carrier recorded with the packed weight.', 'Ask whether the inner box was opened and sealed again.'] },
      { heading: 'Solve', paragraphs: ['In stock: send it today. Out of stock: refund the item and the share of the delivery fee. A recorded weight that matches all items goes to the investigations team before anything is refunded.'] },
    ],
  },
  {
    id: 'order-damaged', title: 'An item arrived damaged or broken', language: 'en', tags: ['damaged', 'broken', 'order', 'defect', 'warranty'],
    summary: 'Photograph, replace or refund; the return is free.',
    sections: [
      { heading: 'Within 30 days', steps: ['Ask for a photograph of the damage and of the box.', 'Offer a choice: replacement, repair, or money back.', 'Send the return label; for large goods arrange a collection.'] },
      { heading: 'After 30 days', paragraphs: ['The two-year warranty applies. Repair comes first; when the repair takes longer than 14 days the customer may ask for a replacement.'] },
    ],
  },
];
