const german = new Set('ich du sie wir nicht ist ein eine einen mein meine der die das und wie kann bitte habe hat für mit auf noch wurde möchte auch aber keine'.split(' '));
const english = new Set("i you we the a an is are my your and how can please have has for with not was would like but do it's i'm".split(' '));

/** The language of a text among those that are shipped (`en`, `de`, `ar`), by script and by its small words; `undefined` when it does not tell. */
export function languageOf(text: string): 'en' | 'de' | 'ar' | undefined {
  if (/\p{Script=Arabic}/u.test(text)) return 'ar';
  let score = /[äöüß]/iu.test(text) ? 1 : 0;
  let seen = score > 0;
  for (const word of text.toLowerCase().match(/[\p{L}']+/gu) ?? []) {
    if (german.has(word)) score += 1;
    else if (english.has(word)) score -= 1;
    else continue;
    seen = true;
  }
  if (!seen || score === 0) return undefined;
  return score > 0 ? 'de' : 'en';
}
