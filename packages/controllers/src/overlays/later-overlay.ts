import type { CSSResult, ReactiveControllerHost, TemplateResult } from 'lit';
import { Later } from '../later/later.js';
import { controlStyles } from '../looks/controls.styles.js';
import type * as Overlays from './overlays.js';

const overlays = new Later(() => import('./overlays.js'));

/** What may have an overlay. */
export type OverlayHost = ReactiveControllerHost & HTMLElement;

/** One overlay of a host, made when it is first used: until then the host renders nothing for it, and carries no styles. */
export class LaterOverlay<Overlay extends { render(): TemplateResult }> {
  readonly #host: OverlayHost;
  readonly #make: (parts: typeof Overlays) => Overlay;
  #overlay: Overlay | undefined;

  constructor(host: OverlayHost, make: (parts: typeof Overlays) => Overlay) {
    this.#host = host;
    this.#make = make;
    overlays.whenIdle();
  }

  /** The overlay, if it was ever used. */
  get made(): Overlay | undefined {
    return this.#overlay;
  }

  /** The overlay, made in this very call when its code is here and its host is rendered. */
  get here(): Overlay | undefined {
    return (this.#overlay ??= overlays.here && this.#begin(overlays.here));
  }

  /** The overlay that the agent asked for, as soon as it can be had; `undefined`, when its code cannot be fetched, which the agent is told, or when the host is gone by then. */
  use(): Promise<Overlay | undefined> {
    return this.#come(this.#host);
  }

  /** The same for one that nobody asked for, such as words beside what is pointed at: a failure is reported alone. */
  useQuietly(): Promise<Overlay | undefined> {
    return this.#come();
  }

  async #come(asker?: OverlayHost): Promise<Overlay | undefined> {
    await Promise.all([overlays.use(asker), this.#host.updateComplete]);
    return this.#host.isConnected ? this.here : undefined;
  }

  #begin(parts: typeof Overlays): Overlay | undefined {
    const { renderRoot } = this.#host as unknown as { renderRoot?: ShadowRoot };
    if (!renderRoot) return undefined;
    putStyles(renderRoot, parts.overlayStyles);
    this.#host.requestUpdate();
    return this.#make(parts);
  }
}

/** Right behind what all elements share, as if it had always stood there: an element's own styles go on having the last word. */
function putStyles(root: ShadowRoot, { styleSheet: sheet }: CSSResult): void {
  const sheets = root.adoptedStyleSheets;
  if (!sheet || sheets.includes(sheet)) return;
  const behind = sheets.findIndex((other) => other === controlStyles.styleSheet) + 1;
  root.adoptedStyleSheets = [...sheets.slice(0, behind), sheet, ...sheets.slice(behind)];
}
