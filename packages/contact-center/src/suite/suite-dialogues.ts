import type { Dialogue } from '../dialogues/dialogue.js';

/** What the customers of the suite say: two messages at once, and a third when the agent has answered; they never end it. */
export const suiteDialogues: readonly Dialogue[] = [
  {
    id: 'suite-chat',
    channel: 'chat',
    language: 'en',
    customer: { id: 'suite-customer', name: 'Suite Customer' },
    subject: 'Suite',
    queue: 'Suite',
    turns: [
      { type: 'customer-says', text: 'one', pause: 0 },
      { type: 'customer-says', text: 'two', pause: 0 },
      { type: 'agent-says', text: 'answer', pause: 0 },
      { type: 'customer-says', text: 'three', pause: 0 },
    ],
    ending: 'silent',
  },
];
