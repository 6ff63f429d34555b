import { aTimeout, expect, fixture, nextFrame } from '@open-wc/testing';
import {
  announcer, AnnounceController, baseStyles, ClockController, defineElement, DialogController, InViewController, MenuController, placeBeside, ReorderController, ResizeController,
  RovingFocusController, setPageTime, ShortcutsController, TooltipController,
} from '@session-desk/controllers';
import { VirtualClock } from '@session-desk/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

class DeskElement extends LitElement {
  static override readonly styles = baseStyles;
  @property({ type: Boolean }) accessor off = false;
  size = 200;
  counts = false;
  renders = 0;
  readonly log: string[] = [];
  readonly rows = (): HTMLElement[] => [...(this.shadowRoot?.querySelectorAll<HTMLElement>('.row') ?? [])];
  readonly roving = new RovingFocusController(this, {
    items: this.rows, axis: 'vertical', text: (row) => row.dataset['name'] ?? '', parts: (row) => [...row.querySelectorAll<HTMLElement>('button')],
  });
  readonly reorder = new ReorderController(this, {
    list: () => this.shadowRoot?.querySelector('ul') ?? null, items: this.rows, axis: 'vertical',
    isFixed: (row) => row.dataset['name'] === 'Home', move: (row, position) => this.log.push(`${row.dataset['name'] ?? ''} to ${String(position)}`),
  });
  readonly resize = new ResizeController(this, {
    edge: 'end', size: () => ({ value: this.size, min: 100, max: 300 }), collapse: () => this.log.push('collapse'),
    change: (value) => { this.size = value; },
  });
  readonly menu = new MenuController(this);
  readonly dialog = new DialogController(this);
  readonly tooltip = new TooltipController(this);
  readonly announce = new AnnounceController(this);
  readonly clock = new ClockController(this, () => this.counts);
  readonly shortcuts = new ShortcutsController(this, [
    { name: 'close', keys: 'Alt+Shift+KeyW', run: () => { this.log.push('close'); } },
    { name: 'letter', keys: 'j', run: () => { this.log.push('letter'); } },
  ], () => ({ off: this.off, keymap: { close: this.getAttribute('close') ?? 'Alt+Shift+KeyW' } }));

  protected override render(): TemplateResult {
    this.renders += 1;
    return html`<div class="root">
      <ul @keydown=${this.#onKeydown} @focusin=${this.roving.onFocusin}>
        ${['Home', 'Kenny', 'Ada', 'Karl'].map((name) => html`<li class="row" data-name=${name}>${name}<button aria-label="Close ${name}">x</button></li>`)}
      </ul>
      <div id="separator" role="separator" tabindex="0" aria-label="Width" aria-valuenow=${this.size} aria-valuemin="100" aria-valuemax="300" @keydown=${this.resize.onKeydown}></div>
      <button id="anchor" aria-haspopup="menu" data-tooltip="Words">menu</button><input id="text" aria-label="Text" />
      ${this.menu.render()}${this.dialog.render()}${this.tooltip.render()}</div>`;
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    this.reorder.onKeydown(event);
    this.roving.onKeydown(event);
  };

  at(selector: string): HTMLElement {
    return this.shadowRoot?.querySelector(selector) as HTMLElement;
  }

  get focused(): string {
    const active = this.shadowRoot?.activeElement as HTMLElement | null;
    return active?.dataset['name'] ?? active?.dataset['id'] ?? active?.closest<HTMLElement>('.row')?.dataset['name']?.concat(' button') ?? active?.id ?? '';
  }
}
customElements.define('test-desk', DeskElement);

describe('the controllers', () => {
  let el: DeskElement;
  beforeEach(async () => { el = await fixture(html`<test-desk lang="en"></test-desk>`); });
  const press = async (...keys: string[]): Promise<string[]> => {
    const focused: string[] = [];
    for (const key of keys) {
      await sendKeys({ press: key });
      focused.push(el.focused);
    }
    return focused;
  };

  it('[CT8a] one tab stop; arrows, Home, End and letters walk the items', async () => {
    expect(el.rows().map((row) => row.tabIndex)).to.deep.equal([0, -1, -1, -1]);
    el.rows()[0]?.focus();
    expect(await press('ArrowDown', 'ArrowDown', 'End', 'ArrowDown', 'Home', 'k', 'k')).to.deep.equal(['Kenny', 'Ada', 'Karl', 'Karl', 'Home', 'Kenny', 'Karl']);
    expect(el.rows().map((row) => row.tabIndex)).to.deep.equal([-1, -1, -1, 0]);
  });
  it('[CT8b] the other arrows reach the buttons of a row, mirrored in right-to-left', async () => {
    el.rows()[1]?.focus();
    expect(await press('ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowLeft')).to.deep.equal(['Kenny button', 'Ada', 'Ada button', 'Ada']);
    el.dir = 'rtl';
    expect(await press('ArrowLeft', 'ArrowRight')).to.deep.equal(['Ada button', 'Ada']);
  });
  it('[CT9a] Alt+Shift+Arrow asks for another place; what is fixed neither moves nor is passed', async () => {
    const move = async (row: number, key: string): Promise<void> => {
      el.rows()[row]?.focus();
      await sendKeys({ down: 'Alt' });
      await sendKeys({ down: 'Shift' });
      await sendKeys({ press: key });
      await sendKeys({ up: 'Shift' });
      await sendKeys({ up: 'Alt' });
    };
    await move(2, 'ArrowUp');
    await move(1, 'ArrowUp');
    await move(0, 'ArrowDown');
    await move(2, 'ArrowDown');
    expect(el.log).to.deep.equal(['Ada to 1', 'Ada to 3']);
  });
  it('[CT10a] the separator moves by keys within its bounds, mirrored, and Enter collapses', async () => {
    const sizes: number[] = [];
    const separator = el.at('#separator');
    const key = async (name: string): Promise<void> => { separator.focus(); await sendKeys({ press: name }); sizes.push(el.size); };
    for (const name of ['ArrowRight', 'ArrowLeft', 'End', 'ArrowRight', 'Home', 'ArrowLeft']) await key(name);
    el.dir = 'rtl';
    await key('ArrowLeft');
    await key('Enter');
    expect([sizes, el.log]).to.deep.equal([[216, 200, 300, 300, 100, 100, 116, 116], ['collapse']]);
  });
  it('[CT11a] the menu is walked by keys, chooses by Enter, and gives the focus back', async () => {
    const chosen: string[] = [];
    const open = async (): Promise<void> => {
      el.at('#anchor').focus();
      await el.menu.toggle(el.at('#anchor'), { label: 'More', items: [{ id: 'a', label: 'Open' }, { id: 'b', label: 'Close', danger: true }], choose: (id) => chosen.push(id) });
    };
    await open();
    expect([el.focused, el.at('#anchor').getAttribute('aria-expanded')]).to.deep.equal(['a', 'true']);
    await expect(el).to.be.accessible();
    expect(await press('ArrowDown', 'ArrowDown', 'c', 'Enter')).to.deep.equal(['b', 'a', 'b', 'anchor']);
    expect([chosen, el.menu.isOpen()]).to.deep.equal([['b'], false]);
    await aTimeout(260);
    await open();
    expect(await press('Escape')).to.deep.equal(['anchor']);
    expect(chosen).to.deep.equal(['b']);
  });
  it('[CT12a] a question focuses the least destructive answer; Escape answers nothing', async () => {
    const question = { title: 'Close?', buttons: [{ id: 'keep', label: 'Keep' }, { id: 'close', label: 'Close', look: 'danger' }] } as const;
    const first = el.dialog.ask(question);
    await el.updateComplete;
    await aTimeout(0);
    expect(el.focused).to.equal('keep');
    await sendKeys({ press: 'Escape' });
    expect(await first).to.equal(undefined);
    const second = el.dialog.ask(question);
    await el.updateComplete;
    await aTimeout(0);
    el.at('[data-id=close]').click();
    expect([await second, el.dialog.isOpen]).to.deep.equal(['close', false]);
  });
  it('[CT12b] a host that goes answers nothing', async () => {
    const answer = el.dialog.ask({ title: 'Close?', buttons: [{ id: 'keep', label: 'Keep' }] });
    await el.updateComplete;
    el.remove();
    expect(await answer).to.equal(undefined);
  });
  it('[CT13a] the tooltip shows on keyboard focus, and goes on Escape', async () => {
    el.at('#separator').focus();
    await sendKeys({ press: 'Tab' });
    await el.updateComplete;
    const tooltip = el.at('.tooltip');
    expect([el.focused, tooltip.matches(':popover-open'), tooltip.textContent]).to.deep.equal(['anchor', true, 'Words']);
    await sendKeys({ press: 'Escape' });
    expect(tooltip.matches(':popover-open')).to.equal(false);
  });
  it('[CT14a] shortcuts act by modifiers even while typing, letters never', async () => {
    const key = (init: KeyboardEventInit): void => { el.at('#text').dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ...init })); };
    await sendKeys({ press: 'j' });
    el.at('#text').focus();
    await sendKeys({ press: 'j' });
    key({ key: 'W', code: 'KeyW', altKey: true, shiftKey: true });
    key({ key: 'W', code: 'KeyW', altKey: true, shiftKey: true, modifierAltGraph: true });
    expect(el.log).to.deep.equal(['letter', 'close']);
  });
  it('[CT14b] shortcuts can be remapped, switched off singly, and all at once', async () => {
    el.setAttribute('close', 'k');
    await sendKeys({ press: 'k' });
    el.setAttribute('close', '');
    expect(el.shortcuts.table[0]).to.deep.equal({ name: 'close', keys: '' });
    el.off = true;
    await sendKeys({ press: 'j' });
    expect(el.log).to.deep.equal(['close']);
  });
  it('[CT15a] the clock renders each second while something counts, with one timer, and stands still otherwise', async () => {
    const time = new VirtualClock(10_500);
    const restore = setPageTime(time);
    expect(time.pending).to.equal(0);
    el.counts = true;
    el.requestUpdate();
    await el.updateComplete;
    const before = el.renders;
    time.advance(500);
    await el.updateComplete;
    expect([el.renders - before, el.clock.now, time.pending]).to.deep.equal([1, 11_000, 1]);
    el.remove();
    expect(time.pending).to.equal(0);
    restore();
  });
  it('[CT15b] the clock stops before a tick at which nothing counts any more, and may change less than the whole host', () => {
    const time = new VirtualClock(10_000);
    const restore = setPageTime(time);
    let counts = true;
    let ticks = 0;
    const clock = new ClockController(el, () => counts, () => { ticks += 1; });
    clock.hostConnected();
    const before = el.renders;
    time.advance(2000);
    counts = false;
    time.advance(2000);
    expect([ticks, el.renders - before, el.isUpdatePending, time.pending]).to.deep.equal([2, 0, false, 0]);
    restore();
  });
  it('[CT15c] of several sources of time the last counts, and when it goes the one before', () => {
    const [first, second] = [new VirtualClock(1000), new VirtualClock(2000)];
    const endFirst = setPageTime(first);
    const endSecond = setPageTime(second);
    const clock = new ClockController(el);
    clock.hostConnected();
    const during = [clock.now, first.pending, second.pending];
    endSecond();
    endSecond();
    expect([during, [clock.now, first.pending, second.pending]]).to.deep.equal([[2000, 0, 1], [1000, 1, 0]]);
    const third = setPageTime(second);
    endFirst();
    expect([clock.now, second.pending]).to.deep.equal([2000, 1]);
    third();
    expect(clock.now).to.be.greaterThan(Date.now() - 1000);
    clock.hostDisconnected();
  });
  it('[CT19a] what comes into view is rendered in that very frame, and what went out of it is told', async () => {
    const view = new InViewController(el);
    view.hostConnected();
    const place = el.parentElement!;
    const after = async (hidden: boolean): Promise<[boolean, number]> => {
      const before = el.renders;
      place.hidden = hidden;
      await nextFrame();
      await nextFrame();
      return [view.isInView, el.renders - before];
    };
    expect([await after(false), await after(true), await after(true), await after(false)]).to.deep.equal([[true, 0], [false, 1], [false, 0], [true, 1]]);
    view.hostDisconnected();
  });
  it('[CT16a] the announcer is one, stands before it is used, says the same once, and the latest of a flood', async () => {
    expect(document.querySelectorAll('[data-session-desk=announcer]').length).to.equal(1);
    expect(document.querySelectorAll('body > [data-session-desk=announcer] > [aria-live]').length).to.equal(2);
    const { log } = announcer();
    const from = log.length;
    el.announce.say('one', { source: 'flood' });
    for (const words of ['one', 'two', 'three']) el.announce.say(words, { source: 'flood' });
    el.announce.alert('now');
    await aTimeout(3500);
    expect(log.slice(from).map(({ text }) => text)).to.deep.equal(['now', 'one', 'three']);
  });
  it('[CT16b] the announcer moves into the modal that is open, and back', async () => {
    const answer = el.dialog.ask({ title: 'Close?', buttons: [{ id: 'keep', label: 'Keep' }] });
    await aTimeout(0);
    announcer().announce('inside', { source: 'modal' });
    expect(el.at('dialog').querySelector('[data-session-desk=announcer]')).to.not.equal(null);
    el.at('[data-id=keep]').click();
    await answer;
    await aTimeout(400);
    announcer().announce('outside', { source: 'page' });
    expect(document.querySelectorAll('body > [data-session-desk=announcer]').length).to.equal(1);
  });
  it('[CT13b] a box beside its anchor turns where there is no room, and stays in the viewport', () => {
    const size = { width: 100, height: 50 };
    const viewport = { width: 400, height: 300 };
    const anchor = (left: number, top: number): { left: number; top: number; width: number; height: number } => ({ left, top, width: 20, height: 20 });
    expect([
      placeBeside(anchor(50, 50), size, viewport, 'block-end', false), placeBeside(anchor(50, 270), size, viewport, 'block-end', false),
      placeBeside(anchor(390, 50), size, viewport, 'block-end', false), placeBeside(anchor(200, 50), size, viewport, 'block-end', true),
      placeBeside(anchor(200, 50), size, viewport, 'inline-end', true), placeBeside(anchor(10, 10), size, viewport, 'inline-start', false),
    ]).to.deep.equal([
      { left: 50, top: 74 }, { left: 50, top: 216 }, { left: 296, top: 74 }, { left: 120, top: 74 }, { left: 96, top: 50 }, { left: 34, top: 10 },
    ]);
  });
  it('[CT4a] registering is silent for the same version, one error for another, and never throws', () => {
    const errors: string[] = [];
    const { error } = console;
    console.error = (text: string): void => { errors.push(text); };
    class TwiceElement extends HTMLElement {}
    defineElement('test-twice', TwiceElement, '1.0.0');
    defineElement('test-twice', class extends HTMLElement {}, '1.0.0');
    expect(errors).to.deep.equal([]);
    defineElement('test-twice', class extends HTMLElement {}, '2.1.0');
    defineElement('test-twice-two', TwiceElement, '1.0.0');
    console.error = error;
    expect(errors.length).to.equal(1);
    expect(errors[0]).to.include('1.0.0').and.include('2.1.0').and.include("suffix: '-v2'");
    expect(document.createElement('test-twice-two')).to.be.instanceOf(TwiceElement);
  });
});
