import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { PanelMode } from '@session-desk/core';
import {
  AnnounceController, baseStyles, ClockController, DialogController, keyedList, MenuController, ResizeController, TooltipController, actionsWords, communicationPanelWords, namesWords, WordsController, type BusHost,
} from '@session-desk/controllers';
import { ComposerKeys } from './composer-keys.js';
import { findField, leaveFields } from './find-field.js';
import { FocusHandover } from './focus-handover.js';
import { LogScroll } from './log-scroll.js';
import { PanelAsks } from './panel-asks.js';
import { bindPanel } from './panel-bindings.js';
import { talkOf, type PanelConversation } from './panel-conversation.js';
import { ownWidth, panelWidth, type PanelWidths } from './panel-width.js';
import type { QuickReply } from './quick-replies.js';
import { renderEmpty, renderSeparator } from './render-frame.js';
import { renderBar, renderHeader } from './render-header.js';
import { renderThread } from './render-thread.js';
import { ReplyActs } from './reply-acts.js';
import { nameOf, sayNews, sayTyping, warningOf } from './said.js';
import { goOnWriting, takeTexts } from './take-texts.js';
import { threadScene } from './thread-scene.js';
import { ThreadViews } from './thread-views.js';
import type { Thread } from './thread.js';
import { Threads } from './threads.js';
import { styles } from './communication-panel.styles.js';

/**
 * The conversation of the session in focus, and the reply to it: who the customer is and how they seem to feel, what was said, and a composer
 * that keeps each conversation's draft, caret and place apart from every other's.
 * @summary The conversation and the reply.
 * @fires {MessageSendEvent} message-send - The agent sends a reply. Cancelable.
 * @fires {MessageUndoSendEvent} message-undo-send - The agent takes a message back that is about to go out. Cancelable.
 * @fires {MessageRetryEvent} message-retry - The agent sends a failed message again. Cancelable.
 * @fires {MessageDiscardEvent} message-discard - The agent gives a failed message up. Cancelable.
 * @fires {DraftWriteEvent} draft-write - The agent types, at every input. Cancelable: then the draft is kept by nobody but the field.
 * @fires {DraftAsideEvent} draft-aside - The agent uses or discards a text that another window wrote over an earlier draft. Cancelable.
 * @fires {DraftConfirmEvent} draft-confirm - The agent keeps a reply that the customer's words have overtaken. Cancelable.
 * @fires {ConversationEndEvent} conversation-end - The agent ends the conversation, after the dialog. Cancelable.
 * @fires {NoteWriteEvent} note-write - The agent writes a private note, at every input. Cancelable.
 * @fires {CommunicationPanelModeEvent} communication-panel-mode - The agent minimises the panel or shows it again. Cancelable.
 * @fires {CommunicationPanelResizeEvent} communication-panel-resize - The agent has resized the panel. Cancelable.
 * @fires {EnterChangeEvent} enter-change - The agent chooses what Enter does. Cancelable.
 * @csspart header - Who the customer is and how the conversation stands.
 * @csspart end-button - Ends the conversation.
 * @csspart log - The messages.
 * @csspart composer - Where the reply is written.
 * @csspart reply - The text field of the reply.
 * @csspart send - The button that sends.
 * @csspart held - The messages that can still be taken back.
 * @csspart asides - The texts of other windows that were set aside.
 * @csspart quick-replies - The list of quick replies.
 * @csspart warning - What the customer wrote since the reply was begun.
 * @csspart closed - What stands in the composer's place while nothing can be sent.
 * @csspart notes - The private notes.
 * @csspart bar - What is left while minimised.
 * @csspart separator - What resizes it.
 * @csspart dialog - The question before an end.
 * @csspart menu - The options of the reply.
 * @csspart tooltip - The tooltip.
 * @cssproperty [--communication-panel-width=400px] - How wide the panel is, whatever the agent chose; at first less where there is less room.
 * @cssproperty [--communication-panel-minimised-width=2.75em] - How wide it is while minimised.
 * @cssstate minimised - Only a bar shows.
 */
export class CommunicationPanelElement extends LitElement {
  static override readonly styles = [baseStyles, styles];

  /** The bus to listen to; else the nearest provider's or the page's own. */
  @property({ attribute: false }) accessor bus: BusHost['bus'];

  /** The conversation that shows; of it only `id` is required. */
  @property({ attribute: false }) accessor conversation: PanelConversation | undefined;

  /** The ids of the conversations that are still there: of any other nothing stays in the panel. All stay while it is not told. */
  @property({ attribute: false }) accessor known: Pick<ReadonlySet<string>, 'has'> | undefined;

  /** The session in focus: when it changes on a bus, its conversation shows in the same call. */
  @property({ attribute: 'session-id' }) accessor sessionId: string | undefined;

  /** The number of a visitor without a name. */
  @property({ type: Number }) accessor visitor: number | undefined;

  /** The private note kept with the conversation. */
  @property({ attribute: false }) accessor note = '';

  /** Replies that the agent puts in by `/`. */
  @property({ attribute: false }) accessor quickReplies: readonly QuickReply[] = [];

  /** How the panel stands: `docked`, `minimised` or `hidden`. What the agent chose for a conversation comes first. */
  @property({ reflect: true }) accessor mode: PanelMode = 'docked';

  /** The agent's widths by channel, in pixels. */
  @property({ attribute: false }) accessor widths: PanelWidths = {};

  /** Whether the width is the host's alone: no separator shows. */
  @property({ type: Boolean }) accessor fixed = false;

  /** Whether Enter begins a new line, and only Ctrl+Enter sends. */
  @property({ type: Boolean, attribute: 'enter-breaks' }) accessor enterBreaks = false;

  /** Whether the contact centre cannot be reached yet, or not any more: the conversation is readable, and replies wait. */
  @property({ type: Boolean }) accessor reconnecting = false;

  /** Whether a customer's typing is shown without being said to assistive technology. */
  @property({ type: Boolean, attribute: 'silent-typing' }) accessor silentTyping = false;

  readonly #bus = bindPanel(this);
  readonly #words = new WordsController(this, { actions: actionsWords, communicationPanel: communicationPanelWords, names: namesWords });
  readonly #announce = new AnnounceController(this);
  readonly #clock = new ClockController(this, () => this.#front?.counts === true && this.mode !== 'hidden');
  readonly #menu = new MenuController(this);
  readonly #dialog = new DialogController(this);
  readonly #tooltip = new TooltipController(this);
  readonly #views = new ThreadViews(this, this.#bus, () => this.#front);
  readonly #scroll = new LogScroll(this, this.#views.changed);
  readonly #resize = new ResizeController(this, panelWidth(this, () => this.#front?.talk.channel ?? 'chat', () => { this.#toggle(); }));
  readonly #asks = new PanelAsks({ host: this, bus: this.#bus, words: this.#words, dialog: this.#dialog, menu: this.#menu });
  readonly #acts = new ReplyActs({
    host: this, bus: this.#bus, catchUp: (thread) => { this.#catchUp(thread); }, toLatest: (thread) => { this.#scroll.toLatest(thread); }, warn: (thread) => { this.#announce.alert(warningOf(thread, this.#words)); },
  });
  readonly #keys = new ComposerKeys({ host: this, acts: this.#acts, listed: (count) => { this.#announce.say(this.#words.term('communicationPanel.quickReplyCount', count)); } });
  readonly #scene = threadScene({ host: this, windowId: () => this.#bus.bus?.windowId, now: () => this.#clock.now, words: this.#words, scroll: this.#scroll, asks: this.#asks, acts: this.#acts, keys: this.#keys, wrote: this.#views.wrote });
  readonly #handover = new FocusHandover(this);
  readonly #threads = new Threads((thread) => { thread.sleep(leaveFields(this.renderRoot, thread)); });
  readonly #internals = this.attachInternals();
  #front: Thread | undefined;
  #isSuggested = false;
  #round = 0;

  /** Puts the focus into the composer, at the caret where it was left; a minimised panel shows itself. `false` when nothing can be written. */
  focusComposer(): boolean {
    const thread = this.#front;
    if (!thread || thread.talk.status !== 'active' || this.mode === 'hidden') return false;
    if (this.#isMinimised) this.#toggle();
    this.performUpdate();
    findField(this.renderRoot, thread, 'reply')?.focus();
    return !this.#isMinimised;
  }

  /** Puts a text into the composer, at the caret, to be edited; it is never sent from here. `false` when nothing can be written. */
  insertReply(text: string, suggestionId?: string): boolean {
    if (!this.focusComposer() || !this.#front) return false;
    this.#keys.insert(this.#front, text, suggestionId);
    return true;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const talk = this.conversation && talkOf(this.conversation);
    const before = this.#front;
    if (talk?.id !== before?.id) this.#handover.before(this.renderRoot as ShadowRoot);
    if (this.known && (changed.has('known') || talk?.id !== before?.id)) this.#threads.keep(this.known, talk?.id);
    const front = this.#front = talk && this.#threads.use(talk);
    if (talk && front) {
      this.#views.give(front);
      // A host that keeps no notes leaves them to the panel.
      const isTold = changed.has('note') || (this.#bus.bus !== undefined && front !== before);
      front.update(talk, nameOf(talk, this.visitor, this.#words), isTold ? this.note : front.note);
      if (changed.has('mode') && front === before) front.minimised = undefined;
      if (front === before && takeTexts(this.renderRoot, front, this.#words)) this.#isSuggested = document.hasFocus();
      sayNews(front, [changed.get('reconnecting'), this.reconnecting], this.#words, this.#announce);
      if (!this.silentTyping) sayTyping(front, this.#words, this.#announce, this.#clock.now);
    }
    this.#internals.states[this.#isMinimised ? 'add' : 'delete']('minimised');
    this.#round += 1;
  }

  protected override render(): TemplateResult {
    const [front, words] = [this.#front, this.#words];
    const head = { words, now: this.#clock.now, reconnecting: this.reconnecting, end: () => { if (front) void this.#asks.end(front); }, toggle: () => { this.#toggle(); } };
    return html`<section class="root" aria-label=${front ? words.term('communicationPanel.conversationWith', front.name) : words.term('communicationPanel.label')}>
      ${this.fixed || !front || this.#isMinimised ? nothing : renderSeparator(this.#resize, this.widths[front.talk.channel], words)}
      ${front ? (this.#isMinimised ? renderBar : renderHeader)(front, head) : renderEmpty(words)}
      <div class="threads" ?hidden=${!front || this.#isMinimised}>${keyedList(
        this.#threads.alive, (thread) => thread.id, (thread) => renderThread(thread, this.#scene(thread, thread === front)), (thread) => [thread === front && this.#round])}</div>
      ${this.#dialog.render()}${this.#menu.render()}${this.#tooltip.render()}
    </section>`;
  }

  protected override updated(): void {
    const front = this.#front;
    this.style.setProperty('--_own-width', ownWidth(front && this.widths[front.talk.channel]));
    this.#scroll.follow(front, this.renderRoot.querySelector<HTMLElement>(`[data-thread="${front?.number ?? 0}"] .log`) ?? undefined);
    if (!front) return;
    takeTexts(this.renderRoot, front, this.#words);
    const reply = findField(this.renderRoot, front, 'reply');
    if (this.#handover.follows()) reply?.focus({ preventScroll: true });
    if (this.#isSuggested && reply) goOnWriting(reply);
    this.#isSuggested = false;
  }

  get #isMinimised(): boolean { return this.#front?.minimised ?? this.mode === 'minimised'; }

  #toggle(): void { if (this.#front) this.#asks.show(this.#front, this.#isMinimised ? 'docked' : 'minimised'); }

  /** Properties come once per frame; what is about to be sent is judged by this very moment. */
  #catchUp(thread: Thread): void {
    this.#bus.rebind();
    if (this.conversation?.id === thread.id) thread.update(talkOf(this.conversation));
  }
}
