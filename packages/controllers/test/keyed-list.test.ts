import { expect } from '@open-wc/testing';
import { keyedList, longestRun, type WrittenRows } from '@session-desk/controllers';
import { html, nothing, render } from 'lit';

interface Item { readonly id: string; readonly text?: string }
const items = (ids: string): Item[] => ids.split('').map((id) => ({ id }));

describe('keyedList', () => {
  let place: HTMLElement;
  let rendered: string[];
  beforeEach(() => {
    place = document.body.appendChild(document.createElement('ul'));
    rendered = [];
  });
  afterEach(() => { place.remove(); });

  const show = (list: readonly Item[], shown?: (item: Item) => readonly unknown[], written?: WrittenRows<Item>): void => {
    render(html`<li>first</li>${keyedList(list, (item) => item.id, (item, index) => {
      rendered.push(item.id);
      return html`<li data-id=${item.id}><button>${index}${item.text ?? ''}</button></li>`;
    }, shown, written)}<li>last</li>`, place);
  };
  const ids = (): string => [...place.querySelectorAll<HTMLElement>('[data-id]')].map((row) => row.dataset['id']).join('');
  const nodes = (): number => document.createNodeIterator(place).root.childNodes.length;

  it('[CT5a] adds, moves and removes rows by key, each keeping its element', () => {
    show(items('abcd'));
    const before = new Map([...place.querySelectorAll<HTMLElement>('[data-id]')].map((row) => [row.dataset['id'], row]));
    for (const order of ['dcba', 'xdba', 'abx', 'x', '', 'abcdef', 'fbdace']) {
      show(items(order));
      expect(ids()).to.equal(order);
    }
    show(items('abcd'));
    expect(ids()).to.equal('abcd');
    expect(before.get('a')?.isConnected).to.equal(false);
    const a = place.querySelector('[data-id=a]');
    show(items('bcda'));
    expect(place.querySelector('[data-id=a]')).to.equal(a);
  });
  it('[CT5b] leaves no node behind after 1,000 cycles', () => {
    show(items('ab'));
    const before = nodes();
    for (let cycle = 0; cycle < 1000; cycle += 1) {
      show([...items('ba'), { id: `new-${String(cycle)}` }]);
      show(items('ab'));
    }
    expect(nodes()).to.equal(before);
  });
  it('[CT5c] skips rows whose item, index and looks are the same', () => {
    const list = items('abc');
    show(list, () => [0]);
    rendered = [];
    const changed = [list[0] as Item, { id: 'b', text: '!' }, list[2] as Item];
    show(changed, () => [0]);
    expect(rendered).to.deep.equal(['b']);
    rendered = [];
    show(changed, (item) => [item.id === 'c' ? 1 : 0]);
    expect(rendered).to.deep.equal(['c']);
  });
  it('[CT5c] renders every row when nothing says what else they show', () => {
    const list = items('ab');
    show(list);
    rendered = [];
    show(list);
    expect([...rendered].sort()).to.deep.equal(['a', 'b']);
  });
  it('[CT5g] writes what changes often, and renders only what changed beside it', () => {
    const told: string[] = [];
    const written: WrittenRows<Item> = {
      isSame: (before, after) => before.text?.length === after.text?.length,
      writer: (element) => (item) => { told.push(`${element.dataset['id'] ?? ''}=${item.text ?? ''}`); },
    };
    const texts = (...each: string[]): Item[] => each.map((text, at) => ({ id: 'abc'.charAt(at), text }));
    const list = texts('1', '2', '3');
    show(list, () => [0], written);
    expect([...told].sort()).to.deep.equal(['a=1', 'b=2', 'c=3']);
    rendered = [];
    told.length = 0;
    show([list[0] as Item, ...texts('', '5', '66').slice(1)], () => [0], written);
    expect([rendered, told]).to.deep.equal([['c'], ['b=5', 'c=66']]);
    rendered = [];
    told.length = 0;
    show([{ id: 'b', text: '5' }, list[0] as Item], () => [0], written);
    expect([[...rendered].sort(), [...told].sort()]).to.deep.equal([['a', 'b'], ['a=1', 'b=5']]);
  });
  it('[CT5d] never moves the row in focus', () => {
    show(items('abcde'));
    const button = place.querySelector<HTMLElement>('[data-id=a] button');
    let lost = 0;
    button?.addEventListener('blur', () => { lost += 1; });
    button?.focus();
    for (const order of ['bcdea', 'eabcd', 'dcbae']) show(items(order));
    expect([ids(), lost, document.activeElement]).to.deep.equal(['dcbae', 0, button]);
  });
  it('[CT5e] shows the first of two items with one key', () => {
    show([{ id: 'a', text: '1' }, { id: 'a', text: '2' }, { id: 'b' }]);
    expect(ids()).to.equal('ab');
  });
  it('[CT5f] takes the place of other content, and gives it up whole', () => {
    const either = (list: readonly Item[] | undefined): void => {
      render(html`${list ? keyedList(list, (item) => item.id, (item) => html`<li data-id=${item.id}></li>`) : nothing}`, place);
    };
    either(undefined);
    const before = nodes();
    either(items('ab'));
    expect(ids()).to.equal('ab');
    either(undefined);
    expect(nodes()).to.equal(before);
  });
  it('[CT5d] keeps the longest run in place', () => {
    expect(longestRun([3, 0, 1, 4, 2, 5])).to.have.lengthOf(4);
    expect(longestRun([])).to.deep.equal([]);
    expect(longestRun([2, 1, 0])).to.have.lengthOf(1);
  });
});
