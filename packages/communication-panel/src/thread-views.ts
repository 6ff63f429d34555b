import { CONVERSATION_PART, keepView, sessionOf } from '@session-desk/core';
import { FocusPartController, forgetFrame, onNextFrame, type BusController, type BusHost } from '@session-desk/controllers';
import type { ReactiveController } from 'lit';
import { findField } from './find-field.js';
import { giveView, viewOf } from './thread-view.js';
import type { FieldName, Thread } from './thread.js';

/** What the views need of the panel. */
export interface ViewsHost extends BusHost {
  readonly renderRoot: ParentNode & EventTarget;
}

/**
 * Keeps with the session how the agent left its conversation, and gives it back to a panel that is made anew: caret and selection of every
 * field, the field in focus, the place in the log, the notes, the bar. A letter and its caret are told in one call, so that neither is kept
 * without the other; all else in its frame.
 */
export class ThreadViews implements ReactiveController {
  readonly #host: ViewsHost;
  readonly #bus: Pick<BusController<BusHost>, 'ask' | 'bus'>;
  readonly #front: () => Thread | undefined;
  readonly #given = new WeakSet<Thread>();
  readonly #said = new WeakMap<Thread, string>();
  readonly #part: FocusPartController;
  #listens = false;

  constructor(host: ViewsHost, bus: Pick<BusController<BusHost>, 'ask' | 'bus'>, front: () => Thread | undefined) {
    this.#host = host;
    this.#bus = bus;
    this.#front = front;
    host.addController(this);
    this.#part = new FocusPartController(host, { name: 'conversation', bus: () => bus.bus, giveBack: () => this.#giveFocus() });
  }

  /** Gives a thread, before its fields are made, what was kept of it; once. */
  give(thread: Thread): void {
    const { bus } = this.#bus;
    if (!bus || this.#given.has(thread)) return;
    this.#given.add(thread);
    const kept = sessionOf(bus.state, thread.talk.sessionId ?? '')?.views?.[CONVERSATION_PART];
    giveView(thread, kept);
    if (kept !== undefined) this.#said.set(thread, JSON.stringify(kept));
  }

  /** A letter was told: its caret is told in the very same call, for between two listeners of one event the log may already be written. */
  readonly wrote = (): void => { this.#tell(); };

  /** Something of the view of the thread in front may have changed. */
  readonly changed = (): void => {
    onNextFrame(this.#tell);
    this.#part.look();
  };

  /** @internal */
  hostUpdated(): void {
    if (!this.#listens) {
      this.#listens = true;
      const { renderRoot } = this.#host;
      renderRoot.addEventListener('focusin', this.#onFocusin);
      for (const type of ['keyup', 'pointerup']) renderRoot.addEventListener(type, this.changed);
    }
    this.changed();
  }

  /** @internal */
  hostDisconnected(): void {
    forgetFrame(this.#tell);
  }

  readonly #tell = (): void => {
    const thread = this.#front();
    const sessionId = thread?.talk.sessionId;
    if (!thread || sessionId === undefined || !this.#given.has(thread)) return;
    const view = viewOf(this.#host.renderRoot, thread);
    const said = JSON.stringify(view);
    if (said === (this.#said.get(thread) ?? '{}')) return;
    this.#said.set(thread, said);
    void this.#bus.ask(keepView(sessionId, CONVERSATION_PART, view), ['unknown-session']);
  };

  readonly #onFocusin = (event: Event): void => {
    const thread = this.#front();
    const target = event.target as HTMLElement;
    if (!thread || !target.closest(`[data-thread="${String(thread.number)}"]`)) return;
    const name = target.dataset['field'] as FieldName | undefined;
    thread.focus = name ?? (target.closest('.log') ? 'log' : thread.focus);
    this.changed();
  };

  #giveFocus(): void {
    const thread = this.#front();
    if (!thread) return;
    const control = thread.focus !== undefined && thread.focus !== 'log' ? findField(this.#host.renderRoot, thread, thread.focus) : undefined;
    const log = this.#host.renderRoot.querySelector<HTMLElement>(`[data-thread="${String(thread.number)}"] .log`);
    const target = control ?? findField(this.#host.renderRoot, thread, 'reply') ?? log;
    // One that is minimised is not opened for it.
    if (!target?.checkVisibility()) return;
    (thread.focus === 'log' && log ? log : target).focus({ preventScroll: true });
  }
}
