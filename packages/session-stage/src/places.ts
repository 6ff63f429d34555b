import { focusIn } from './focus-memory.js';
import type { GestureController } from './gesture-controller.js';
import { givingBack, type FocusPlace } from './giving-back.js';
import { Place, type PlaceHost } from './place.js';
import type { StagePage } from './stage-page.js';
import { focusedElement, isEditable } from '@session-desk/controllers';

/** What the places need of their stage. */
export interface PlacesHost extends PlaceHost {
  /** A page has come into focus, or was tried again, whose type nobody has registered. */
  readonly missing: (place: Place) => void;
}

/** The places of a stage by page id. A switch hides one and shows another, and looks at no third, however many there are. */
export class Places {
  readonly #stage: HTMLElement;
  readonly #gestures: GestureController;
  readonly #host: PlacesHost;
  readonly #places = new Map<string, Place>();
  readonly #onceLaidOut: ResizeObserver;
  #records: ReadonlyMap<string, StagePage> = new Map();
  #shown: Place | undefined;
  #awaitsEntry: Place | undefined;

  constructor(stage: HTMLElement, gestures: GestureController, host: PlacesHost) {
    this.#stage = stage;
    this.#gestures = gestures;
    this.#host = host;
    // Told after layout and before paint: the one moment when looking at scroll positions costs nothing.
    this.#onceLaidOut = new ResizeObserver(() => {
      this.#onceLaidOut.disconnect();
      this.#shown?.scroll.giveBack();
    });
  }

  /** The place in focus; `undefined` when no page is. */
  get shown(): Place | undefined { return this.#shown; }

  /** The place of a page, once it was in focus. */
  get(id: string): Place | undefined { return this.#places.get(id); }

  /** Every place: the pages that have been in focus and are not gone. */
  get all(): Iterable<Place> { return this.#places.values(); }

  /** Whether a page of that id is among the pages. */
  has(id: string): boolean { return this.#records.has(id); }

  /** Mounts a page behind the one in focus, unless it stands already or is gone. */
  prepare(id: string): void {
    const record = this.#records.get(id);
    if (record && !this.#places.has(id)) this.#make(record).mount();
  }

  /** The control that had the focus in an earlier life of a page is there: it gets the focus where the page as a whole has it, else when the agent goes in. */
  found(place: Place): void {
    if (place !== this.#shown) return;
    if (focusIn(this.#stage) === place.section) place.focus.giveBack();
    else if (this.#focusPlace() !== 'stage') this.#awaitsEntry = place;
  }

  /** Puts the focus where it was in the page that is shown, if that is there already. */
  giveFocusBack(): void {
    const place = this.#shown;
    if (!place || place.status !== 'ready' || place.section.hidden) return;
    if (place.focus.remembers) place.focus.giveBack();
    else if (place.view.isGivenBack) place.section.focus({ preventScroll: true });
  }

  /** Takes the pages as they are now. Returns those that ask to be saved and did not before; gone ones stay until `clear`. */
  take(pages: readonly StagePage[]): readonly StagePage[] {
    const before = this.#records;
    this.#records = new Map(pages.map((page) => [page.id, page]));
    for (const [id, place] of this.#places) {
      const record = this.#records.get(id);
      if (record) place.record = record;
    }
    return pages.filter((page) => page.saving && !before.get(page.id)?.saving);
  }

  /** Removes the places of pages that are gone. */
  clear(): void {
    for (const [id, place] of this.#places) {
      if (this.#records.has(id)) continue;
      this.#places.delete(id);
      if (this.#shown === place) this.#shown = undefined;
      place.remove();
    }
  }

  /** Brings a page forward, mounted if this is the first time, and hides the one before, in this very call. */
  show(id: string | undefined): void {
    const record = id === undefined ? undefined : this.#records.get(id);
    const next = record && (this.#places.get(record.id) ?? this.#make(record));
    const last = this.#shown;
    if (next === last) return;
    const from = this.#focusPlace();
    if (last) {
      last.focus.note(this.#gestures.count);
      last.section.hidden = true;
    }
    this.#shown = next;
    if (!next) return;
    next.mount();
    if (next.status === 'unregistered') this.#host.missing(next);
    next.section.hidden = !next.isShowable;
    this.#onceLaidOut.observe(next.section);
    this.#giveFocus(next, from);
  }

  /** Tries the page in focus again; its place gets the focus that the button loses. */
  retry(): void {
    const place = this.#shown;
    if (!place) return;
    place.mount();
    if (place.status === 'unregistered') this.#host.missing(place);
    else place.section.focus({ preventScroll: true });
  }

  #make(record: StagePage): Place {
    const place = new Place(this.#host, record);
    this.#places.set(record.id, place);
    const { section } = place;
    section.addEventListener('focusout', (event) => { this.#onFocusout(place, event); });
    section.addEventListener('focusin', (event) => { this.#onFocusin(place, event); });
    this.#stage.append(section);
    return place;
  }

  #giveFocus(place: Place, from: FocusPlace): void {
    const { count, gesture } = this.#gestures;
    const { remembers } = place.focus;
    switch (givingBack({ gesture, from, remembers, untouched: place.focus.isUntouched(count) })) {
      case 'now':
        this.#gestures.useUp();
        // Before any other event, but after the whole switch: a focus that forces layout half-way makes Chromium forget how far a frame is scrolled.
        queueMicrotask(() => { if (this.#shown === place) place.focus.giveBack(); });
        break;
      case 'place':
        this.#gestures.useUp();
        place.section.focus({ preventScroll: true });
        break;
      case 'on-entry': this.#awaitsEntry = remembers ? place : undefined; break;
    }
  }

  #focusPlace(): FocusPlace {
    if (focusIn(this.#stage)) return 'stage';
    const active = focusedElement();
    if (!active || active === document.body || active === document.documentElement) return 'nowhere';
    return isEditable(active) ? 'typing' : 'elsewhere';
  }

  /** A click on a tab takes the focus away before the switch: what it leaves is noted on the way out. */
  #onFocusout(place: Place, event: FocusEvent): void {
    const target = event.composedPath()[0];
    const goesElsewhere = !(event.relatedTarget instanceof Node && place.section.contains(event.relatedTarget));
    if (goesElsewhere && !place.section.hidden && target instanceof HTMLElement && target !== place.section) place.focus.note(this.#gestures.count, target);
  }

  #onFocusin(place: Place, event: FocusEvent): void {
    if (this.#awaitsEntry !== place) return;
    this.#awaitsEntry = undefined;
    if (this.#gestures.isTabbing) place.focus.giveBack();
    else place.focus.giveCaretTo(event.composedPath()[0]);
  }
}
