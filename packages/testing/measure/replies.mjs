import { createLocalAssist } from '@session-desk/assist';
import { percent, table } from './table.mjs';

/** Which parts of the moment are shown to the provider in each row. */
const rows = [
  { name: 'the talk alone', lookUps: false, about: false, typed: false },
  { name: '+ look-ups', lookUps: true, about: false, typed: false },
  { name: '+ look-ups and task', lookUps: true, about: true, typed: false },
  { name: '+ what the agent typed', lookUps: true, about: true, typed: true },
];

/**
 * Suggested replies against the reply that the agent picked. Every pick of every dialogue is asked for with that dialogue left out;
 * the provider sees the words of the lines before, never their labels. *Same kind* compares the record's ActionLabel; *same text*
 * compares the wording without case, spaces and punctuation.
 */
export async function measureReplies(dialogues) {
  const asked = dialogues.reduce((sum, dialogue) => sum + dialogue.picks.length, 0);
  const kinds = new Set(dialogues.flatMap(({ picks }) => picks.map(({ intent }) => intent)));
  console.log(`suggested replies: ${asked} picked replies of ${kinds.size} kinds in ${dialogues.length} dialogues, the dialogue itself left out\n`);
  const out = [];
  for (const row of rows) out.push(await measureRow(dialogues, row));
  console.log(table(['the provider sees', 'same kind, first', 'same kind, first three', 'same text, first', 'same text, first three', 'none offered'], out));
}

async function measureRow(dialogues, row) {
  const seen = dialogues.map((dialogue) => ({
    id: dialogue.id, lines: dialogue.lines.filter((line) => row.lookUps || line.from !== 'system'), about: row.about ? dialogue.about : [],
  }));
  const assist = createLocalAssist({ articles: [], scripts: [], dialogues: seen });
  const { signal } = new AbortController();
  const hits = { kind1: 0, kind3: 0, text1: 0, text3: 0, none: 0, all: 0 };
  for (const dialogue of dialogues) {
    for (const pick of dialogue.picks) {
      const lines = dialogue.lines.slice(0, pick.at).filter((line) => row.lookUps || line.from !== 'system')
        .map(({ from, text }, index) => ({ messageId: String(index), at: index, from, text }));
      const replies = await assist.suggestReplies({ conversationId: dialogue.id, lines, about: row.about ? dialogue.about : [], typed: row.typed ? pick.typed : '' }, signal);
      hits.all += 1;
      hits.none += replies.length === 0;
      hits.kind1 += replies[0]?.intent === pick.intent;
      hits.kind3 += replies.some((reply) => reply.intent === pick.intent);
      hits.text1 += replies.length > 0 && wording(replies[0].text) === wording(pick.text);
      hits.text3 += replies.some((reply) => wording(reply.text) === wording(pick.text));
    }
  }
  return [row.name, ...['kind1', 'kind3', 'text1', 'text3'].map((name) => percent(hits[name], hits.all)), String(hits.none)];
}

function wording(text) {
  return (text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []).join(' ');
}
