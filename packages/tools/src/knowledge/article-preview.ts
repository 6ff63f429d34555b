import type { Article, ArticleSection } from '@session-desk/assist';
import { replyIcon, type WordsController } from '@session-desk/controllers';
import { html, nothing, type TemplateResult } from 'lit';

/** How the article that is looked into stands: it comes, it is there, or it could not be opened. */
export type Preview = { readonly id: string; readonly status: 'loading' | 'failed' } | { readonly id: string; readonly status: 'ready'; readonly article: Article };

/** An article in place, each section to be put into the reply by itself. */
export function articlePreview(preview: Preview, canInsert: boolean, onInsert: (section: ArticleSection) => void, words: WordsController): TemplateResult {
  switch (preview.status) {
    case 'loading': return html`<div class="preview" aria-busy="true"><p class="skeleton">&nbsp;</p><p class="skeleton">&nbsp;</p></div>`;
    case 'failed': return html`<div class="preview"><p class="outcome danger">${words.term('tools.articleFailed')}</p></div>`;
    case 'ready': return html`<div class="preview" lang=${preview.article.language} dir="auto">${preview.article.sections.map((section) => html`
      <section>
        <h4>${section.heading}</h4>
        ${section.paragraphs?.map((paragraph) => html`<p>${paragraph}</p>`) ?? nothing}
        ${section.steps ? html`<ol>${section.steps.map((step) => html`<li>${step}</li>`)}</ol>` : nothing}
        ${canInsert ? html`<button class="button quiet small" data-insert-section aria-label=${words.term('tools.insertOf', section.heading)} @click=${() => { onInsert(section); }}>${replyIcon}${words.term('actions.insert')}</button>` : nothing}
      </section>`)}</div>`;
  }
}
