import type { Article } from '../article.js';

/** Parcels on their way. */
export const deliveries: readonly Article[] = [
  {
    id: 'delivery-late', title: 'A delivery is late', language: 'en', tags: ['delivery', 'parcel', 'late', 'delayed', 'shipping'],
    summary: 'Give a date that holds, refund the delivery fee, search after five days.',
    sections: [{ heading: 'Help', steps: ['Read the newest tracking event and the carrier’s date.', 'Promise only the carrier’s date plus one day.', 'Express and late: refund the delivery fee at once.', 'Needed by a date that cannot be met: offer to cancel, or collect at a shop.'] }],
  },
  {
    id: 'delivery-not-received', title: 'Marked as delivered but not received', language: 'en', tags: ['delivered', 'not received', 'delivery', 'neighbour', 'theft'],
    summary: 'Proof of delivery, two days of patience, then replacement or refund.',
    sections: [{ heading: 'Step by step', steps: ['Read out place and time of hand-over, and the name that signed.', 'Ask to look with neighbours, at the porch and in the mail room.', 'Nothing after two working days: open a claim with the carrier.', 'Send a replacement, or refund. Above 200 the customer signs a declaration.'] }],
  },
  {
    id: 'delivery-redirect', title: 'Redirect a parcel or choose another day', language: 'en', tags: ['redirect', 'parcel shop', 'delivery', 'pick-up', 'day'],
    summary: 'The customer can do it in the tracking page until 22:00 the evening before.',
    sections: [{ heading: 'Choices', paragraphs: ['Another day within seven, a neighbour, a safe place, a parcel shop. Another town is not possible: the parcel comes back and is sent anew.'] }],
  },
  {
    id: 'delivery-abroad', title: 'Delivery abroad, customs and duties', language: 'en', tags: ['customs', 'abroad', 'delivery', 'duty', 'shipping cost'],
    summary: 'Where we deliver, how long it takes, who pays the duty.',
    sections: [{ heading: 'Who pays', paragraphs: ['Within the customs union nothing is added. Elsewhere the price at checkout includes duty where the page says so; when the carrier still asks for money, refund it against the receipt.'] }],
  },
];
