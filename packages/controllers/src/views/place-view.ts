import { onNextFrame } from '../bus/frame.js';
import type { ScrollMemory } from '../places/scroll-memory.js';
import { addressOf, elementAt } from './element-address.js';
import { FieldMemory } from './field-memory.js';
import { caretOf, type KeptCaret } from './kept-caret.js';
import { readView, type KeptField, type KeptView } from './kept-view.js';
import { ViewReturn } from './view-return.js';

/** What a view needs of the place that it is the view of. */
export interface PlaceViewHost {
  readonly scroll: ScrollMemory;
  /** Whether the content keeps its own state: then its fields are its own business. */
  readonly keepsItself: () => boolean;
  /** Keeps the view for the next time. */
  readonly keep: (view: KeptView) => void;
  /** The control that had the focus is there again; nothing is told where none had it. */
  readonly found: (control: HTMLElement, caret: KeptCaret | undefined) => void;
}

const NEWS = ['input', 'change', 'toggle', 'reset', 'keyup', 'pointerup', 'focusin', 'load'] as const;

/**
 * How the agent leaves what stands in a place, told in the frame in which it changes, and given back when the same content stands there
 * again: scroll positions, the control in focus with its caret, and what was written into plain fields. It looks into open shadow trees for
 * all but fields, and into frames of this origin.
 */
export class PlaceView {
  readonly #place: HTMLElement;
  readonly #host: PlaceViewHost;
  readonly #fields: FieldMemory;
  readonly #return: ViewReturn;
  #focus: KeptView['focus'];
  #said = '';

  constructor(place: HTMLElement, host: PlaceViewHost, signal: AbortSignal) {
    this.#place = place;
    this.#host = host;
    this.#fields = new FieldMemory(place);
    this.#return = new ViewReturn(place, { scroll: host.scroll, fields: this.#fields, found: host.found });
    // Without the signal: one that many listeners wait for costs more than they do, and these go with the place.
    for (const type of NEWS) place.addEventListener(type, this.#onNews, { capture: true, passive: true });
    signal.addEventListener('abort', () => { this.#return.end(); }, { once: true });
  }

  /** Whether everything that was kept has been given back, or given up. */
  get isGivenBack(): boolean { return this.#return.isOver; }

  /** Gives back what was kept, as soon as the content for it is there. */
  giveBack(kept: unknown): void {
    const view = readView(kept);
    this.#said = JSON.stringify(view);
    this.#focus = view.focus;
    for (const frame of this.#place.querySelectorAll('iframe')) this.#enter(frame);
    this.#return.begin(this.#host.keepsItself() ? { ...view, fields: [] } : view);
  }

  /** What is unsaved was saved, or thrown away: nothing of it comes back. */
  forgetFields(): void {
    this.#fields.clear();
    this.changed();
  }

  /** Something of the view may have changed. */
  readonly changed = (): void => { onNextFrame(this.#tell); };

  readonly #tell = (): void => {
    if (!this.#place.isConnected) return;
    const view = this.#now();
    const said = JSON.stringify(view);
    if (said === this.#said) return;
    this.#said = said;
    this.#host.keep(view);
  };

  #now(): KeptView {
    const left = this.#return.left;
    const scroll = [...this.#host.scroll.positions].flatMap(([box, [x, y]]) => {
      const at = addressOf(this.#place, box);
      return at ? [[at, x, y] as const] : [];
    });
    const fields: readonly KeptField[] = this.#host.keepsItself() ? [] : [...this.#fields.kept(), ...(left.fields ?? [])];
    return { scroll: [...scroll, ...(left.scroll ?? [])], ...(this.#focus && { focus: this.#focus }), fields };
  }

  readonly #onNews = (event: Event): void => {
    const target = event.composedPath()[0] as Element;
    if (event.type === 'load') {
      if (target.localName === 'iframe') this.#enter(target as HTMLIFrameElement);
      return;
    }
    if (this.#place.hidden) return;
    this.#fields.onEvent(event);
    if (event.type !== 'reset' && event.type !== 'toggle') this.#note(target);
    this.changed();
  };

  /** What has the focus, and its caret; asked of the control itself, which an event may have come through on its way. */
  #note(target: Element): void {
    if (target === this.#place || target.nodeType !== Node.ELEMENT_NODE) return;
    const active = (target.getRootNode() as Partial<DocumentOrShadowRoot>).activeElement;
    if (active !== target) return;
    const at = addressOf(this.#place, target);
    if (at && elementAt(this.#place, at).element === target) this.#focus = { at, caret: caretOf(target) };
  }

  /** Listens in a frame of this origin; one of another has no document to look into. */
  #enter(frame: HTMLIFrameElement): void {
    const inside = frame.contentDocument;
    if (!inside || this.#fields.hasEntered(inside)) return;
    for (const type of NEWS) inside.addEventListener(type, this.#onNews, { capture: true, passive: true });
    this.#host.scroll.listenIn(inside);
    this.#return.enter(inside);
  }
}
