import type { Article } from '../article.js';

/** Signing in, passwords and personal data. */
export const access: readonly Article[] = [
  {
    id: 'password-reset', title: 'Reset a password', language: 'en', tags: ['password', 'login', 'reset', 'sign in', 'account'],
    summary: 'The link in the app is safest; by hand only after full verification.',
    sections: [
      { heading: 'By the customer', steps: ['Choose Forgot password on the sign-in page.', 'Open the e-mail within 30 minutes; look in the spam folder.', 'Choose a new password of at least twelve characters.'] },
      { heading: 'When no e-mail comes', steps: ['Check the address letter by letter.', 'See whether the address bounced; ask for another one and verify with the last order.', 'Send the link again. Never set or read out a password yourself.'] },
    ],
  },
  {
    id: 'two-factor', title: 'Lost phone: two-factor codes do not arrive', language: 'en', tags: ['two-factor', 'code', 'phone', 'sign in', 'security'],
    summary: 'Recovery codes first; a reset only with an identity check.',
    sections: [{ heading: 'Help', steps: ['Ask for one of the ten recovery codes.', 'Same number, no message: check for a blocked short number and send a voice code.', 'New number: identity check by video, then change the number. It becomes active after 24 hours.'] }],
  },
  {
    id: 'account-locked', title: 'An account is locked', language: 'en', tags: ['locked', 'blocked', 'account', 'sign in'],
    summary: 'Five wrong passwords lock for 15 minutes; a security lock needs a check.',
    sections: [
      { heading: 'Which lock is it?', paragraphs: ['Time lock: opens by itself. Security lock: sign-in from two countries or a leaked password. Payment lock: an unpaid bill.'] },
      { heading: 'Unlock', steps: ['Verify with e-mail address, postcode and last order.', 'Security lock: reset the password first, then unlock.', 'Payment lock: hand over to billing with a note.'] },
    ],
  },
  {
    id: 'change-contact-data', title: 'Change name, address, phone or e-mail', language: 'en', tags: ['new address', 'change address', 'shipping', 'details', 'name', 'phone', 'email', 'change', 'move'],
    summary: 'What is needed for each change and when it takes effect.',
    sections: [{ heading: 'What is needed', paragraphs: ['Address and phone: verification. E-mail address: a click in a mail to the old and the new one. Name: a document.', 'Changes reach open orders only until they are packed; change those in the order.'] }],
  },
  {
    id: 'delete-data', title: 'Delete an account or send a copy of the data', language: 'en', tags: ['privacy', 'delete', 'data', 'account'],
    summary: 'Everyone may ask; one month is the limit; bills stay as the law says.',
    sections: [{ heading: 'Take the request', steps: ['Verify the person.', 'Record copy, correction or deletion.', 'Say when the answer comes: at the latest in one month.', 'Do not talk the customer out of it.'] }],
  },
];
