import type { Dialogue } from './dialogue.js';
import { agent, customer, picks } from './script.js';

/** A customer without a name who asks, and then answers no more. */
export const forgottenPassword: Dialogue = {
  id: 'own-forgotten-password',
  channel: 'chat',
  language: 'en',
  customer: { id: 'customer-visitor-password' },
  subject: 'Cannot sign in',
  queue: 'Accounts',
  turns: [
    customer('hi', 0),
    customer('cant log in. it says wrong password but i know its right', 7),
    ...picks('reset link?',
      ['offer_reset', 'Hello! Let us get you back in. Have you tried the "Forgot password" link on the sign-in page?'],
      ['ask_email', 'Hello! Which e-mail address do you sign in with?']),
    customer('yes, no mail came', 9),
    ...picks('spam folder',
      ['check_spam', 'Sometimes it lands in the spam folder. Could you have a look there, please?'],
      ['ask_email', 'Which e-mail address do you sign in with?']),
    customer('one sec', 6),
    agent('Of course, take your time.', 10),
    agent('Are you still there? The link is valid for one hour, so there is no hurry.', 120),
    agent('I will close our chat for now. If the mail does not come, write to us again at any time and we will go on from here.', 180),
  ],
  ending: 'silent',
};
