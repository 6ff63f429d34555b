import { focusWindowPart } from '@session-desk/core';
import type { SessionBus } from '@session-desk/session-bus';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { forgetFrame, onNextFrame } from '../bus/frame.js';
import { focusedElement } from '../focus/focused-element.js';

const GESTURES = ['keydown', 'pointerdown'] as const;

/** What a part needs to be found again. */
export interface FocusPart {
  /** What the part calls itself in the state. */
  readonly name: string;
  readonly bus: () => SessionBus | undefined;
  /** Puts the focus where it was inside, if that is there already. */
  readonly giveBack: () => void;
}

/**
 * Tells the bus that its part of the workspace has the keyboard focus, and gives the focus back when the workspace comes up again. It
 * never takes it from anything: only while nothing has the focus, before the agent has pressed anything, and not out of a frame that has none.
 */
export class FocusPartController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #part: FocusPart;
  #isOver = false;

  constructor(host: ReactiveControllerHost & HTMLElement, part: FocusPart) {
    this.#host = host;
    this.#part = part;
    host.addController(this);
  }

  /** @internal */
  hostConnected(): void {
    this.#isOver = false;
    this.#host.addEventListener('focusin', this.#onFocusin);
    this.#host.addEventListener('focusout', this.#onFocusout);
    for (const type of GESTURES) window.addEventListener(type, this.#onGesture, { capture: true, passive: true });
  }

  /** @internal */
  hostDisconnected(): void {
    forgetFrame(this.#settle);
    this.#host.removeEventListener('focusin', this.#onFocusin);
    this.#host.removeEventListener('focusout', this.#onFocusout);
    this.#stopWaiting();
  }

  /** @internal */
  hostUpdated(): void {
    if (!this.#isOver) this.look();
  }

  /** Gives the focus back, if it was in this part and may be given now. Call it when what had it has come. */
  look(): void {
    const bus = this.#part.bus();
    const place = bus?.state.windows[bus.windowId];
    if (this.#isOver || !place) return;
    if (place.part !== this.#part.name || !(window.top === window || document.hasFocus())) this.#stopWaiting();
    // What has it may still be made anew while the workspace comes up: it is given again then, until the agent does something.
    else if (isNowhere()) this.#part.giveBack();
    else if (!this.#host.matches(':focus-within')) this.#stopWaiting();
  }

  readonly #onFocusin = (): void => { this.#tell(this.#part.name); };

  readonly #onFocusout = (): void => { onNextFrame(this.#settle); };

  /** A window that goes to the back keeps its focus. */
  readonly #settle = (): void => {
    const bus = this.#part.bus();
    if (!this.#isOver) { this.look(); return; }
    if (document.hasFocus() && isNowhere() && bus?.state.windows[bus.windowId]?.part === this.#part.name) this.#tell(undefined);
  };

  #tell(part: string | undefined): void {
    const bus = this.#part.bus();
    const place = bus?.state.windows[bus.windowId];
    if (bus && place && place.part !== part) void bus.dispatch(focusWindowPart(part));
  }

  readonly #onGesture = (): void => { this.#stopWaiting(); };

  #stopWaiting(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    for (const type of GESTURES) window.removeEventListener(type, this.#onGesture, { capture: true });
  }
}

function isNowhere(): boolean {
  const active = focusedElement();
  return !active || active === document.body || active === document.documentElement;
}
