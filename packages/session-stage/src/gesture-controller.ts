import { isEditable } from '@session-desk/controllers';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isGoKey, type Gesture } from './giving-back.js';

/** How long after an event what comes of it still counts as its doing, in milliseconds. */
const FRESH_MS = 250;

/** Knows what the agent did last on this page, so that the stage can tell a switch by key from one by pointer or by code. */
export class GestureController implements ReactiveController {
  #last: { readonly event: Event; readonly gesture: Gesture } | undefined;
  #count = 0;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** What the agent is doing in this very moment, or did just before. */
  get gesture(): Gesture {
    const last = this.#last;
    if (!last) return 'none';
    const isUnderWay = last.event.eventPhase !== Event.NONE;
    return isUnderWay || performance.now() - last.event.timeStamp < FRESH_MS ? last.gesture : 'none';
  }

  /** Whether the agent is walking by Tab just now. */
  get isTabbing(): boolean {
    return this.gesture === 'other-key' && (this.#last?.event as KeyboardEvent).key === 'Tab';
  }

  /** How often the agent has done anything. */
  get count(): number {
    return this.#count;
  }

  /** Keeps the key that is being pressed from acting on whatever gets the focus now: Enter would break a line there. */
  useUp(): void {
    if (this.#last?.gesture === 'go-key' && this.#last.event.type === 'keydown') this.#last.event.preventDefault();
  }

  /** @internal */
  hostConnected(): void {
    for (const type of TYPES) window.addEventListener(type, this.#onEvent, { capture: true, passive: false });
  }

  /** @internal */
  hostDisconnected(): void {
    for (const type of TYPES) window.removeEventListener(type, this.#onEvent, { capture: true });
    this.#last = undefined;
  }

  readonly #onEvent = (event: Event): void => {
    this.#count++;
    this.#last = { event, gesture: gestureOf(event) };
  };
}

/** A button acts when Space comes up. */
const TYPES = ['keydown', 'keyup', 'pointerdown'];

function gestureOf(event: Event): Gesture {
  if (!(event instanceof KeyboardEvent)) return 'pointer';
  return isGoKey(event, isEditable(event.composedPath()[0])) ? 'go-key' : 'other-key';
}
