/**
 * What a person is told by an element: its text and the accessible names and states in it, shadow trees included, style
 * left out, in one line. Equal texts mean that nothing visible changed, for tests that do not care how it looks.
 */
export function shownText(root: Element | ShadowRoot): string {
  return partsOf(root).join(' ').replaceAll(/\s+/g, ' ').trim();
}

const told = ['aria-label', 'aria-current', 'aria-selected', 'aria-expanded', 'aria-checked', 'aria-pressed', 'title', 'placeholder', 'src'];

function partsOf(node: Node): string[] {
  if (node instanceof Text) return [node.data];
  if (!(node instanceof Element) && !(node instanceof ShadowRoot)) return [];
  if (node instanceof Element && ['style', 'script', 'template'].includes(node.localName)) return [];
  const parts: string[] = [];
  if (node instanceof Element) {
    if (node.hasAttribute('hidden')) return [];
    for (const name of told) if (node.hasAttribute(name)) parts.push(`[${name}=${node.getAttribute(name) ?? ''}]`);
    if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement) parts.push(`[value=${node.value}]`);
    if (node.shadowRoot) parts.push(...partsOf(node.shadowRoot));
  }
  for (const child of node.childNodes) parts.push(...partsOf(child));
  return parts;
}
