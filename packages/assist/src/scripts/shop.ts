import type { AgentScript } from '../agent-script.js';

/** Scripts of a shop's desk. */
export const shopScripts: readonly AgentScript[] = [
  {
    id: 'verify-caller', title: 'Verify the customer', language: 'en', tags: ['identity', 'verify'],
    summary: 'Two facts for questions, three for changes.',
    steps: [
      { kind: 'text', id: 'greet', title: 'Greet and say your name' },
      { kind: 'text', id: 'name', title: 'Ask for the full name and the postcode' },
      { kind: 'text', id: 'fact', title: 'Ask for one more fact', text: 'Date of birth, last order or last payment. Never read a fact out yourself.' },
      { kind: 'macro', id: 'mark', title: 'Mark the customer as verified', macro: 'mark-verified' },
    ],
  },
  {
    id: 'refund', title: 'Refund an order', language: 'en', tags: ['refund', 'return'],
    summary: 'From the reason to the confirmation.',
    steps: [
      { kind: 'script', id: 'verify', title: 'Verify the customer', scriptId: 'verify-caller' },
      { kind: 'macro', id: 'open', title: 'Open the order', macro: 'open-order' },
      { kind: 'text', id: 'reason', title: 'Ask for the reason and record it' },
      { kind: 'text', id: 'amount', title: 'Read the amount and the way of payment to the customer' },
      { kind: 'macro', id: 'pay', title: 'Create the refund', macro: 'create-refund' },
      { kind: 'text', id: 'time', title: 'Say how long it takes', text: 'Card five to seven working days, transfer two to three, store credit at once.' },
      { kind: 'script', id: 'end', title: 'Wrap up', scriptId: 'wrap-up' },
    ],
  },
  {
    id: 'parcel-search', title: 'Search for a parcel', language: 'en', tags: ['delivery', 'late', 'not received'],
    summary: 'Late, lost, or delivered to somebody else.',
    steps: [
      { kind: 'macro', id: 'open', title: 'Open the order', macro: 'open-order' },
      { kind: 'text', id: 'event', title: 'Read the newest tracking event to the customer' },
      { kind: 'text', id: 'near', title: 'Ask to look with neighbours and in the mail room' },
      { kind: 'macro', id: 'claim', title: 'Open a claim with the carrier', macro: 'open-carrier-claim' },
      { kind: 'text', id: 'choice', title: 'Offer a replacement or the money back' },
      { kind: 'script', id: 'end', title: 'Wrap up', scriptId: 'wrap-up' },
    ],
  },
  {
    id: 'wrap-up', title: 'Wrap up', language: 'en', tags: ['wrap-up', 'end'],
    summary: 'Nothing promised is forgotten.',
    steps: [
      { kind: 'text', id: 'recap', title: 'Say in one sentence what was done and what comes next' },
      { kind: 'text', id: 'else', title: 'Ask whether there is anything else' },
      { kind: 'macro', id: 'note', title: 'Write the note to the case', macro: 'add-case-note' },
      { kind: 'text', id: 'bye', title: 'Say goodbye by name' },
    ],
  },
];
