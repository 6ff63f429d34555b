import type { AgentScript } from '../agent-script.js';

/** Scripts of a bank's desk. */
export const bankScripts: readonly AgentScript[] = [
  {
    id: 'fraud', title: 'Take a fraud report', language: 'en', tags: ['fraud', 'stolen', 'transfer'],
    summary: 'Secure first, then report.',
    steps: [
      { kind: 'script', id: 'verify', title: 'Verify the customer', scriptId: 'verify-caller' },
      { kind: 'macro', id: 'freeze', title: 'Freeze outgoing payments', macro: 'freeze-account' },
      { kind: 'text', id: 'facts', title: 'Record amount, date and receiver', text: 'Also how the customer noticed it, and whether anybody has had the card, the PIN or the computer.' },
      { kind: 'macro', id: 'submit', title: 'Submit the report', macro: 'submit-fraud-report' },
      { kind: 'text', id: 'number', title: 'Read the number of the report to the customer' },
      { kind: 'text', id: 'promise', title: 'Promise a first answer in two working days, and nothing more' },
      { kind: 'script', id: 'end', title: 'Wrap up', scriptId: 'wrap-up' },
    ],
  },
  {
    id: 'declined-card', title: 'A card is declined', language: 'en', tags: ['card', 'declined'],
    summary: 'Find out who declined it and give a way to pay.',
    steps: [
      { kind: 'script', id: 'verify', title: 'Verify the customer', scriptId: 'verify-caller' },
      { kind: 'macro', id: 'reason', title: 'Look up the reason', macro: 'look-up-decline' },
      { kind: 'text', id: 'again', title: 'Let the customer check number, date and code, and try once more' },
      { kind: 'text', id: 'other', title: 'Offer another way to pay' },
      { kind: 'script', id: 'fraud', title: 'Unknown payments: take a fraud report', scriptId: 'fraud' },
    ],
  },
  {
    id: 'password', title: 'Help with a password', language: 'en', tags: ['password', 'sign in'],
    summary: 'A link, never a password.',
    steps: [
      { kind: 'script', id: 'verify', title: 'Verify the customer', scriptId: 'verify-caller' },
      { kind: 'text', id: 'address', title: 'Check the e-mail address letter by letter' },
      { kind: 'macro', id: 'link', title: 'Send the reset link', macro: 'send-reset-link' },
      { kind: 'text', id: 'wait', title: 'Stay until the customer has signed in' },
    ],
  },
];
