import type { WordKey, WordsController } from '@session-desk/controllers';
import type { CenterRecord, RecordValue } from '@session-desk/contact-center';

const LABELS: Readonly<Record<string, WordKey>> = {
  name: 'pages.fieldName', email: 'pages.fieldEmail', phone: 'pages.fieldPhone', language: 'pages.fieldLanguage', level: 'pages.fieldLevel', since: 'pages.fieldSince',
  account: 'pages.fieldAccount', contract: 'pages.fieldContract', tariff: 'pages.fieldTariff', policy: 'pages.fieldPolicy', title: 'pages.fieldTitle', status: 'pages.status',
  priority: 'pages.fieldPriority', category: 'pages.fieldCategory', description: 'pages.fieldDescription', resolution: 'pages.fieldResolution', nextStep: 'pages.fieldNextStep',
  queue: 'pages.queue', number: 'pages.fieldNumber', total: 'pages.fieldTotal',
};

const STATUSES: Readonly<Record<string, WordKey>> = {
  open: 'pages.statusOpen', active: 'pages.statusActive', 'in-progress': 'pages.statusInProgress', waiting: 'pages.statusWaiting', 'wrap-up': 'pages.statusWrapUp',
  resolved: 'pages.statusResolved', closed: 'pages.statusClosed',
};

/** The name of a record's field; a field of the centre's own as its name reads: `nextVisit` is `Next visit`. */
export function fieldLabel(words: WordsController, field: string): string {
  const key = Object.hasOwn(LABELS, field) ? LABELS[field] : undefined;
  if (key) return say(words, key);
  const spaced = field.replaceAll(/[_-]+|(?<=[a-z])(?=[A-Z])/gu, ' ').toLowerCase();
  return capital(spaced);
}

/** The name of a status; a status of the centre's own as it reads. */
export function statusLabel(words: WordsController, status: string): string {
  const key = Object.hasOwn(STATUSES, status) ? STATUSES[status] : undefined;
  return key ? say(words, key) : capital(status);
}

/** A field of a record as an agent reads it: a language by its name, everything else as it is. */
export function fieldText(words: WordsController, record: CenterRecord | undefined, field: string): string {
  const text = textOf(record, field);
  return field === 'language' ? languageName(words.lang, text) : text;
}

/** A field of a record as text; empty when there is none. */
export function textOf(record: CenterRecord | undefined, field: string): string {
  return textOfValue(record?.fields[field]);
}

/** A value as text; empty for nothing. */
export function textOfValue(value: RecordValue | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

function languageName(shownIn: string, tag: string): string {
  for (const language of [shownIn, 'en']) {
    try {
      return capital(new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag);
    } catch {
      // Neither a page's `lang` nor a customer's language need be a tag that the platform knows.
    }
  }
  return tag;
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** Labels and statuses take no values, which the type of all keys cannot tell. */
function say(words: WordsController, key: WordKey): string {
  return (words.term as (name: WordKey) => string).call(words, key);
}
