import { expect, fixture, html as page, waitUntil } from '@open-wc/testing';
import { Later, loadRest, overlayStyles } from '@session-desk/controllers';
import { menuOf, type LaterElement } from './later-element.js';

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
  it('[CT20d] shows the last of two menus wanted in one go when its code is here, too', async () => {
    const el: LaterElement = await fixture(page`<test-later></test-later>`);
    const [one, other] = ['#anchor', '#other'].map((id) => el.at(id) as HTMLElement) as [HTMLElement, HTMLElement];
    await Promise.all([el.menu.toggle(one, menuOf('First')), el.menu.toggle(other, menuOf('Second'))]);
    expect([el.at('.menu')?.ariaLabel, el.at('.menu')?.matches(':popover-open'), one.ariaExpanded, other.ariaExpanded]).to.deep.equal(['Second', true, null, 'true']);
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
