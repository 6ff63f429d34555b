import type { QuickReply } from '@session-desk/communication-panel';

/** What the demo's agent says often: type `/q` in the reply. */
export const quickReplies: readonly QuickReply[] = [
  { id: 'greet', title: 'Greeting', text: 'Hello, thank you for writing to us. How can I help you?' },
  { id: 'moment', title: 'One moment', text: 'One moment, please. I am looking into it.' },
  { id: 'order-number', title: 'Ask for the order number', text: 'Could you tell me the order number, please?' },
  { id: 'sorry', title: 'Apology', text: 'I am sorry for the trouble. Let me put this right.' },
  { id: 'anything-else', title: 'Anything else', text: 'Is there anything else I can do for you?' },
  { id: 'bye', title: 'Goodbye', text: 'Thank you for your patience. Have a good day!' },
];
