import { expect, waitUntil } from '@open-wc/testing';
import type { Agent } from '@session-desk/core';
import { newAgent, tidy } from './kept-desk.js';
import { PageFrames } from './page-frames.js';
import type { WindowPage } from './window-page.js';

describe('the windows of an agent', () => {
  let agent: Agent;
  const frames = new PageFrames<WindowPage>('window-page.js');
  const open = (): Promise<WindowPage> => frames.open(agent);
  beforeEach(() => { agent = newAgent(); });
  afterEach(async () => {
    frames.endAll();
    await tidy();
  });

  it('[JW1a] show one workspace: what one writes is in all, and one of them alone has the database', async () => {
    const [first, second, third] = [await open(), await open(), await open()];
    await first.begin('one');
    await second.write('one', 'half a reply');
    for (const page of [first, second, third]) await waitUntil(() => page.draft('one') === 'half a reply');
    expect([first.decides(), second.decides(), third.decides()]).to.deep.equal([true, false, false]);
    expect(new Set([first, second, third].map(({ windowId }) => windowId)).size).to.equal(3);
  });

  it('[JW1b] go on when the one that decided is gone, with what it had said and what was asked of it', async () => {
    const [first, second, third] = [await open(), await open(), await open()];
    await first.begin('one');
    const written = second.write('one', 'half a reply');
    frames.end(0);
    await written;
    await third.write('one', 'half a reply and more');
    for (const page of [second, third]) await waitUntil(() => page.draft('one') === 'half a reply and more');
    expect(second.decides()).to.equal(true);
    for (const page of [second, third]) await waitUntil(() => page.windows().length === 2);
    frames.endAll();
    expect((await open()).draft('one')).to.equal('half a reply and more');
  });

  it('[JW1c] take over from one that has the right and does not answer', async () => {
    // A page that holds the lock, and has never heard of the others, is what a frozen one is to them.
    const page = await open();
    const prefix = page.prefix();
    frames.end(0);
    await new Promise<void>((held) => { void navigator.locks.request(`${prefix}/log`, () => { held(); return new Promise(() => undefined); }).catch(() => undefined); });
    const next = await open();
    expect(next.decides()).to.equal(true);
  });
});
