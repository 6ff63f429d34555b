/**
 * Where an element stands below a root, in words that mean the same element when the same content was made anew: steps by id, key or place
 * among its kind, and `/` where the way goes on in a shadow tree or in the document of a frame.
 */
export type ElementAddress = readonly string[];

/** Where the way to an element ends: at the element, or at the tree in which its next step is not there yet. */
export interface Found {
  readonly element: Element | undefined;
  /** The innermost tree that was reached: what is still to come will come there. */
  readonly tree: Node;
}

type Tree = Element | Document | ShadowRoot;

const INSIDE = '/';
const KEYS = ['data-key', 'data-id'] as const;

/** The address of an element below a root, empty for the root itself; `undefined` when it does not stand there, or in a frame of another origin. */
export function addressOf(root: Element, element: Element): ElementAddress | undefined {
  const steps: string[] = [];
  let node: Element = element;
  while (node !== root) {
    const tree = treeOf(node, root);
    const key = tree && keyOf(node, tree);
    const parent = key === undefined ? node.parentElement : undefined;
    if (key !== undefined) steps.unshift(key);
    else if (tree) steps.unshift(placeOf(node));
    else return undefined;
    if (parent) {
      node = parent;
      continue;
    }
    if (tree === root) return steps;
    const host = tree && hostOf(tree);
    if (!host) return undefined;
    steps.unshift(INSIDE);
    node = host;
  }
  return steps;
}

/** The element at an address below a root, as far as the way leads. An address that was made up leads nowhere and never throws. */
export function elementAt(root: Element, address: ElementAddress): Found {
  let tree: Tree = root;
  let node: Tree = root;
  for (const step of address) {
    if (step === INSIDE) {
      const inner: Tree | undefined = insideOf(node);
      if (!inner) return { element: undefined, tree };
      tree = node = inner;
      continue;
    }
    const next = step.startsWith('#') ? byKey(tree, step.slice(1)) : byPlace(node, step);
    if (!next) return { element: undefined, tree };
    node = next;
  }
  return { element: node.nodeType === Node.ELEMENT_NODE ? (node as Element) : undefined, tree };
}

/** The tree that a node is a part of, no further out than the root; `undefined` when it stands in none of the root's. */
function treeOf(node: Element, root: Element): Tree | undefined {
  if (root.contains(node)) return root;
  const tree = node.getRootNode() as Tree;
  return hostOf(tree) ? tree : undefined;
}

/** What a tree is the inside of: a frame of this origin says where it stands, one of another says nothing. */
function hostOf(tree: Tree): Element | undefined {
  return (tree as Partial<ShadowRoot>).host ?? (tree as Partial<Document>).defaultView?.frameElement ?? undefined;
}

function insideOf(node: Tree): Tree | undefined {
  if (node.nodeType !== Node.ELEMENT_NODE) return undefined;
  return (node as Element).shadowRoot ?? (node as Partial<HTMLIFrameElement>).contentDocument ?? undefined;
}

function keyOf(element: Element, tree: Tree): string | undefined {
  for (const name of ['id', 'name', ...KEYS]) {
    const value = element.getAttribute(name);
    if (!value) continue;
    const same = [...tree.querySelectorAll(`${CSS.escape(element.localName)}[${name}="${CSS.escape(value)}"]`)];
    // Radio buttons share their name; ids and keys are one element's own.
    if (same.length === 1 || name === 'name') return `#${element.localName} ${name} ${String(same.indexOf(element))} ${value}`;
  }
  return undefined;
}

function byKey(tree: Tree, step: string): Element | undefined {
  const [kind = '', name = '', at = '', ...value] = step.split(' ');
  if (!['id', 'name', ...KEYS].includes(name)) return undefined;
  return tree.querySelectorAll(`${CSS.escape(kind)}[${name}="${CSS.escape(value.join(' '))}"]`)[Number(at)];
}

function placeOf(element: Element): string {
  let before = 0;
  for (let other = element.previousElementSibling; other; other = other.previousElementSibling) before += Number(other.localName === element.localName);
  return `${element.localName} ${String(before)}`;
}

function byPlace(parent: Tree, step: string): Element | undefined {
  const [kind, at] = step.split(' ');
  return [...parent.children].filter(({ localName }) => localName === kind)[Number(at)];
}
