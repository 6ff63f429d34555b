import { expect, fixture, html as page, waitUntil } from '@open-wc/testing';
import type { LaterElement } from './later-element.js';
import './later-element.js';

describe('a question that comes later', () => {
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
});
