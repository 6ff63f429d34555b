import { expect } from '@open-wc/testing';
import { openSession, type Agent } from '@session-desk/core';
import { openWorkspace } from '@session-desk/journal';
import { newAgent, talk, tidy } from './kept-desk.js';
import { PageFrames } from './page-frames.js';

interface OpenedPage extends Window {
  readonly windowId: string;
  focused(): string;
  drafts(): readonly string[];
  work(): Promise<void>;
  tearOff(sessionId: string, name: string): Promise<void>;
}

describe('a workspace that is opened', () => {
  let agent: Agent;
  const frames = new PageFrames<OpenedPage>('opened-page.js');
  const page = (inNewTab = true, name = ''): Promise<OpenedPage> => frames.open(agent, inNewTab, name);
  beforeEach(() => { agent = newAgent(); });
  afterEach(async () => {
    frames.endAll();
    await tidy();
  });

  it('[OW1a, OW1b] comes back after the page has gone without a word, and looks at what it looked at', async () => {
    const first = await page();
    await first.work();
    frames.end(0);
    const second = await page();
    expect(second.drafts()).to.deep.equal(['half a reply']);
    expect(second.focused()).to.equal('of-one');
  });

  it('[OW1b] gives each living window a name of its own, and that of one that has gone to the next', async () => {
    const names = [(await page()).windowId, (await page()).windowId];
    expect(new Set(names).size).to.equal(2);
    frames.end(0);
    expect((await page()).windowId).to.equal(names[0]);
  });

  it('[OW1c] gives a page that is reloaded its own name again, although others are free', async () => {
    await page();
    const own = (await page()).windowId;
    frames.end(1);
    frames.end(0);
    expect((await page(false)).windowId).to.equal(own);
  });

  it('[OW1g] gives a window that was opened under a name that one, and the session that waits for it', async () => {
    const first = await page();
    await first.work();
    const name = 'session-desk-of-one';
    await first.tearOff('of-one', name);
    expect(first.focused()).to.equal('home');
    const torn = await page(false, name);
    expect([torn.windowId, torn.focused(), torn.drafts()]).to.deep.equal([name, 'of-one', ['half a reply']]);
  });

  it('[OW1d] begins anew after erasing', async () => {
    const first = await openWorkspace({ agent });
    await first.bus.dispatch(openSession({ kind: 'record', recordType: 'case', recordId: 'case-1', title: 'Boiler' }));
    await first.erase();
    const second = await openWorkspace({ agent });
    await second.bus.ready;
    expect(second.bus.state.sessions.map(({ kind }) => kind)).to.deep.equal(['home']);
    expect(second.bus.windowId).to.equal(first.bus.windowId);
    await second.close();
  });

  it('[OW1e] works alone where locks are there by name and refused', async () => {
    const query = navigator.locks.query.bind(navigator.locks);
    navigator.locks.query = () => Promise.reject(new DOMException('Access is denied', 'SecurityError'));
    try {
      const first = await openWorkspace({ agent });
      await talk(first.bus, 'one', 1);
      await first.close();
      const second = await openWorkspace({ agent });
      await second.bus.ready;
      expect(second.bus.state.conversations.map(({ id }) => id)).to.deep.equal(['one']);
      await second.close();
    } finally {
      navigator.locks.query = query;
    }
  });

  it('[OW1f] keeps nothing on a page without https, works all the same, and says so', async () => {
    Object.defineProperty(globalThis, 'isSecureContext', { value: false, configurable: true });
    const before = await names();
    try {
      const { bus, erase } = await openWorkspace({ agent });
      await talk(bus, 'one', 1);
      expect([bus.health.level, bus.health.causes.map(({ code }) => code)]).to.deep.equal(['memory-only', ['insecure']]);
      await erase();
    } finally {
      Object.defineProperty(globalThis, 'isSecureContext', { value: true, configurable: true });
    }
    expect(await names()).to.deep.equal(before);
  });

  async function names(): Promise<readonly (string | undefined)[]> {
    return (await indexedDB.databases()).map(({ name }) => name).sort();
  }
});
