import type { Tool, ToolType } from '@session-desk/controllers';
import { ToolPlace, type ToolPlaceHost } from './tool-place.js';

/** Which tool of which session is meant. */
export interface ToolKey {
  readonly sessionId: string;
  readonly name: string;
}

/** What the places need of their pane. */
export interface ToolPlacesHost extends ToolPlaceHost {
  readonly typeOf: (name: string) => ToolType | undefined;
  readonly doorOf: (key: ToolKey, signal: AbortSignal) => Tool;
}

/** The living tools of all sessions. A switch hides one and shows another; beyond the budget the ones longest out of view are put away. */
export class ToolPlaces {
  readonly #pane: HTMLElement;
  readonly #host: ToolPlacesHost;
  readonly #places = new Map<string, ToolPlace>();
  readonly #onceLaidOut: ResizeObserver;
  #shown: ToolPlace | undefined;

  constructor(pane: HTMLElement, host: ToolPlacesHost) {
    this.#pane = pane;
    this.#host = host;
    // Told after layout and before paint: the one moment when looking at scroll positions costs nothing.
    this.#onceLaidOut = new ResizeObserver(() => {
      this.#onceLaidOut.disconnect();
      this.#shown?.giveScrollBack();
    });
  }

  /** The place in view. */
  get shown(): ToolPlace | undefined { return this.#shown; }

  /** Brings a tool into view, mounted if it is not alive, and hides the one before, in this very call; nothing with `undefined`. */
  show(key: ToolKey | undefined): void {
    const next = key && (this.#places.get(idOf(key)) ?? this.#make(key));
    if (next !== this.#shown) {
      this.#shown?.show(false);
      this.#shown = next;
      if (next) this.#onceLaidOut.observe(next.section);
    }
    if (!next) return;
    const type = this.#host.typeOf(next.name);
    if (type && next.status === 'idle') next.mount(type, (signal) => this.#host.doorOf(next, signal));
    next.show(true);
  }

  /** Tries the tool in view again. */
  retry(): void {
    const place = this.#shown;
    const type = place && this.#host.typeOf(place.name);
    if (place && type) place.mount(type, (signal) => this.#host.doorOf(place, signal));
  }

  /** Whether any tool loads. */
  get isLoading(): boolean { return [...this.#places.values()].some((place) => place.status === 'loading'); }

  /** Fences what has been loading for too long. */
  giveUpAfter(milliseconds: number): void {
    for (const place of this.#places.values()) place.giveUpAfter(milliseconds);
  }

  /** Puts the longest unseen away until no more than `budget` are alive; one that is in view or busy stays. */
  keep(budget: number): void {
    const spare = this.#places.size - budget;
    if (spare <= 0) return;
    const idle = [...this.#places].filter(([, place]) => !place.isBusy).sort(([, a], [, b]) => a.lastSeen - b.lastSeen);
    for (const [id, place] of idle.slice(0, spare)) this.#remove(id, place);
  }

  /** Takes away for good the tools of sessions that do not pass. */
  retain(passes: (sessionId: string) => boolean): void {
    for (const [id, place] of this.#places) if (!passes(place.sessionId)) this.#remove(id, place);
  }

  #make(key: ToolKey): ToolPlace {
    const place = new ToolPlace(key.sessionId, key.name, this.#host);
    this.#places.set(idOf(key), place);
    this.#pane.append(place.section);
    return place;
  }

  #remove(id: string, place: ToolPlace): void {
    this.#places.delete(id);
    if (this.#shown === place) this.#shown = undefined;
    place.remove();
  }
}

/** Ids of a host may hold any character but this one. */
function idOf({ sessionId, name }: ToolKey): string {
  return `${sessionId}\u001F${name}`;
}
