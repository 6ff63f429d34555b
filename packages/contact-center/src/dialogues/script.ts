import type { Turn } from './dialogue.js';

/** The customer says something, so many seconds after what came before. */
export function customer(text: string, seconds = 12): Turn {
  return { type: 'customer-says', text, pause: seconds * 1_000 };
}

/** The agent says something of their own. */
export function agent(text: string, seconds = 15): Turn {
  return { type: 'agent-says', text, pause: seconds * 1_000 };
}

/** The agent typed a few words, was offered replies, and sent the first of them. Replies are `[label, text]`. */
export function picks(query: string, ...replies: readonly [readonly [string, string], ...(readonly [string, string])[]]): readonly Turn[] {
  const [[picked, text]] = replies;
  return [
    { type: 'suggest', query, picked, options: replies.map(([label, words]) => ({ label, text: words })) },
    { type: 'agent-says', text, pause: 14_000, picked },
  ];
}

/** What the agent looked up. */
export function card(title: string, fields: Readonly<Record<string, string>>): Turn {
  return { type: 'card', title, fields: Object.entries(fields).map(([name, value]) => ({ name, value })) };
}
