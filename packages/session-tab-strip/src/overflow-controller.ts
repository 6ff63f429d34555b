import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onNextFrame } from '@session-desk/controllers';

/**
 * Tells whether an element is wider than the line that holds it and whatever scrolls it, when either changes; the platform measures, so that
 * no layout is forced. The buttons beside what scrolls stand in the line too: what fits only without them does fit.
 */
export class OverflowController implements ReactiveController {
  readonly #find: () => HTMLElement | null;
  readonly #tell: (overflows: boolean) => void;
  readonly #observer = new ResizeObserver(() => { this.#measure(); });
  #content: HTMLElement | undefined;
  #scroller: HTMLElement | undefined;
  #line: HTMLElement | undefined;
  #overflows = false;

  constructor(host: ReactiveControllerHost, find: () => HTMLElement | null, tell: (overflows: boolean) => void) {
    this.#find = find;
    this.#tell = tell;
    host.addController(this);
  }

  /** Scrolls by most of what is in view, towards the end of the line or back. */
  page(towards: 1 | -1): void {
    const scroller = this.#scroller;
    if (!scroller) return;
    const mirrored = scroller.matches(':dir(rtl)') ? -1 : 1;
    scroller.scrollBy({ left: scroller.clientWidth * 0.8 * towards * mirrored, behavior: 'smooth' });
  }

  /** To be bound as `@wheel` on what scrolls: a wheel that goes up and down turns along the line. */
  readonly onWheel = (event: WheelEvent): void => {
    const scroller = this.#scroller;
    if (!scroller || !this.#overflows || event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) return;
    event.preventDefault();
    scroller.scrollBy({ left: event.deltaY * (scroller.matches(':dir(rtl)') ? -1 : 1), behavior: 'instant' });
  };

  /** @internal */
  hostUpdated(): void {
    if (!this.#scroller) this.#watch();
  }

  /** @internal */
  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#content = this.#scroller = this.#line = undefined;
  }

  #watch(): void {
    this.#content = this.#find() ?? undefined;
    this.#scroller = this.#content?.parentElement ?? undefined;
    this.#line = this.#scroller?.parentElement ?? undefined;
    if (this.#content) this.#observer.observe(this.#content);
    if (this.#line) this.#observer.observe(this.#line);
  }

  #measure(): void {
    if (!this.#content || !this.#line) return;
    const overflows = this.#content.offsetWidth > this.#line.clientWidth;
    if (overflows === this.#overflows) return;
    this.#overflows = overflows;
    // Not within the observation: what the host does about it changes what is observed.
    onNextFrame(this.#report);
  }

  readonly #report = (): void => { this.#tell(this.#overflows); };
}
