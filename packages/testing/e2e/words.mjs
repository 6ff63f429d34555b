import { en } from '../../controllers/dist/words/en.js';

/** The kit's words as the agent reads them in a language; what it leaves out is English. */
export async function wordsIn(language) {
  if (language === 'en') return en;
  const { [language]: words } = await import(`../../controllers/dist/words/${language}.js`);
  return Object.fromEntries(Object.entries(en).map(([group, terms]) => [group, { ...terms, ...words[group] }]));
}

/** A pattern for exactly these words at the beginning of a name. */
export function beginsWith(words) {
  return new RegExp(`^${literally(words)}`, 'u');
}

/** A pattern for a name that is a title, alone or with the sentences that follow it. */
export function titled(title) {
  return new RegExp(`^${literally(title)}(\\.|$)`, 'u');
}

function literally(words) {
  return words.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
