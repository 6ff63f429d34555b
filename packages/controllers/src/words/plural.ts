/** The forms a counted word takes; `#` stands for the number, written as the language writes numbers. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** So many numbers are kept as written: rows that count write the same few over and over, and a formatter costs more than the rest of a row. */
const KEPT = 1000;

/** Makes the counter of one language: `plural(2, { one: '# tab', other: '# tabs' })` is `2 tabs`. */
export function pluralOf(language: string): (count: number, forms: PluralForms) => string {
  let rules: Intl.PluralRules | undefined;
  let numbers: Intl.NumberFormat | undefined;
  const kept = new Map<number, Written>();
  return (count, forms) => {
    let written = kept.get(count);
    if (!written) {
      rules ??= new Intl.PluralRules(language);
      numbers ??= new Intl.NumberFormat(language);
      written = { rule: rules.select(count), text: numbers.format(count) };
      if (kept.size < KEPT) kept.set(count, written);
    }
    return (forms[written.rule] ?? forms.other).replaceAll('#', written.text);
  };
}

interface Written { readonly rule: Intl.LDMLPluralRule; readonly text: string }
