import { registerTranslation, type Translation } from '@shoelace-style/localize';
import type { Words } from './en.js';

type Word = string | ((...values: never[]) => string);

/** Some words of some groups, to put in the place of the kit's own. */
export type WordChanges = { readonly [Group in keyof Words]?: Partial<Words[Group]> };

/** A language that ships with the kit beside English. */
export type ShippedLanguage = 'de' | 'ar';

const asked = new Set<string>(['en']);
const english = new Set<string>();

/** The English words of an element: whole groups, so that a page loads those of the elements on it and no others. */
export type OwnWords = Partial<Words>;

/** Puts a host's words in the place of the kit's, for one language; elements on the page show them at once. */
export function replaceWords(changes: WordChanges, language = 'en'): void {
  register(language, changes);
  if (language === 'en') replaced.push(changes);
  if (!asked.has(language)) changed.set(language, [...(changed.get(language) ?? []), changes]);
}

/** A host's changes to a language that is not loaded yet, to be laid over it when it is. */
const changed = new Map<string, readonly WordChanges[]>();

/** Registers groups of English, each once: on first use, so that importing the package has no effect. What a host replaced stays replaced. */
export function addEnglish(groups: OwnWords): void {
  const fresh = Object.entries(groups).filter(([group]) => !english.has(group));
  if (fresh.length === 0) return;
  for (const [group] of fresh) english.add(group);
  register('en', Object.fromEntries(fresh));
  for (const changes of replaced) register('en', changes);
}

/** A word in a language: in its region's, else in the language's own, else in English; `undefined` for one that nobody brought. */
export function wordIn(language: string, key: string): Word | undefined {
  return known.get(language)?.[key] ?? known.get(language.split('-')[0] ?? '')?.[key] ?? known.get('en')?.[key];
}

/** What was registered, by language: the library looks a word up by making a locale each time. */
const known = new Map<string, Record<string, Word>>();

const replaced: WordChanges[] = [];

/** Loads a shipped language, once. A load that fails is tried again when next needed; English shows until then. */
export async function loadLanguage(language: ShippedLanguage): Promise<void> {
  if (asked.has(language)) return;
  asked.add(language);
  try {
    register(language, await wordsOf(language));
    for (const changes of changed.get(language) ?? []) register(language, changes);
  } catch (error) {
    asked.delete(language);
    throw error;
  }
}

/** Whether the kit ships this language, and it is not English. */
export function isShipped(language: string): language is ShippedLanguage {
  return language === 'de' || language === 'ar';
}

async function wordsOf(language: ShippedLanguage): Promise<WordChanges> {
  switch (language) {
    case 'de': return (await import('./de.js')).de;
    case 'ar': return (await import('./ar.js')).ar;
  }
}

let registered = 0;

/** How often words were registered: rows that are rendered only when something changed count it among what they show. */
export function wordsRegistered(): number {
  return registered;
}

function register(language: string, words: Readonly<Record<string, unknown>>): void {
  registered += 1;
  const flat: Record<string, Word> = {};
  for (const [group, terms] of Object.entries(words)) {
    for (const [name, word] of Object.entries(terms as Record<string, Word>)) flat[`${group}.${name}`] = word;
  }
  known.set(language.toLowerCase(), { ...known.get(language.toLowerCase()), ...flat });
  const rightToLeft = ['ar', 'fa', 'he', 'ur'].includes(language.split('-')[0] ?? '');
  const translation: Translation = { $code: language, $name: language, $dir: rightToLeft ? 'rtl' : 'ltr' };
  registerTranslation(Object.assign(translation, flat));
}
