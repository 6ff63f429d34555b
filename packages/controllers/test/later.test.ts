import { expect, fixture, html as page, waitUntil } from '@open-wc/testing';
import { baseStyles, DialogController, Later, loadRest, MenuController, overlayStyles, TooltipController } from '@session-desk/controllers';
import { html, LitElement, type TemplateResult } from 'lit';

class LaterElement extends LitElement {
  static override readonly styles = baseStyles;
  readonly menu = new MenuController(this);
  readonly dialog = new DialogController(this);
  readonly tooltip = new TooltipController(this);

  protected override render(): TemplateResult {
    return html`<div class="root"><button id="anchor" aria-haspopup="menu" data-tooltip="Words">menu</button>${this.menu.render()}${this.dialog.render()}${this.tooltip.render()}</div>`;
  }

  at(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector(selector);
  }

  get overlays(): (string | null)[] {
    return [...this.renderRoot.querySelectorAll('[part]')].map((part) => part.getAttribute('part'));
  }
}
customElements.define('test-later', LaterElement);

const menuOf = (label: string): { label: string; items: { id: string; label: string }[]; choose: () => void } => ({ label, items: [{ id: 'one', label: 'One' }], choose: () => undefined });
const reports = async (during: () => Promise<unknown>): Promise<unknown[]> => {
  const reported: unknown[] = [];
  const { onerror } = window;
  window.onerror = (_message, _source, _line, _column, error): boolean => {
    reported.push(error);
    return true;
  };
  await during();
  window.onerror = onerror;
  return reported;
};

describe('what comes later', () => {
  // The first in its page, so that no code of an overlay is here yet.
  it('[CT20d] shows what was wanted before its code is here as soon as it is, and of several the last', async () => {
    const el: LaterElement = await fixture(page`<test-later></test-later>`);
    const anchor = el.at('#anchor') as HTMLElement;
    anchor.focus();
    const first = el.menu.toggle(anchor, menuOf('First'));
    const second = el.menu.toggle(anchor, menuOf('Second'));
    await Promise.all([first, second]);
    expect([el.at('.menu')?.ariaLabel, el.at('.menu')?.matches(':popover-open'), (el.renderRoot as ShadowRoot).activeElement?.getAttribute('data-id')]).to.deep.equal(['Second', true, 'one']);
  });
  it('[CT20d] asks the last question wanted, and answers the one before with nothing', async () => {
    const el: LaterElement = await fixture(page`<test-later></test-later>`);
    const first = el.dialog.ask({ title: 'First?', buttons: [{ id: 'keep', label: 'Keep' }] });
    const second = el.dialog.ask({ title: 'Second?', buttons: [{ id: 'keep', label: 'Keep' }] });
    expect(await first).to.equal(undefined);
    await waitUntil(() => el.at('dialog')?.matches(':modal'));
    expect(el.at('h2')?.textContent).to.equal('Second?');
    el.at('.button')?.click();
    expect(await second).to.equal('keep');
  });
  it('[CT20c] renders no overlay and carries no looks for one before it is used', async () => {
    await loadRest();
    const el: LaterElement = await fixture(page`<test-later></test-later>`);
    const sheets = (): readonly CSSStyleSheet[] => (el.renderRoot as ShadowRoot).adoptedStyleSheets;
    const { styleSheet } = overlayStyles;
    expect([el.overlays, sheets().includes(styleSheet as CSSStyleSheet)]).to.deep.equal([[], false]);
    await el.menu.toggle(el.at('#anchor') as HTMLElement, menuOf('Menu'));
    expect([el.overlays, sheets().indexOf(styleSheet as CSSStyleSheet)]).to.deep.equal([['menu'], sheets().length - 1]);
  });
  it('[CT20a] fetches once, and is here from then on', async () => {
    let fetched = 0;
    const part = new Later(() => Promise.resolve(++fetched));
    part.whenIdle();
    part.whenIdle();
    expect(part.here).to.equal(undefined);
    await waitUntil(() => part.here === 1);
    expect([await part.use(), await part.load(), fetched]).to.deep.equal([1, 1, 1]);
  });
  it('[CT20b] reports what cannot be fetched, answers nothing, and tries again', async () => {
    const outcomes = [Promise.reject(new Error('no network')), Promise.resolve('part')];
    outcomes[0]?.catch(() => undefined);
    const part = new Later(() => outcomes.shift() ?? Promise.reject(new Error('asked too often')));
    const reported = await reports(async () => { expect(await part.use()).to.equal(undefined); });
    expect(reported.map(String)).to.deep.equal(['Error: no network']);
    expect([await part.use(), part.here]).to.deep.equal(['part', 'part']);
  });
});
