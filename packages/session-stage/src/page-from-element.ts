import type { Mounting, Page, PageType, ViewChangeEvent } from '@session-desk/controllers';

/** Prepares a page's element before it is connected: hands it its ids, ports and settings. */
export type PrepareElement = (element: HTMLElement, page: Page) => void;

/**
 * A page type that is a custom element. It gets its door to the workspace as the property `page`, and whatever `prepare` gives it.
 * The tag may be defined later: the page loads until then. An element may offer `save`, `collect` and `destroy` itself. One that has a
 * property `view`, and tells its changes by `view-change`, gets that back when it is made again.
 */
export function pageFromElement(tag: string, prepare?: PrepareElement): PageType {
  return {
    mount: (place, page) => (customElements.get(tag) ? putElement(tag, place, page, prepare) : customElements.whenDefined(tag).then(() => putElement(tag, place, page, prepare))),
  };
}

type PageElement = HTMLElement & { page?: Page; view?: unknown; updateComplete?: Promise<unknown>; save?(): Promise<void>; collect?(): unknown; destroy?(): void };

async function putElement(tag: string, place: HTMLElement, page: Page, prepare: PrepareElement | undefined): Promise<Awaited<Mounting>> {
  if (page.signal.aborted) return undefined;
  const element: PageElement = document.createElement(tag);
  element.page = page;
  prepare?.(element, page);
  if ('view' in element) keepView(element, page);
  const fault = faultWhile(() => { place.append(element); });
  if (fault) throw fault.error;
  await element.updateComplete;
  return {
    ...(element.save ? { save: () => element.save?.() ?? Promise.resolve() } : {}),
    ...(element.collect ? { collect: () => element.collect?.() } : {}),
    ...(element.destroy ? { destroy: () => { element.destroy?.(); } } : {}),
  };
}

function keepView(element: PageElement, page: Page): void {
  if (page.kept !== undefined) element.view = page.kept;
  element.addEventListener('view-change', (event: ViewChangeEvent) => { if (event.target === element) page.saveState(event.view); });
}

/** What a custom element throws while it is connected goes to the window, not to whoever connects it. */
function faultWhile(connect: () => void): { readonly error: unknown } | undefined {
  let fault: { readonly error: unknown } | undefined;
  const note = (event: ErrorEvent): void => {
    fault = { error: event.error ?? new Error(event.message) };
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('error', note, { capture: true });
  try {
    connect();
  } finally {
    window.removeEventListener('error', note, { capture: true });
  }
  return fault;
}
