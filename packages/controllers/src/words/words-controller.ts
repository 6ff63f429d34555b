import { LocalizeController, type Translation } from '@shoelace-style/localize';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Words } from './en.js';
import { languageChanges, nearestDirection, nearestLanguage, watchLanguage } from './nearest-language.js';
import { addEnglish, isShipped, loadLanguage, wordIn, wordsRegistered, type OwnWords, type ShippedLanguage } from './registry.js';
import { agoIn, clockTimeIn, dayIn, durationIn, numberIn } from './time-words.js';

type Word = string | ((...values: never[]) => string);

/** The name of a word: `group.word`. */
export type WordKey = { [Group in keyof Words]: `${Group}.${keyof Words[Group] & string}` }[keyof Words];

/** What a word needs to become a sentence. */
export type WordValues<Key extends WordKey> = Key extends `${infer Group extends keyof Words}.${infer Name}`
  ? Name extends keyof Words[Group] ? Words[Group][Name] extends (...values: infer Values) => string ? Values : [] : never : never;

class NearestLocalize extends LocalizeController<Translation & Record<string, Word | undefined>> {
  override lang(): string {
    return nearestLanguage(this.host).toLowerCase().replaceAll('_', '-');
  }
}

/**
 * The words of an element, in the language of the nearest `lang` and with numbers and times as that language writes them.
 * A shipped language is loaded when first needed; English shows until then, and for every word that a language lacks.
 * The host renders again when words, language or direction change.
 */
export class WordsController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #localize: NearestLocalize;
  // A list asks for a word per row and mark: where the language stands above, and which word it is, is found once per update.
  readonly #found = new Map<string, Word | undefined>();
  #foundIn: string | undefined;
  #foundAt = 0;
  #shipped: ShippedLanguage | undefined;
  #lang: string | undefined;
  #langAt = 0;
  #language: string | undefined;

  /** @param own The groups of words that the host uses, in English; of other languages all groups come together, when needed. */
  constructor(host: ReactiveControllerHost & HTMLElement, own: OwnWords) {
    addEnglish(own);
    this.#host = host;
    this.#localize = new NearestLocalize(host);
    host.addController(this);
  }

  /** @internal */
  hostConnected(): void {
    watchLanguage(this.#host);
    this.hostUpdate();
  }

  /** @internal A changed `lang` above, and words that came, both make the host update. */
  hostUpdate(): void {
    this.#lang = this.#language = undefined;
    this.#langAt = languageChanges();
  }

  /** The language of the nearest ancestor that says one, in lower case; as of the host's last update, or of a change since. */
  get lang(): string {
    // A host asks for words before an update reaches its controllers, too.
    if (this.#langAt !== languageChanges()) this.hostUpdate();
    return (this.#lang ??= this.#localize.lang());
  }

  /** The direction where the element stands. */
  get dir(): 'ltr' | 'rtl' {
    return nearestDirection(this.#host);
  }

  /** Another value whenever words may read otherwise; for lists that render a row only when something of it changed. */
  get version(): string {
    return `${this.lang} ${String(wordsRegistered())}`;
  }

  /** One word or sentence. */
  term<Key extends WordKey>(key: Key, ...values: WordValues<Key>): string {
    return this.#say(key, values);
  }

  /** The sentence for a refusal or notice code; a code that no language knows is named in brackets. */
  notice(code: string, values: Readonly<Record<string, unknown>> = {}): string {
    const key = `notices.${code}`;
    return this.#knows(key) ? this.#say(key, [values]) : this.#say('notices.other', [code]);
  }

  /** The name of a channel, presence, sentiment or priority; a host's own name as it is. */
  nameOf(code: string): string {
    const key = `names.${code}`;
    return this.#knows(key) ? this.#say(key, []) : code;
  }

  /** The name of a language by its tag, `de` as `German`; a tag that nobody knows as it is. */
  languageName(tag: string): string {
    try {
      return new Intl.DisplayNames([this.#locale], { type: 'language' }).of(tag) ?? tag;
    } catch {
      return tag;
    }
  }

  /** A number as the language writes it. */
  number(value: number): string {
    return numberIn(this.#locale, value);
  }

  /** How long ago or ahead, in words: `2 minutes ago`. Times in milliseconds; `now` comes from a clock. */
  ago(at: number, now: number): string {
    return agoIn(this.#locale, at, now);
  }

  /** A length of time as a clock shows it, `1:05` or `1:02:05`; never negative. */
  duration(milliseconds: number): string {
    return durationIn(this.#locale, milliseconds);
  }

  /** The time of day: `14:05` or `2:05 PM`. */
  time(at: number): string {
    return clockTimeIn(this.#locale, at);
  }

  /** The day, for people: `21 Nov 2026`. */
  day(at: number): string {
    return dayIn(this.#locale, at);
  }

  get #locale(): string {
    const { lang } = this;
    return (this.#language ??= valid(lang));
  }

  #knows(key: string): boolean {
    return this.#wordOf(key) !== undefined;
  }

  #say(key: string, values: readonly unknown[]): string {
    const word = this.#wordOf(key);
    if (this.#shipped) loadLanguage(this.#shipped).catch(reportError);
    return typeof word === 'function' ? word(...(values as never[])) : (word ?? key);
  }

  #wordOf(key: string): Word | undefined {
    const { lang } = this;
    if (this.#foundIn !== lang || this.#foundAt !== wordsRegistered()) this.#lookAnew(lang);
    let word = this.#found.get(key);
    if (word === undefined) this.#found.set(key, word = wordIn(lang, key));
    return word;
  }

  #lookAnew(lang: string): void {
    this.#found.clear();
    this.#foundIn = lang;
    this.#foundAt = wordsRegistered();
    const [language = ''] = lang.split('-');
    this.#shipped = isShipped(language) ? language : undefined;
  }
}

function valid(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
