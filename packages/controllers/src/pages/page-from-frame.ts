import type { Page, PageType } from './page.js';
import { safeUrl } from './safe-url.js';

/** How a frame is fenced in. */
export interface FrameOptions {
  /**
   * Gives a frame of this very origin its origin back, and with it cookies, storage and the whole workspace: it can then lift its own fence.
   * Only for pages that are trusted as the workspace itself is. Off by default: such a frame is a stranger to its own server.
   */
  readonly sameOrigin?: boolean | undefined;
}

/** Where a frame goes: an address, or one made from what the tab was opened with. */
export type FrameAddress = string | ((page: Page) => unknown);

/**
 * A page type that shows another site in a frame: `https:` or this origin only, everything else fails before it is loaded.
 * The frame is told no referrer, is granted no feature, and can neither move the workspace nor open windows.
 */
export function pageFromFrame(address: FrameAddress, options: FrameOptions = {}): PageType {
  return { mount: (place, page) => mountFrame(place, page, address, options) };
}

function mountFrame(place: HTMLElement, page: Page, address: FrameAddress, { sameOrigin = false }: FrameOptions): Promise<undefined> {
  const url = safeUrl(typeof address === 'function' ? address(page) : address);
  if (url === undefined) throw new TypeError('This address is not https: and not of this origin.');
  const frame = document.createElement('iframe');
  const foreign = new URL(url).origin !== location.origin;
  // A foreign site needs its own origin to work, and gains nothing here by it; with ours it could reach out of the frame.
  frame.setAttribute('sandbox', `allow-scripts allow-forms${foreign || sameOrigin ? ' allow-same-origin' : ''}`);
  frame.setAttribute('allow', '');
  frame.referrerPolicy = 'no-referrer';
  frame.title = page.title || new URL(url).host;
  // By the object model, which a strict CSP lets pass; the place's own sheet does not reach inside it.
  frame.style.cssText = 'display: block; inline-size: 100%; block-size: 100%; border: 0; background: Canvas';
  frame.src = url;
  const loaded = new Promise<undefined>((resolve) => {
    frame.addEventListener('load', () => { resolve(undefined); }, { once: true, signal: page.signal });
  });
  place.append(frame);
  return loaded;
}
