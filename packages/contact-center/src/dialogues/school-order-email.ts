import type { Dialogue } from './dialogue.js';
import { agent, card, customer, picks } from './script.js';

/** An e-mail conversation: long letters, hours between them. */
export const schoolOrderEmail: Dialogue = {
  id: 'own-school-order-email',
  channel: 'email',
  language: 'en',
  customer: { id: 'customer-margaret-osei', name: 'Margaret Osei', email: 'm.osei@hillside-primary.example' },
  subject: 'Offer for 60 microscopes, and a question about invoices',
  queue: 'Business',
  case: { description: 'Primary school wants 60 microscopes in January, payment after delivery.', priority: 'normal' },
  turns: [
    customer('Dear team,\n\nwe would like to buy sixty of your student microscopes (model S2) for our science rooms. Could you send us an offer that includes delivery in the second week of January? Our school can only pay after delivery, against an invoice; is that possible for public bodies?\n\nKind regards\nMargaret Osei\nHillside Primary School', 0),
    card('Student microscope S2', { Price: '74.00', 'From 50 pieces': '66.60', Stock: '212', 'Delivery time': '5 working days' }),
    ...picks('offer attached, invoice ok',
      ['send_offer', 'Dear Ms Osei,\n\nthank you for your letter. Sixty microscopes S2 cost 66.60 EUR each, 3,996.00 EUR in all, delivery included, in the week of 11 January. Public bodies pay within thirty days of delivery; all we need is an order on your letterhead.\n\nKind regards'],
      ['ask_details', 'Dear Ms Osei,\n\nthank you for your letter. Could you tell us to which address the microscopes should be delivered?\n\nKind regards']),
    customer('Dear team,\n\nthat is a fair price, thank you. Two questions before I sign: are the lamps LED, and can the boxes be delivered to two buildings? They are four hundred metres apart.\n\nKind regards\nMargaret Osei', 7_200),
    agent('Dear Ms Osei,\n\nyes to both. The lamps are LED and can be replaced without tools, and the driver stops at both buildings; please write on the order how many boxes go where.\n\nKind regards', 1_800),
    customer('Dear team,\n\nwonderful. The signed order is attached: forty boxes for the main building, twenty for the annex. The children are already asking when they can look at pond water.\n\nKind regards\nMargaret Osei', 10_800),
    ...picks('order confirmed',
      ['confirm_order', 'Dear Ms Osei,\n\nyour order is confirmed: forty and twenty boxes in the week of 11 January. The driver rings an hour before. We wish the children a pond full of surprises.\n\nKind regards'],
      ['confirm', 'Dear Ms Osei,\n\nwe have received your order.\n\nKind regards']),
    customer('Thank you very much!\n\nMargaret Osei', 3_600),
  ],
  ending: 'customer-ends',
};
