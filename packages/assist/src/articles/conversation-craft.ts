import type { Article } from '../article.js';

/** How to talk: angry and silent customers, hand-over, privacy. */
export const conversationCraft: readonly Article[] = [
  {
    id: 'angry-customer', title: 'Calm an angry customer', language: 'en', tags: ['angry', 'annoyed', 'complaint', 'escalate', 'manager', 'supervisor'],
    summary: 'Listen, name the problem, own one next step, keep it.',
    sections: [
      { heading: 'In the conversation', steps: ['Let the customer finish. Say the problem in your words.', 'Apologise once for what happened, not for the feeling.', 'Say what you do now and until when.', 'Insults: one warning, then end as the policy says.'] },
      { heading: 'A manager is asked for', paragraphs: ['Offer to solve it yourself once. Asked again: hand over with a summary, so that nothing has to be told twice.'] },
    ],
  },
  {
    id: 'verify-identity', title: 'Verify who you are talking to', language: 'en', tags: ['identity', 'verify', 'authenticate', 'security', 'privacy'],
    summary: 'Two facts for questions, three for changes, none read out by you.',
    sections: [{ heading: 'Facts that count', paragraphs: ['Full name with postcode, date of birth, last order, last payment, PIN. What stands in the signature of an e-mail is no proof.'] }],
  },
  {
    id: 'silent-customer', title: 'The customer has stopped answering', language: 'en', tags: ['silent', 'no answer', 'waiting', 'close'],
    summary: 'Ask after two minutes, say goodbye after five, leave the door open.',
    sections: [{ heading: 'When nobody answers', steps: ['After two minutes ask whether the customer is still there.', 'After five say what has been done and how to come back.', 'End the conversation; it can be taken up again within the reconnect time.'] }],
  },
];
