const small = new Set(
  ("the a an to of is i you it and for in on that my me be at with your this can have was so do are am we he she they or if as by from will would could should not but what when where who how why there here has had been did does just get got want need like know please thanks thank hello hi ok okay yes no im i'm i've i'd it's don't let us our up out about any some all too then than now one very also"
  + ' ich du er sie es wir ihr der die das ein eine einen einem einer und oder aber nicht kein keine ist sind war habe hat haben kann können mit von zu zum zur auf für im in an am bei dem den des mein meine meinen ihre ihr mir mich uns bitte danke hallo ja nein noch schon wie was wo wann wer auch so dass da'
  + ' في من على إلى عن أن أنا هل ما لم لا نعم هذا هذه التي الذي مع كان قد أريد من فضلك شكرا مرحبا يا و أو ثم كيف').split(' '),
);

/** The words of a text, lower case, in order: letters of any script with inner apostrophes; each number is `#`, so that figures match one another. */
export function wordsOf(text: string): string[] {
  return (text.toLowerCase().replaceAll('’', "'").match(/\p{N}[\p{N}.,:/-]*|\p{L}[\p{L}\p{M}']*/gu) ?? []).map((word) => (/^\p{N}/u.test(word) ? '#' : word.replace(/'+$/u, '')));
}

/** Whether a word carries meaning of its own: no article, pronoun, greeting or number. */
export function isTelling(word: string): boolean {
  return word.length > 1 && !small.has(word);
}

/** One form for the forms of a word: case, Arabic article and marks, German umlauts and the common English endings are taken off. */
export function stemOf(word: string): string {
  const plain = word.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’']s?$/u, '').replaceAll('ـ', '');
  if (/^\p{Script=Arabic}/u.test(plain)) return plain.length > 4 ? plain.replace(/^(?:وال|بال|كال|فال|لل|ال)/u, '') : plain;
  if (plain.length > 5 && plain.endsWith('ing')) return undoubled(plain.slice(0, -3));
  if (plain.length > 4 && plain.endsWith('ies')) return `${plain.slice(0, -3)}y`;
  if (plain.length > 4 && plain.endsWith('ed')) return undoubled(plain.slice(0, -2));
  if (plain.length > 3 && plain.endsWith('s') && !plain.endsWith('ss')) return unvoiced(plain.slice(0, -1));
  return unvoiced(plain);
}

/** `stopp` → `stop`, so that *stopped* meets *stop*. */
function undoubled(word: string): string {
  return /([bdgmnprt])\1$/u.test(word) ? word.slice(0, -1) : unvoiced(word);
}

/** A silent last `e` goes, so that *charge*, *charged* and *charging* are one. */
function unvoiced(word: string): string {
  return word.length > 3 && word.endsWith('e') ? word.slice(0, -1) : word;
}
