import { aTimeout, expect, fixture } from '@open-wc/testing';
import { baseStyles, bellIcon, ReorderController, ResizeController, sendIcon, TooltipController } from '@session-desk/controllers';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import { html, LitElement, type TemplateResult } from 'lit';

class PointedElement extends LitElement {
  static override readonly styles = baseStyles;
  size = 200;
  readonly log: string[] = [];
  readonly rows = (): HTMLElement[] => [...(this.shadowRoot?.querySelectorAll<HTMLElement>('.row') ?? [])];
  readonly reorder = new ReorderController(this, {
    list: () => this.shadowRoot?.querySelector('ul') ?? null, items: this.rows, axis: 'vertical', move: (row, position) => this.log.push(`${row.textContent} to ${String(position)}`),
  });
  readonly resize = new ResizeController(this, { edge: 'end', size: () => ({ value: this.size, min: 100, max: 300 }), change: (value) => { this.size = value; } });
  readonly tooltip = new TooltipController(this);

  protected override render(): TemplateResult {
    return html`<div class="root">
      <ul>${['a', 'b', 'c'].map((name) => html`<li class="row button">${name}</li>`)}</ul>
      <button id="separator" @pointerdown=${this.resize.onPointerdown} @pointermove=${this.resize.onPointermove} @pointerup=${this.resize.onPointerup} @pointercancel=${this.resize.onPointerup}>|</button>
      <button id="tip" data-tooltip="Words">${bellIcon}${sendIcon}</button>${this.tooltip.render()}</div>`;
  }

  at(selector: string): HTMLElement {
    return this.shadowRoot?.querySelector(selector) as HTMLElement;
  }
}
customElements.define('test-pointed', PointedElement);

const middle = (of: HTMLElement): [number, number] => {
  const { left, top, width, height } = of.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};

describe('the pointer', () => {
  let el: PointedElement;
  beforeEach(async () => { el = await fixture(html`<test-pointed></test-pointed>`); });
  afterEach(async () => { await resetMouse(); });
  const moveTo = (position: [number, number]): Promise<unknown> => sendMouse({ type: 'move', position });

  it('[CT9b] dragging asks for the place where it was dropped, and moves nothing itself', async () => {
    const [a, , c] = el.rows() as [HTMLElement, HTMLElement, HTMLElement];
    await moveTo(middle(a));
    await aTimeout(300);
    await sendMouse({ type: 'down' });
    const [x, y] = middle(c);
    for (const step of [-20, -6, 0, 6, 8]) { await moveTo([x, y + step]); await aTimeout(60); }
    const marked = el.rows().map((row) => row.getAttribute('data-drop'));
    await sendMouse({ type: 'up' });
    await aTimeout(50);
    expect(marked.filter(Boolean)).to.have.lengthOf(1);
    expect(el.log).to.deep.equal(['a to 2']);
    expect(el.rows().map((row) => [row.textContent, row.getAttribute('data-drop')])).to.deep.equal([['a', null], ['b', null], ['c', null]]);
  });
  it('[CT10b] the separator follows the pointer within its bounds', async () => {
    const [x, y] = middle(el.at('#separator'));
    await moveTo([x, y]);
    await sendMouse({ type: 'down' });
    await moveTo([x + 30, y]);
    expect(el.size).to.equal(230);
    await moveTo([x + 400, y]);
    await sendMouse({ type: 'up' });
    expect([el.size, el.resize.isDragging]).to.deep.equal([300, false]);
  });
  it('[CT10b] a cancelled drag goes back to where it began', async () => {
    const [x, y] = middle(el.at('#separator'));
    await moveTo([x, y]);
    await sendMouse({ type: 'down' });
    await moveTo([x + 30, y]);
    el.at('#separator').dispatchEvent(new PointerEvent('pointercancel', { pointerId: 1 }));
    await sendMouse({ type: 'up' });
    expect(el.size).to.equal(200);
  });
  it('[CT13c] a tooltip shows on hover, stays while the pointer is on it, and goes after it left', async () => {
    const open = (): boolean => el.at('.tooltip').matches(':popover-open');
    await moveTo(middle(el.at('#tip')));
    expect(open()).to.equal(false);
    await aTimeout(450);
    expect(open()).to.equal(true);
    await moveTo(middle(el.at('.tooltip')));
    await aTimeout(250);
    expect(open()).to.equal(true);
    await moveTo([0, 0]);
    await aTimeout(250);
    expect(open()).to.equal(false);
  });
  it('[CT17a] icons are hidden from assistive technology, take the colour of their text, and directional ones are mirrored', () => {
    const [bell, send] = [...(el.shadowRoot?.querySelectorAll('svg') ?? [])] as unknown as [SVGElement, SVGElement];
    expect([bell.getAttribute('aria-hidden'), bell.namespaceURI, bell.children.length > 0]).to.deep.equal(['true', 'http://www.w3.org/2000/svg', true]);
    expect(getComputedStyle(bell).stroke).to.equal(getComputedStyle(el.at('#tip')).color);
    el.dir = 'rtl';
    expect([getComputedStyle(bell).transform, getComputedStyle(send).transform]).to.deep.equal(['none', 'matrix(-1, 0, 0, 1, 0, 0)']);
  });
});
