import { expect, fixture, html as page } from '@open-wc/testing';
import { loadRest } from '@session-desk/controllers';
import { menuOf, type LaterElement } from './later-element.js';

describe('an agent who has gone on before the code of an overlay is here', () => {
  it('[CT20e] keeps the focus from a menu, and is shown no words of what was pressed since', async () => {
    const one: LaterElement = await fixture(page`<test-later></test-later>`);
    const other: LaterElement = await fixture(page`<test-later></test-later>`);
    const left = one.at('#anchor') as HTMLElement;
    const gone = other.at('#anchor') as HTMLElement;
    left.focus();
    const opened = one.menu.toggle(left, menuOf('Menu'));
    // As the keyboard does it: the focus would show the words, and the press takes them back.
    gone.focus();
    gone.click();
    await Promise.all([opened, loadRest()]);
    for (let turn = 0; turn < 3; turn += 1) await Promise.all([new Promise(requestAnimationFrame), one.updateComplete, other.updateComplete]);
    const isOpen = (el: LaterElement, part: string): boolean => el.at(part)?.matches(':popover-open') ?? false;
    expect([isOpen(one, '.menu'), one.menu.isOpen(), left.ariaExpanded, isOpen(other, '.tooltip'), document.activeElement === other]).to.deep.equal([false, false, null, false, true]);
  });
});
