import { pluralOf, type PluralForms } from '../plural.js';

const byIntl = pluralOf('en');

/** Counts in English. Small whole numbers without `Intl`: making its rules is the longest single step of a first paint. */
export function plural(count: number, forms: PluralForms): string {
  if (!Number.isInteger(count) || count < 0 || count > 999) return byIntl(count, forms);
  return ((count === 1 ? forms.one : undefined) ?? forms.other).replaceAll('#', String(count));
}
