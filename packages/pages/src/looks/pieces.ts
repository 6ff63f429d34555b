import { html, nothing, type TemplateResult } from 'lit';
import type { WordsController } from '@session-desk/controllers';

/** What may stand where text stands. */
export type Piece = TemplateResult | string | typeof nothing;

/** A card with its heading, and what can be done with it. */
export function card(icon: Piece, title: string, body: Piece, actions: Piece = nothing): TemplateResult {
  return html`<section class="card"><div class="card-head"><h3>${icon}<span class="truncate">${title}</span></h3>${actions}</div>${body}</section>`;
}

/** One pair of a description list; a value that is empty shows a dash. `bdi` keeps a customer's text from turning what stands around it. */
export function fact(label: string, value: Piece, words: WordsController): TemplateResult {
  return html`<dt>${label}</dt><dd>${value === '' || value === nothing ? html`<span class="faint">${words.term('pages.empty')}</span>` : typeof value === 'string' ? html`<bdi dir=${FIGURES.test(value) ? 'ltr' : 'auto'}>${value}</bdi>` : value}</dd>`;
}

/** Telephone numbers and the like: without a letter they would take the direction of what stands around them. */
const FIGURES = /^[+\d][\d\s()./-]*$/u;

/** Three lines that stand for text to come. */
export function skeleton(words: WordsController): TemplateResult {
  return html`<div class="skeletons" role="img" aria-label=${words.term('pages.loading')}><div class="skeleton"></div><div class="skeleton"></div><div class="skeleton"></div></div>`;
}

/** Says that something could not be read, with another try. */
export function failure(words: WordsController, retry: () => void): TemplateResult {
  return html`<p class="hint">${words.term('pages.failed')}<button class="button small" @click=${retry}>${words.term('actions.retry')}</button></p>`;
}

/** The first letters of a name for its mark: two where letters stand apart, one in scripts that join or have no capitals. */
export function initials(name: string): string {
  const letters = name.trim().split(/\s+/u).map((part) => [...part][0] ?? '').filter((letter) => /\p{L}/u.test(letter));
  const [first = ''] = letters;
  const hasCapitals = first.toUpperCase() !== first.toLowerCase();
  return (hasCapitals && letters.length > 1 ? `${first}${letters.at(-1) ?? ''}` : first).toLocaleUpperCase();
}
