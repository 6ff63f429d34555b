import { findField } from './find-field.js';
import { quickRepliesFor, quickSearchAt, type QuickReply } from './quick-replies.js';
import type { ReplyActs } from './reply-acts.js';
import type { Thread } from './thread.js';

/** What the keys of a composer need of the panel. */
export interface ComposerPlace {
  readonly host: { readonly renderRoot: ParentNode; readonly quickReplies: readonly QuickReply[]; readonly enterBreaks: boolean; requestUpdate(): void };
  readonly acts: ReplyActs;
  readonly listed: (count: number) => void;
}

/** The composer's own behaviour: what Enter does, and the list of quick replies that opens at `/`. */
export class ComposerKeys {
  readonly #place: ComposerPlace;

  constructor(place: ComposerPlace) {
    this.#place = place;
  }

  /** The quick replies that the list of a thread shows; none while it is closed. */
  found(thread: Thread): readonly QuickReply[] {
    return thread.quick ? quickRepliesFor(this.#place.host.quickReplies, thread.quick.query) : [];
  }

  /** To be called at each input of the reply. */
  onInput(thread: Thread): void {
    this.#place.acts.write(thread);
    this.#search(thread);
    this.#place.host.requestUpdate();
  }

  /** To be called at each key in the reply. */
  onKeydown(thread: Thread, event: KeyboardEvent): void {
    // The Enter that ends a composition chooses a character; it never sends.
    if (event.isComposing || event.defaultPrevented || this.#onListKey(thread, event)) return;
    if (event.key !== 'Enter' || event.altKey) return;
    const always = event.ctrlKey || event.metaKey;
    const breaks = this.#place.host.enterBreaks || thread.talk.channel === 'email';
    if (!always && (event.shiftKey || breaks)) return;
    event.preventDefault();
    // A key held down too long must not answer the question whether the reply still fits.
    if (!event.repeat) void this.#place.acts.send(thread);
  }

  /** Opens the list of quick replies where the caret is, as typing `/` does. */
  open(thread: Thread): void {
    const field = this.#field(thread);
    if (!field) return;
    const at = field.selectionStart ?? field.value.length;
    const glue = at === 0 || /\s/u.test(field.value[at - 1] ?? '') ? '' : ' ';
    field.focus();
    field.setRangeText(`${glue}/`, at, field.selectionEnd ?? at, 'end');
    thread.dismissedAt = undefined;
    this.onInput(thread);
  }

  /** Puts a text at the caret, or in the place of what is selected. */
  insert(thread: Thread, text: string, suggestionId: string | undefined): void {
    const field = this.#field(thread);
    field?.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
    this.#place.acts.write(thread, suggestionId);
    this.#place.host.requestUpdate();
  }

  /** Puts a quick reply where its search stands. */
  choose(thread: Thread, reply: QuickReply): void {
    const field = this.#field(thread);
    if (!field || !thread.quick) return;
    field.setRangeText(reply.text, thread.quick.from, thread.quick.to, 'end');
    thread.quick = undefined;
    this.#place.acts.write(thread);
    this.#place.host.requestUpdate();
    field.focus();
  }

  /** Closes the list until another search begins. */
  dismiss(thread: Thread): void {
    thread.dismissedAt = thread.quick?.from;
    thread.quick = undefined;
    this.#place.host.requestUpdate();
  }

  #field(thread: Thread): HTMLInputElement | HTMLTextAreaElement | undefined {
    return findField(this.#place.host.renderRoot, thread, 'reply');
  }

  #search(thread: Thread): void {
    const field = this.#field(thread);
    const caret = field?.selectionStart ?? 0;
    const search = field && caret === field.selectionEnd ? quickSearchAt(field.value, caret) : undefined;
    if (!search) thread.dismissedAt = undefined;
    const count = search && search.from !== thread.dismissedAt ? quickRepliesFor(this.#place.host.quickReplies, search.query).length : 0;
    const before = this.found(thread).length;
    thread.quick = search && count > 0 ? { ...search, active: 0 } : undefined;
    if (count > 0 && count !== before) this.#place.listed(count);
  }

  #onListKey(thread: Thread, event: KeyboardEvent): boolean {
    const found = this.found(thread);
    const { quick } = thread;
    if (!quick || found.length === 0 || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return false;
    const walk = (step: number): void => { thread.quick = { ...quick, active: (quick.active + step + found.length) % found.length }; };
    const chosen = found[quick.active];
    switch (event.key) {
      case 'ArrowDown': walk(1); break;
      case 'ArrowUp': walk(-1); break;
      case 'Escape': this.dismiss(thread); break;
      case 'Enter': case 'Tab': if (chosen) this.choose(thread, chosen); break;
      default: return false;
    }
    event.preventDefault();
    event.stopPropagation();
    this.#place.host.requestUpdate();
    return true;
  }
}
