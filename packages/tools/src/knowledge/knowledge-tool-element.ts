import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ArticleHit } from '@session-desk/assist';
import { conversationOf, messagesOf, type Message } from '@session-desk/core';
import { AnnounceController, baseStyles, bookIcon, BusController, circleAlertIcon, inSession, keyedList, onNextFrame, searchIcon, TooltipController, actionsWords, toolsWords, WordsController, type BusHost, type Tool } from '@session-desk/controllers';
import { blankState } from '../blank-state.js';
import { noTool } from '../tool-property.js';
import { ToolAsks } from '../tool-asks.js';
import { toolStyles } from '../tool.styles.js';
import { transcriptOfMessages } from '../transcript-of-messages.js';
import { articleText, sectionText } from './article-text.js';
import { hitRow, type HitAction } from './hit-row.js';
import { noSearch, readSearch, type KeptSearch } from './kept-search.js';
import { KnowledgeSearch, type KnowledgePort } from './knowledge-search.js';
import { styles } from './knowledge-tool.styles.js';

const NO_MESSAGES: readonly Message[] = [];
const STATUS_AFTER_MS = 500;

/** Knowledge for the conversation: what it calls for by itself, and what the agent searches for, as they type. */
export class KnowledgeToolElement extends LitElement {
  static override readonly styles = [baseStyles, toolStyles, styles];

  @property({ attribute: false }) accessor bus: BusHost['bus'];
  @property({ attribute: false }) accessor tool: Tool = noTool;
  @property({ attribute: false }) accessor assist: KnowledgePort | undefined;
  @property({ attribute: false }) accessor linkOf: ((articleId: string) => string | undefined) | undefined;
  /** What was said so far. */
  @property({ attribute: false }) accessor messages: readonly Message[] = NO_MESSAGES;
  /** Whether the agent can see the tool. */
  @property({ type: Boolean }) accessor inView = false;

  readonly #words = new WordsController(this, { actions: actionsWords, tools: toolsWords });
  readonly #tooltip = new TooltipController(this);
  readonly #announce = new AnnounceController(this);
  readonly #search = new KnowledgeSearch(this, () => this.assist);
  readonly #bus: BusController<this> = new BusController<this>(this).bindWith('messages', ({ tool }) => inSession(tool.sessionId, (state) => {
    const conversation = conversationOf(state, tool.conversationId ?? '');
    return conversation ? messagesOf(conversation) : NO_MESSAGES;
  }));
  readonly #asks = new ToolAsks(this, this.#bus);
  #kept: KeptSearch = noSearch;
  #done: { readonly id: string; readonly action: HitAction } | undefined;
  #known = new Set<string>();

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('tool')) this.#comeBack();
    if (changed.has('messages')) void this.#surface();
    if (changed.has('inView') && this.inView) this.tool.setCount(0);
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    const { query } = this.#kept;
    return html`<div class="root">
      <search class="head"><label class="search"><span class="visually-hidden">${words.term('tools.searchKnowledge')}</span>${searchIcon}
        <input class="field" type="search" .value=${query} placeholder=${words.term('tools.searchHint')} autocomplete="off" spellcheck="false" @input=${this.#onInput} @keydown=${this.#onKeydown}>
        ${this.#search.isSearching ? html`<span class="bar"></span>` : nothing}</label></search>
      <div class="body scroll" aria-busy=${String(this.#search.isSearching)} @scroll=${this.#onScroll}>${query.trim() === '' ? this.#renderSurfaced() : this.#renderResults()}</div>
      ${this.#tooltip.render()}
    </div>`;
  }

  #renderResults(): TemplateResult {
    const words = this.#words;
    const { results, failed, isSearching } = this.#search;
    if (failed) return blankState(circleAlertIcon, words.term('tools.searchFailed'), words, this.#onRetry);
    if (results.length === 0) return isSearching ? html`` : blankState(searchIcon, words.term('tools.noResults', this.#kept.query.trim()), words);
    return html`<p class="caption">${words.term('tools.results', results.length)}</p>${this.#renderHits(results)}`;
  }

  #renderSurfaced(): TemplateResult {
    const words = this.#words;
    const { surfaced } = this.#search;
    if (surfaced.length === 0) return blankState(bookIcon, words.term(this.tool.conversationId === undefined ? 'tools.searchInvite' : 'tools.noSurfaced'), words);
    return html`<p class="caption">${words.term('tools.surfaced')}</p>${this.#renderHits(surfaced)}`;
  }

  #renderHits(hits: readonly (ArticleHit & { readonly because?: { readonly messageId: string } })[]): TemplateResult {
    const { preview } = this.#search;
    return html`<ul class="list">${keyedList(hits, ({ articleId }) => articleId, (hit) => hitRow({
      hit, preview: preview?.id === hit.articleId ? preview : undefined, canInsert: this.tool.conversationId !== undefined, done: this.#done?.id === hit.articleId ? this.#done.action : undefined,
      because: hit.because && this.messages.find(({ id }) => id === hit.because?.messageId)?.text,
      onPreview: () => { this.#look(preview?.id === hit.articleId ? undefined : hit.articleId); },
      onAct: (action) => { void this.#act(hit, action); },
      onInsertSection: (section) => { this.#insert(hit, 'insert', sectionText(section)); },
    }, this.#words))}</ul>`;
  }

  /** As it was left in this session: query, results, the article looked into, and how far it was scrolled. */
  #comeBack(): void {
    this.#kept = readSearch(this.tool.kept);
    this.#search.results = this.#kept.results;
    // The answer to the last letters had not come when the tool was left.
    if (this.#kept.query.trim() !== '' && this.#kept.results.length === 0) void this.#find(false);
    if (this.#kept.previewId !== undefined) void this.#search.look(this.#kept.previewId);
    const { scroll } = this.#kept;
    if (scroll > 0) void this.updateComplete.then(() => this.renderRoot.querySelector('.body')?.scrollTo({ top: scroll, behavior: 'instant' }));
  }

  async #surface(): Promise<void> {
    const { tool } = this;
    const { conversationId } = tool;
    if (conversationId === undefined || !this.messages.some(({ from }) => from === 'customer')) return;
    if (!(await this.#search.surface(transcriptOfMessages(conversationId, this.messages)))) return;
    const fresh = this.#search.surfaced.filter(({ articleId }) => !this.#known.has(articleId));
    this.#known = new Set(this.#search.surfaced.map(({ articleId }) => articleId));
    if (!this.inView && fresh.length > 0) tool.setCount(fresh.length);
  }

  async #find(tells = true): Promise<void> {
    const isNew = await this.#search.search(this.#kept.query, this.#words.lang.split('-')[0] ?? 'en');
    if (!isNew) return;
    this.#keep({ results: this.#search.results });
    if (tells) this.#announce.sayAfter(STATUS_AFTER_MS, this.#words.term('tools.results', this.#search.results.length));
  }

  #look(id: string | undefined): void {
    this.#keep({ previewId: id });
    void this.#search.look(id);
  }

  async #act(hit: ArticleHit, action: HitAction): Promise<void> {
    const { articleId, title, summary } = hit;
    switch (action) {
      case 'open': {
        const result = await this.#asks.openArticle(articleId, title);
        if (result?.ok) this.#finish(hit, action, this.#words.term('tools.opened'));
        break;
      }
      case 'link': {
        const link = this.linkOf?.(articleId);
        this.#insert(hit, action, link === undefined ? title : `${title}: ${link}`);
        break;
      }
      case 'insert': {
        const article = await this.assist?.openArticle(articleId, this.tool.signal).catch(() => undefined);
        this.#insert(hit, action, article ? articleText(article) : summary);
        break;
      }
    }
  }

  #insert(hit: ArticleHit, action: HitAction, text: string): void {
    void this.#asks.insert(text).then((result) => { if (result?.ok) this.#finish(hit, action, this.#words.term('tools.inserted')); });
  }

  #finish({ articleId: id }: ArticleHit, action: HitAction, told: string): void {
    this.#done = { id, action };
    this.#announce.say(told);
    this.requestUpdate();
  }

  #keep(changes: Partial<KeptSearch>): void {
    this.#kept = { ...this.#kept, ...changes };
    this.tool.saveState(this.#kept);
  }

  readonly #onInput = (event: Event): void => {
    this.#keep({ query: (event.currentTarget as HTMLInputElement).value, previewId: undefined, scroll: 0, results: [] });
    this.#done = undefined;
    void this.#search.look(undefined);
    void this.#find();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') this.renderRoot.querySelector<HTMLElement>('.hit-title')?.focus();
    else if (event.key === 'Escape' && this.#kept.query !== '') this.#clear(event.currentTarget as HTMLInputElement);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #clear(field: HTMLInputElement): void {
    field.value = '';
    field.dispatchEvent(new Event('input'));
  }

  readonly #onRetry = (): void => { void this.#find(); };

  readonly #onScroll = (): void => { onNextFrame(this.#keepScroll); };

  readonly #keepScroll = (): void => {
    const scroll = this.renderRoot.querySelector('.body')?.scrollTop ?? 0;
    if (this.isConnected && scroll !== this.#kept.scroll) this.#keep({ scroll });
  };
}
