import { safeUrl, type PageType } from '@session-desk/controllers';
import { pageFromElement, type PrepareElement } from './page-from-element.js';

/**
 * A page type whose custom element comes in a module of its own, loaded when the first such tab is focused: `https:` or this
 * origin only. The module runs with every right of the host page. One that fails to load is asked for again by Retry.
 */
export function pageFromModule(url: string, tag: string, prepare?: PrepareElement): PageType {
  const type = pageFromElement(tag, prepare);
  let failures = 0;
  return {
    async mount(place, page) {
      const address = safeUrl(url);
      if (address === undefined) throw new TypeError('This address is not https: and not of this origin.');
      if (!customElements.get(tag)) {
        // A browser may remember for good that a module failed; another address asks anew.
        const again = new URL(address);
        if (failures > 0) again.searchParams.set('retry', String(failures));
        await import(again.href).catch((error: unknown) => {
          failures++;
          throw error;
        });
      }
      return page.signal.aborted ? undefined : type.mount(place, page);
    },
  };
}
