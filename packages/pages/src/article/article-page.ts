import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { AnnounceController, baseStyles, bookIcon, copyIcon, actionsWords, namesWords, noticesWords, pagesWords, WordsController, type Page, type PageType } from '@session-desk/controllers';
import type { Article, ArticleSection, AssistPort } from '@session-desk/assist';
import { pageStyles } from '../looks/page.styles.js';
import { failure, skeleton } from '../looks/pieces.js';
import { pageOfElement, textParam, type PageElement } from '../page-of-element.js';
import { articlePageStyles } from './article-page.styles.js';

/** What an article page asks. */
export interface ArticlePorts {
  readonly assist: Pick<AssistPort, 'openArticle'>;
}

/** A knowledge article in full. Params: `articleId`. */
export function articlePage({ assist }: ArticlePorts): PageType {
  return pageOfElement('desk-article-page', ArticlePageElement, (element) => { element.assist = assist; });
}

/** The element of the article page. */
export class ArticlePageElement extends LitElement implements PageElement {
  static override readonly styles = [baseStyles, pageStyles, articlePageStyles];

  /** The door to the workspace. */
  @property({ attribute: false }) accessor page: Page | undefined;
  /** Who has the articles. */
  @property({ attribute: false }) accessor assist: ArticlePorts['assist'] | undefined;
  readonly #words = new WordsController(this, { actions: actionsWords, names: namesWords, notices: noticesWords, pages: pagesWords });
  readonly #announce = new AnnounceController(this);
  #article: Article | undefined;
  #status: 'loading' | 'ready' | 'unknown' | 'failed' = 'loading';

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('page') || changed.has('assist')) void this.#load();
  }

  protected override render(): TemplateResult {
    const article = this.#article;
    const words = this.#words;
    return html`<div class="root"><div class="page">
      <header class="head">
        <span class="mark">${bookIcon}</span>
        <div class="name"><h2 dir="auto" lang=${article?.language ?? nothing}>${article?.title ?? words.nameOf('article')}</h2>
          <div class="meta"><span>${words.term('pages.article')}</span>${article ? html`<span class="tags">${article.tags.map((tag) => html`<span class="chip"><bdi>${tag}</bdi></span>`)}</span>` : nothing}</div></div>
        ${article ? html`<div class="actions"><button class="button" @click=${this.#onCopy}>${copyIcon}${words.term('pages.copyArticle')}</button></div>` : nothing}
      </header>
      ${this.#renderBody()}
    </div></div>`;
  }

  #renderBody(): TemplateResult {
    const article = this.#article;
    if (article) {
      return html`<article class="card article" lang=${article.language} dir="auto">
        <p class="lead">${article.summary}</p>${article.sections.map(section)}</article>`;
    }
    switch (this.#status) {
      case 'unknown': return html`<p class="hint">${this.#words.term('pages.articleUnknown')}</p>`;
      case 'failed': return failure(this.#words, () => { void this.#load(); });
      case 'loading': case 'ready': return html`<div class="card article">${skeleton(this.#words)}</div>`;
    }
  }

  async #load(): Promise<void> {
    const { page, assist } = this;
    const articleId = textParam(page, 'articleId');
    if (!page || !assist) return;
    if (articleId === undefined) {
      this.#become('unknown');
      return;
    }
    this.#become('loading');
    try {
      this.#article = await assist.openArticle(articleId, page.signal);
      this.#become('ready');
      page.setTitle(this.#article.title);
    } catch (problem) {
      this.#become(isUnknown(problem) ? 'unknown' : 'failed');
    }
  }

  #become(status: 'loading' | 'ready' | 'unknown' | 'failed'): void {
    this.#status = status;
    this.requestUpdate();
  }

  readonly #onCopy = (): void => {
    if (!this.#article) return;
    navigator.clipboard.writeText(plainText(this.#article)).then(
      () => { this.#announce.say(this.#words.term('pages.articleCopied')); },
      () => { this.#announce.say(this.#words.term('pages.copyFailed')); },
    );
  };
}

function section({ heading, paragraphs, steps }: ArticleSection): TemplateResult {
  return html`<section><h3>${heading}</h3>${paragraphs?.map((text) => html`<p>${text}</p>`)}${steps && steps.length > 0 ? html`<ol>${steps.map((step) => html`<li><span>${step}</span></li>`)}</ol>` : nothing}</section>`;
}

function plainText({ title, summary, sections }: Article): string {
  return [title, summary, ...sections.flatMap(({ heading, paragraphs = [], steps = [] }) => [heading, ...paragraphs, ...steps.map((step, at) => `${String(at + 1)}. ${step}`)])].join('\n\n');
}

function isUnknown(problem: unknown): boolean {
  return typeof problem === 'object' && problem !== null && 'code' in problem && problem.code === 'unknown-article';
}
