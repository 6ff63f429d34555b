import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { conversationOf, sessionOf, type Suggestion, type WorkspaceState } from '@session-desk/core';
import { AnnounceController, baseStyles, BusController, inSession, isEditable, keyedList, sparklesIcon, TooltipController, actionsWords, toolsWords, WordsController, type BusHost, type Tool } from '@session-desk/controllers';
import { blankState } from '../blank-state.js';
import { noTool } from '../tool-property.js';
import { ToolAsks } from '../tool-asks.js';
import { toolStyles } from '../tool.styles.js';
import { readBlanks, type FilledBlanks } from './kept-blanks.js';
import { filledReply } from './reply-parts.js';
import { suggestionRow } from './suggestion-row.js';
import { styles } from './suggestions-tool.styles.js';

const NONE: readonly Suggestion[] = [];

/** The replies that a provider suggests for the conversation, each to be put into the reply, with its blanks filled in, or rejected. */
export class SuggestionsToolElement extends LitElement {
  static override readonly styles = [baseStyles, toolStyles, styles];

  @property({ attribute: false }) accessor bus: BusHost['bus'];
  @property({ attribute: false }) accessor tool: Tool = noTool;
  @property({ attribute: false }) accessor suggestions: readonly Suggestion[] = NONE;
  /** The suggestion that stands in the reply now. */
  @property({ attribute: false }) accessor usedId: string | undefined;
  /** Whether the conversation can be answered now. */
  @property({ type: Boolean }) accessor answerable = false;

  readonly #words = new WordsController(this, { actions: actionsWords, tools: toolsWords });
  readonly #tooltip = new TooltipController(this);
  readonly #announce = new AnnounceController(this);
  readonly #bus: BusController<this> = new BusController<this>(this)
    .bindWith('suggestions', ({ tool }) => inSession(tool.sessionId, (state) => sessionOf(state, tool.sessionId)?.pane.suggestions ?? NONE))
    .bindWith('usedId', ({ tool }) => inSession(tool.sessionId, (state) => usedIn(state, tool.conversationId)))
    .bindWith('answerable', ({ tool }) => inSession(tool.sessionId, (state) => conversationOf(state, tool.conversationId ?? '')?.status === 'active'));
  readonly #asks = new ToolAsks(this, this.#bus);
  #blanks: FilledBlanks = {};
  #missing: string | undefined;
  #focusNext: number | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('tool')) this.#blanks = readBlanks(this.tool.kept);
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    if (this.suggestions.length === 0) return html`<div class="root">${blankState(sparklesIcon, words.term('tools.noSuggestions'), words)}</div>`;
    return html`<div class="root" @keydown=${this.#onKeydown}>
      <div class="body scroll">
        <p class="caption">${sparklesIcon}${words.term('tools.suggestionsHint')}</p>
        <ol class="list">${keyedList(this.suggestions, ({ id }) => id, (suggestion, at) => suggestionRow({
          suggestion, at, values: this.#blanks[suggestion.id] ?? [], used: suggestion.id === this.usedId, answerable: this.answerable, missing: this.#missing === suggestion.id,
          onFill: (blank, value) => { this.#fill(suggestion.id, blank, value); }, onUse: () => { this.#use(suggestion); }, onReject: () => { this.#reject(suggestion, at); },
        }, words))}</ol>
      </div>
      ${this.#tooltip.render()}
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.#focusNext === undefined || !changed.has('suggestions')) return;
    const buttons = this.renderRoot.querySelectorAll<HTMLElement>('.reject');
    (buttons[Math.min(this.#focusNext, buttons.length - 1)] ?? this.renderRoot.querySelector<HTMLElement>('.blank-state'))?.focus();
    this.#focusNext = undefined;
  }

  #fill(id: string, blank: number, value: string): void {
    const values = [...(this.#blanks[id] ?? [])];
    for (let at = values.length; at < blank; at += 1) values[at] = '';
    values[blank] = value;
    const alive = new Set(this.suggestions.map((suggestion) => suggestion.id));
    this.#blanks = { ...Object.fromEntries(Object.entries(this.#blanks).filter(([known]) => alive.has(known))), [id]: values };
    this.#missing = undefined;
    this.tool.saveState({ blanks: this.#blanks });
    this.requestUpdate();
  }

  /** A blank stands for what belonged to another customer: it is never put into a reply as it is. */
  #use({ id, text }: Suggestion): void {
    if (!this.answerable || id === this.usedId) return;
    const filled = filledReply(text, this.#blanks[id] ?? []);
    if ('text' in filled) {
      this.#announce.say(this.#words.term('tools.inserted'));
      void this.#asks.insert(filled.text, id);
      return;
    }
    this.#missing = id;
    this.requestUpdate();
    this.renderRoot.querySelector<HTMLElement>(`[data-suggestion="${CSS.escape(id)}"] [data-blank="${filled.missing}"]`)?.focus();
  }

  #reject({ id }: Suggestion, at: number): void {
    this.#focusNext = at;
    void this.#asks.reject(id);
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || isEditable(event.composedPath()[0])) return;
    const suggestion = /^[1-9]$/u.test(event.key) ? this.suggestions[Number(event.key) - 1] : undefined;
    if (!suggestion) return;
    event.preventDefault();
    this.#use(suggestion);
  };
}

/** The suggestion in a reply that still has words: one that was deleted can be used again. */
function usedIn(state: WorkspaceState, conversationId: string | undefined): string | undefined {
  const draft = conversationId === undefined ? undefined : conversationOf(state, conversationId)?.draft;
  return draft?.text.trim() ? draft.suggestionId : undefined;
}
