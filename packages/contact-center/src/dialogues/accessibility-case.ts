import type { Dialogue } from './dialogue.js';
import { agent, customer } from './script.js';

/** A case about letters that a blind customer cannot read. */
export const accessibilityCase: Dialogue = {
  id: 'own-accessibility-case',
  channel: 'case',
  language: 'en',
  customer: { id: 'customer-samuel-adeyemi', name: 'Samuel Adeyemi', email: 'samuel.a@example.com', phone: '+44 20 5550 0121' },
  subject: 'Invoices that a screen reader can read',
  queue: 'Accounts',
  case: { description: 'Customer is blind. Invoices come as scanned pictures. Wants them as text, from this month on, and the last twelve again.', priority: 'normal', nextStep: 'Send the last twelve as tagged PDF' },
  turns: [
    customer('Your invoices are pictures of paper. My screen reader says "graphic". I need text, please, for my tax return.', 0),
    agent('You are right, and they will come as tagged documents from this month on. I am having the last twelve made anew.', 5_400),
    customer('Good. I need them by the end of the month.', 3_600),
    agent('All twelve are in your inbox. Could you tell me whether the tables read well?', 172_800),
    customer('They read very well. First time in six years. Thank you.', 7_200),
  ],
  ending: 'silent',
};
