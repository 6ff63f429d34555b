import type { Dialogue } from '@session-desk/contact-center';

export { connectContactCenter, createCenter, withNetwork } from '@session-desk/contact-center';
export type { CenterOptions, CenterRequest, NetworkOptions } from '@session-desk/contact-center';

/** A short talk with a suggestion, which its customer ends. */
export const shortTalk: readonly Dialogue[] = [
  {
    id: 'talk',
    channel: 'chat',
    language: 'en',
    customer: { id: 'customer-ada', name: 'Ada Park' },
    subject: 'A talk',
    queue: 'Orders',
    turns: [
      { type: 'customer-says', text: 'one', pause: 0 },
      { type: 'customer-says', text: 'two', pause: 0 },
      { type: 'suggest', query: 'ans', picked: 'a', options: [{ label: 'a', text: 'answer' }, { label: 'b', text: 'another' }] },
      { type: 'agent-says', text: 'answer', pause: 0, picked: 'a' },
      { type: 'customer-says', text: 'three', pause: 0 },
    ],
    ending: 'customer-ends',
  },
];
