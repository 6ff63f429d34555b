import { forgetFrame, onNextFrame } from '../bus/frame.js';
import type { ScrollMemory } from '../places/scroll-memory.js';
import { elementAt } from './element-address.js';
import type { FieldMemory } from './field-memory.js';
import { putCaret, type KeptCaret } from './kept-caret.js';
import type { KeptField, KeptScroll, KeptView } from './kept-view.js';
import { fill } from './plain-field.js';

/** What giving back needs of its view. */
export interface ReturnHost {
  readonly scroll: ScrollMemory;
  readonly fields: FieldMemory;
  readonly found: (control: HTMLElement, caret: KeptCaret | undefined) => void;
}

/** So long content may take to come, in milliseconds; what it did not bring by then is kept on and not waited for. */
const PATIENCE_MS = 15_000;
const BY_AGENT = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/**
 * Gives a view back piece by piece, as content comes: it tries again whenever something was put into the trees on the way, loaded or grew,
 * and never again once the agent has begun to act there. What finds no place is left to be kept with the next view.
 */
export class ViewReturn {
  readonly #place: HTMLElement;
  readonly #host: ReturnHost;
  #fields: KeptField[] = [];
  #scroll: KeptScroll[] = [];
  #focus: KeptView['focus'];
  #until = 0;
  #isOn = false;
  #mutations: MutationObserver | undefined;
  #sizes: ResizeObserver | undefined;
  #watched = new WeakSet<Node>();

  constructor(place: HTMLElement, host: ReturnHost) {
    this.#place = place;
    this.#host = host;
  }

  /** Whether nothing is waited for any more. */
  get isOver(): boolean { return !this.#isOn; }

  /** What has found no place so far. */
  get left(): KeptView { return { scroll: this.#scroll, fields: this.#fields }; }

  /** Begins, in place of what was begun before. */
  begin({ fields = [], scroll = [], focus }: KeptView): void {
    this.end();
    this.#fields = [...fields];
    this.#scroll = [...scroll];
    this.#focus = focus;
    if (fields.length + scroll.length === 0 && !focus) return;
    this.#until = performance.now() + PATIENCE_MS;
    this.#isOn = true;
    this.#mutations = new MutationObserver(this.#later);
    this.#sizes = new ResizeObserver(this.#later);
    this.#sizes.observe(this.#place);
    this.#watch(this.#place);
    this.#place.addEventListener('load', this.#later, { capture: true });
    for (const type of BY_AGENT) this.#place.addEventListener(type, this.#onAgent, { capture: true, passive: true });
    this.#attempt();
  }

  /** A frame's document has come, in which more may be waiting for. */
  enter(document: Document): void {
    if (!this.#isOn) return;
    this.#watch(document);
    for (const type of BY_AGENT) document.addEventListener(type, this.#onAgent, { capture: true, passive: true });
    this.#later();
  }

  /** Waits for nothing any more; what is left stays left. */
  end(): void {
    this.#isOn = false;
    this.#mutations?.disconnect();
    this.#sizes?.disconnect();
    this.#watched = new WeakSet();
    forgetFrame(this.#attempt);
    this.#place.removeEventListener('load', this.#later, { capture: true });
    for (const type of BY_AGENT) this.#place.removeEventListener(type, this.#onAgent, { capture: true });
  }

  readonly #later = (): void => { onNextFrame(this.#attempt); };

  readonly #attempt = (): void => {
    if (!this.#isOn) return;
    this.#fields = this.#fields.filter((kept) => !this.#giveField(kept));
    if (!this.#place.hidden) this.#scroll = this.#scroll.filter((kept) => !this.#giveScroll(kept));
    if (this.#focus) this.#giveFocus(this.#focus);
    if ((this.#fields.length + this.#scroll.length === 0 && !this.#focus) || performance.now() > this.#until) this.end();
  };

  #giveField([at, value, document]: KeptField): boolean {
    const field = this.#find(at);
    if (!field) return false;
    if (document !== undefined && field.ownerDocument.URL !== document) return false;
    // The agent was faster: what they write now counts.
    if (this.#host.fields.has(field) || !this.#host.fields.allows(field)) return true;
    if (!fill(field, value)) return false;
    this.#host.fields.touch(field);
    return true;
  }

  #giveScroll([at, left, top]: KeptScroll): boolean {
    const box = this.#find(at);
    if (!box) return false;
    for (const part of box.children) this.#follow(part);
    return this.#host.scroll.put(box, left, top);
  }

  /** What grows in a box may make it long enough. Sizes in a frame are told too late for the frame around it, which browsers report as an error. */
  #follow(part: Element): void {
    if (this.#watched.has(part) || part.ownerDocument !== this.#place.ownerDocument) return;
    this.#watched.add(part);
    this.#sizes?.observe(part);
  }

  #giveFocus({ at, caret }: NonNullable<KeptView['focus']>): void {
    const control = this.#find(at) as HTMLElement | undefined;
    // A field that is filled later has no place for its caret yet.
    if (!control || this.#fields.some(([field]) => field.join() === at.join())) return;
    this.#focus = undefined;
    if (caret && 'setSelectionRange' in control) putCaret(control, caret);
    this.#host.found(control, caret);
  }

  #find(at: readonly string[]): Element | undefined {
    const { element, tree } = elementAt(this.#place, at);
    this.#watch(tree);
    return element;
  }

  #watch(tree: Node): void {
    if (this.#watched.has(tree)) return;
    this.#watched.add(tree);
    this.#mutations?.observe(tree, { childList: true, subtree: true });
  }

  /** Whoever scrolls or types is not led elsewhere; fields of the rest of the page are still filled. */
  readonly #onAgent = (): void => {
    this.#scroll = [];
    this.#focus = undefined;
  };
}
