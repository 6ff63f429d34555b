import { createLocalAssist } from '@session-desk/assist';
import { createLexiconScorer } from '@session-desk/assist/lexicon';
import { percent, table } from './table.mjs';

const levels = ['very-negative', 'negative', 'slightly-negative', 'neutral', 'slightly-positive', 'positive', 'very-positive'];
const thresholds = ['slightly-negative', 'negative', 'very-negative'];

/**
 * The alert against the agent's own answer to whether the customer became aggressive or annoyed. An alert counts when, after any
 * customer message, the estimate over the last six is at or below the threshold.
 */
export async function measureSentiment(dialogues) {
  const labelled = dialogues.filter((dialogue) => dialogue.annoyed !== undefined);
  const annoyed = labelled.filter((dialogue) => dialogue.annoyed).length;
  console.log(`sentiment: ${dialogues.length} dialogues; ${labelled.length} labelled (${annoyed} annoyed, ${labelled.length - annoyed} not), ${dialogues.length - labelled.length} unlabelled and left out`);
  console.log(`an alert on every dialogue would have precision ${percent(annoyed, labelled.length)}, recall 100 %\n`);
  await print('the default scorer (AFINN, negation, complaint phrases)', labelled, createLexiconScorer());
  await print('AFINN and negation alone', labelled, createLexiconScorer({ complaints: false }));
}

async function print(name, labelled, scorer) {
  const worst = await Promise.all(labelled.map((dialogue) => worstLevel(dialogue, scorer)));
  const rows = thresholds.map((threshold) => {
    const alerts = labelled.filter((_, index) => worst[index] <= levels.indexOf(threshold));
    const right = alerts.filter((dialogue) => dialogue.annoyed).length;
    const all = labelled.filter((dialogue) => dialogue.annoyed).length;
    return [threshold, String(alerts.length), String(right), percent(right, alerts.length), percent(right, all)];
  });
  console.log(`${name}\n${table(['threshold', 'alerts', 'of them annoyed', 'precision', 'recall'], rows)}\n`);
}

/** The lowest level that the estimate takes after any customer message, as a position in `levels`. */
async function worstLevel(dialogue, scorer) {
  const assist = createLocalAssist({ articles: [], scripts: [], scorer });
  const { signal } = new AbortController();
  const lines = dialogue.lines.map(({ from, text }, index) => ({ messageId: String(index), at: index, from, text }));
  let worst = levels.indexOf('neutral');
  for (let end = 1; end <= lines.length; end += 1) {
    if (lines[end - 1].from !== 'customer') continue;
    const { level } = await assist.estimateSentiment({ conversationId: dialogue.id, lines: lines.slice(0, end) }, signal);
    worst = Math.min(worst, levels.indexOf(level));
  }
  return worst;
}
