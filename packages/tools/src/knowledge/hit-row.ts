import type { ArticleHit, ArticleSection } from '@session-desk/assist';
import { checkIcon, chevronDownIcon, externalLinkIcon, linkIcon, replyIcon, type WordsController } from '@session-desk/controllers';
import { html, nothing, type TemplateResult } from 'lit';
import { quoteOf } from '../quote-of.js';
import { articlePreview, type Preview } from './article-preview.js';

/** What can be done with an article. */
export type HitAction = 'open' | 'insert' | 'link';

/** What a row shows, and what it asks for. */
export interface HitRow {
  readonly hit: ArticleHit;
  /** What the customer said that made the article appear. */
  readonly because: string | undefined;
  readonly preview: Preview | undefined;
  readonly canInsert: boolean;
  /** What was just done with it. */
  readonly done: HitAction | undefined;
  readonly onPreview: () => void;
  readonly onAct: (action: HitAction) => void;
  readonly onInsertSection: (section: ArticleSection) => void;
}

/** One article: its title looks into it in place; open, insert and link are buttons of their own. */
export function hitRow({ hit, because, preview, canInsert, done, onPreview, onAct, onInsertSection }: HitRow, words: WordsController): TemplateResult {
  const { articleId, title, summary, language } = hit;
  const action = (name: HitAction, told: string, icon: TemplateResult): TemplateResult => html`<button class="button quiet icon-button small ${done === name ? 'done' : ''}"
    data-act=${name} aria-label=${told} data-tooltip=${told} @click=${() => { onAct(name); }}>${done === name ? checkIcon : icon}</button>`;
  return html`<li class="item hit" data-article=${articleId}>
    <div class="hit-top">
      <h3 class="hit-name"><button class="hit-title" aria-expanded=${String(preview !== undefined)} @click=${onPreview}>${chevronDownIcon}<bdi lang=${language}>${title}</bdi></button></h3>
      <div class="hit-actions">
        ${canInsert ? action('insert', words.term('tools.insertOf', title), replyIcon) : nothing}
        ${canInsert ? action('link', words.term('tools.linkOf', title), linkIcon) : nothing}
        ${action('open', words.term('tools.openOf', title), externalLinkIcon)}
      </div>
    </div>
    ${preview ? articlePreview(preview, canInsert, onInsertSection, words) : html`<p class="summary" lang=${language} dir="auto">${summary}</p>`}
    ${because === undefined ? nothing : html`<span class="because">${words.term('tools.becauseOf')} <q dir="auto">${quoteOf(because)}</q></span>`}
  </li>`;
}
