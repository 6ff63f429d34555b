import { noChange } from 'lit';
import { directive, Directive, PartType, type ChildPart, type DirectiveResult, type PartInfo } from 'lit/directive.js';
import { clearPart, insertPart, removePart, setChildPartValue, setCommittedValue } from 'lit/directive-helpers.js';
import { longestRun } from './longest-run.js';

interface Row {
  readonly key: unknown;
  readonly part: ChildPart;
  item: unknown;
  index: number;
  shown: readonly unknown[] | undefined;
  write: ((item: never) => void) | undefined;
}

type KeyOf<Item> = (item: Item, index: number) => unknown;
type Template<Item> = (item: Item, index: number) => unknown;
type Shown<Item> = (item: Item, index: number) => readonly unknown[];
type Looks<Item> = [template: Template<Item>, shown?: Shown<Item>, written?: WrittenRows<Item>];
type Rows<Item> = [items: Iterable<Item>, keyOf: KeyOf<Item>, ...looks: Looks<Item>];

/** What changes so often that it is written into the rows past their template. */
export interface WrittenRows<Item> {
  /** Whether a row rendered from one item is right for another, but for what is written. */
  readonly isSame: (rendered: Item, item: Item) => boolean;
  /** The writer of a row, made each time it is rendered, from the element that it begins with; called at once, and with each other item. */
  readonly writer: (element: HTMLElement) => (item: Item) => void;
}

class KeyedListDirective extends Directive {
  #rows: Row[] | undefined;

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.CHILD) throw new Error('keyedList stands where children stand, not in an attribute.');
  }

  override render<Item>(...[items, , template]: Rows<Item>): unknown {
    return Array.from(items, template);
  }

  override update<Item>(list: ChildPart, [items, keyOf, ...looks]: Rows<Item>): unknown {
    const given = Array.isArray(items) ? (items as readonly Item[]) : [...items];
    if (this.#rows && standsFor(this.#rows, given, keyOf)) this.#rows.forEach((row, at) => { bring(row, given[at] as Item, at, looks); });
    else this.#arrange(list, given, keyOf, looks);
    return noChange;
  }

  #arrange<Item>(list: ChildPart, items: readonly Item[], keyOf: KeyOf<Item>, looks: Looks<Item>): void {
    if (!this.#rows) clearPart(list);
    const old = new Map((this.#rows ?? []).map((row, position) => [row.key, { row, position }]));
    const next: { key: unknown; item: Item; row: Row | undefined; position: number }[] = [];
    const keys = new Set<unknown>();
    let index = 0;
    for (const item of items) {
      const key = keyOf(item, index);
      if (keys.has(key)) continue;
      keys.add(key);
      const known = old.get(key);
      next.push({ key, item, row: known?.row, position: known?.position ?? -1 });
      index += 1;
    }
    for (const { row } of old.values()) if (!keys.has(row.key)) removeRow(row);

    const still = stayInPlace(list, next);
    const rows = new Array<Row>(next.length);
    let after: ChildPart | undefined;
    for (let at = next.length - 1; at >= 0; at -= 1) {
      const { key, item, row, position } = next[at] as (typeof next)[number];
      const part = row && still.has(position) ? row.part : insertPart(list, after, row?.part);
      const kept: Row = row ?? { key, part, item: undefined, index: -1, shown: undefined, write: undefined };
      bring(kept, item, at, looks);
      rows[at] = kept;
      after = part;
    }
    this.#rows = rows;
    setCommittedValue(list, rows.map((row) => row.part));
  }
}

/**
 * Renders one row per item, kept by key: rows are added, moved and removed one by one, and a removed row leaves nothing
 * behind (lit-html 3.3's `repeat` leaves a comment node each: lit issues 5010, 5298).
 * The fewest rows move, and a row that holds the focus stays where it is. Of items with the same key the first is shown.
 *
 * @param shown What else a row shows beside its item and index. With it, a row is skipped while its item, index and these
 *   are the same as before; without it, every row is rendered each time.
 * @param written What is written past the template. With it, an item that is the same but for that renders nothing.
 */
export const keyedList = directive(KeyedListDirective) as <Item>(
  items: Iterable<Item>,
  keyOf: KeyOf<Item>,
  template: Template<Item>,
  shown?: Shown<Item>,
  written?: WrittenRows<Item>,
) => DirectiveResult;

/** Whether the rows are those of the items, in the same order: most changes are of items alone, and then nothing is arranged. */
function standsFor<Item>(rows: readonly Row[], items: readonly Item[], keyOf: KeyOf<Item>): boolean {
  return rows.length === items.length && rows.every((row, at) => row.key === keyOf(items[at] as Item, at));
}

/** Renders a row, or writes into it, as far as anything of it changed. */
function bring<Item>(row: Row, item: Item, index: number, [template, shown, written]: Looks<Item>): void {
  const looks = shown?.(item, index);
  const isOther = row.item !== item;
  if (row.index !== index || !looks || differ(row.shown, looks) || (isOther && !written?.isSame(row.item as Item, item))) {
    setChildPartValue(row.part, template(item, index));
    row.write = written?.writer(row.part.startNode?.nextSibling as HTMLElement);
    row.write?.(item as never);
  } else if (isOther) row.write?.(item as never);
  row.item = item;
  row.index = index;
  row.shown = looks;
}

function removeRow({ part }: Row): void {
  const end = part.endNode;
  removePart(part);
  // The very node that lit's own `repeat` forgets.
  end?.parentNode?.removeChild(end);
}

/** The old positions of the rows that need no move; with a row in focus, only such as lie on their side of it. */
function stayInPlace(list: ChildPart, next: readonly { row: Row | undefined; position: number }[]): Set<number> {
  const old = next.filter((entry) => entry.row !== undefined);
  const positions = old.map((entry) => entry.position);
  if (positions.every((position, at) => at === 0 || (positions[at - 1] ?? 0) < position)) return new Set(positions);
  const focused = old.findIndex((entry) => entry.row && holdsFocus(list, entry.row.part));
  const pivot = positions[focused];
  const sided = pivot === undefined ? positions
    : positions.filter((position, at) => at === focused || (at < focused ? position < pivot : position > pivot));
  return new Set(longestRun(sided).map((at) => sided[at] ?? -1));
}

function holdsFocus(list: ChildPart, part: ChildPart): boolean {
  const active = (list.parentNode.getRootNode() as Partial<DocumentOrShadowRoot>).activeElement;
  if (!active) return false;
  for (let node = part.startNode; node && node !== part.endNode; node = node.nextSibling) if (node.contains(active)) return true;
  return false;
}

function differ(before: readonly unknown[] | undefined, after: readonly unknown[]): boolean {
  return before !== after && (before?.length !== after.length || after.some((value, at) => !Object.is(value, before[at])));
}
