import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readStarFolder } from './star-folder.mjs';

const measurements = {
  sentiment: async (dialogues) => (await import('./sentiment.mjs')).measureSentiment(dialogues),
  journal: async (dialogues) => (await import('./journal.mjs')).measureJournal(dialogues),
  replies: async (dialogues) => (await import('./replies.mjs')).measureReplies(dialogues),
};

const root = fileURLToPath(new URL('../../../', import.meta.url));
const [what = '', folder] = process.argv.slice(2);
const measure = Object.hasOwn(measurements, what) ? measurements[what] : undefined;
if (measure === undefined) {
  console.error(`usage: npm run measure -- ${Object.keys(measurements).join('|')} [folder of STAR files]   (after npm run build)`);
  process.exit(2);
}
const place = folder ?? '../shared/data/star/dialogues';
const dialogues = await readStarFolder(resolve(folder === undefined ? root : process.cwd(), place));
// What the journal costs is measured on any talk.
const needsTalk = what !== 'journal';
if (dialogues === undefined && needsTalk) {
  console.log(`SKIPPED: measuring ${what}: there is no folder ${place}`);
} else if (dialogues?.length === 0 && needsTalk) {
  console.error(`nothing to measure: no STAR dialogue could be read in ${place}`);
  process.exit(1);
} else {
  await measure(dialogues);
}
