import { update } from '@shoelace-style/localize';

const watched = new WeakSet<Node>();
let changes = 0;

/** The language of the nearest ancestor that says one, across shadow roots; else the page's, else the browser's. */
export function nearestLanguage(element: Element): string {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const language = at.getAttribute('lang');
    if (language) return language;
  }
  return typeof navigator === 'undefined' ? 'en' : navigator.language;
}

/** The writing direction where the element stands. */
export function nearestDirection(element: Element): 'ltr' | 'rtl' {
  return element.matches(':dir(rtl)') ? 'rtl' : 'ltr';
}

/** How often a `lang` or `dir` has changed in what is watched. */
export function languageChanges(): number {
  return changes;
}

/**
 * Lets a changed `lang` or `dir` anywhere above the element reach all words on the page. One observer per root for the life
 * of the page: the library itself sees only the document's element.
 */
export function watchLanguage(element: Element): void {
  for (let root: Node | undefined = element.getRootNode(); root; root = root instanceof ShadowRoot ? root.host.getRootNode() : undefined) {
    if (watched.has(root)) continue;
    watched.add(root);
    new MutationObserver(onChange).observe(root, { attributes: true, subtree: true, attributeFilter: ['lang', 'dir'] });
  }
}

function onChange(): void {
  changes += 1;
  update();
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
