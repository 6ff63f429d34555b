import { focusedElement, isEditable, type SessionBus } from '@session-desk/controllers';
import { conversationInFocus, focusedSessionIn, sessionOf, type WorkspaceState } from '@session-desk/core';
import type { OfferAcceptEvent, SessionUndoCloseEvent } from '@session-desk/notification-toast';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What it needs of the workspace. */
export interface ToastFocusHost {
  readonly bus: () => SessionBus | undefined;
  /** Puts the focus into the reply of the conversation in focus. */
  readonly reply: () => unknown;
  /** Puts the focus on the row of the session in focus. */
  readonly row: () => unknown;
}

/** Whether what was asked for is in view by now; `undefined` when it never will be. */
type Check = (state: WorkspaceState, windowId: string) => boolean | undefined;

interface Asked { readonly isThere: Check; readonly go: () => unknown; readonly field: Element | undefined }

const GESTURES = ['keydown', 'pointerdown'] as const;

/**
 * Leads the focus on from a toast to what the agent asked for there: an accepted offer into the reply of its session, a close taken back to the
 * row of its session. An agent who has gone elsewhere meanwhile, or types in a field that is still in view, is left there.
 */
export class FocusAfterToast implements ReactiveController {
  readonly #frame: ReactiveControllerHost;
  readonly #host: ToastFocusHost;
  #asked: Asked | undefined;

  constructor(frame: ReactiveControllerHost, host: ToastFocusHost) {
    this.#frame = frame;
    this.#host = host;
    frame.addController(this);
  }

  /** @internal The toasts may stand in a dialog outside of the frame; and the last to hear of an intent knows whether it was cancelled. */
  hostConnected(): void {
    window.addEventListener('offer-accept', this.#onAccept);
    window.addEventListener('session-undo-close', this.#onUndo);
  }

  /** @internal */
  hostDisconnected(): void {
    window.removeEventListener('offer-accept', this.#onAccept);
    window.removeEventListener('session-undo-close', this.#onUndo);
    this.#forget();
  }

  /** @internal */
  hostUpdated(): void {
    const [asked, bus] = [this.#asked, this.#host.bus()];
    const isThere = asked && bus ? asked.isThere(bus.state, bus.windowId) : undefined;
    if (!asked || isThere === false) return;
    this.#forget();
    if (isThere) void this.#lead(asked);
  }

  async #lead({ field, go }: Asked): Promise<void> {
    // The parts take their room in this very update.
    await this.#frame.updateComplete;
    const isTyping = field !== undefined && field === focusedElement() && field.checkVisibility({ visibilityProperty: true });
    if (!isTyping) go();
  }

  readonly #onAccept = (event: OfferAcceptEvent): void => {
    const { offerId } = event;
    this.#ask(event, this.#host.reply, (state, windowId) => {
      const offer = state.offers.find(({ id }) => id === offerId);
      if (!offer || offer.outcome === undefined) return offer && false;
      return offer.outcome === 'accepted' ? conversationInFocus(windowId)(state)?.id === offer.conversation.conversationId : undefined;
    });
  };

  readonly #onUndo = (event: SessionUndoCloseEvent): void => {
    const { sessionId } = event;
    this.#ask(event, this.#host.row, (state, windowId) => {
      const session = sessionOf(state, sessionId);
      return session && !session.closing && focusedSessionIn(windowId)(state) === sessionId;
    });
  };

  #ask(event: Event, go: () => unknown, isThere: Check): void {
    if (event.defaultPrevented) return;
    const focused = focusedElement() ?? undefined;
    this.#asked = { go, isThere, field: isEditable(focused) ? focused : undefined };
    for (const type of GESTURES) window.addEventListener(type, this.#onGesture, { capture: true, passive: true });
  }

  #forget(): void {
    this.#asked = undefined;
    for (const type of GESTURES) window.removeEventListener(type, this.#onGesture, { capture: true });
  }

  readonly #onGesture = (event: Event): void => { if (goesElsewhere(event)) this.#forget(); };
}

/** The pointer, letters in a field, and keys that walk go somewhere; letters, Enter and Space on anything else are those of an agent who does not wait. */
function goesElsewhere(event: Event): boolean {
  if (!(event instanceof KeyboardEvent)) return true;
  const { key, altKey, ctrlKey, metaKey } = event;
  if (['Alt', 'AltGraph', 'Control', 'Enter', 'Meta', 'Shift'].includes(key)) return isEditable(event.composedPath()[0]) && key === 'Enter';
  return altKey || ctrlKey || metaKey || key.length > 1 || isEditable(event.composedPath()[0]);
}
