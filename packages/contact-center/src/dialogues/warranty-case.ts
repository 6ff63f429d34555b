import type { Dialogue } from './dialogue.js';
import { agent, card, customer } from './script.js';

/** A case that waits in the background: a warranty claim with a photograph still to come. */
export const warrantyCase: Dialogue = {
  id: 'own-warranty-case',
  channel: 'case',
  language: 'en',
  customer: { id: 'customer-ingrid-solberg', name: 'Ingrid Solberg', email: 'ingrid@example.no' },
  subject: 'Warranty: bicycle frame with a hairline crack',
  queue: 'Warranty',
  order: { number: '38-4410', items: 'Touring bicycle "Vidda"', total: '1,240.00', currency: 'EUR', status: 'delivered', delivered: '2025-05-02' },
  case: { description: 'Hairline crack at the head tube, found at the yearly check by the dealer. Photographs and the dealer\'s report are asked for.', priority: 'high', nextStep: 'Decide on the exchange of the frame' },
  turns: [
    customer('The dealer found a crack at the head tube. I have stopped riding. The report is on its way.', 0),
    agent('Thank you for not riding on. As soon as the report is here we decide within two days.', 3_600),
    customer('Here is the report with four photographs.', 86_400),
    card('Frame 88213', { Batch: 'V-2025-03', 'Known fault': 'yes, head tube weld', Remedy: 'exchange of the frame' }),
    agent('The frame is exchanged free of charge. The dealer gets the new one next week.', 7_200),
    customer('That is generous and fast. Thank you.', 3_600),
  ],
  ending: 'silent',
};
