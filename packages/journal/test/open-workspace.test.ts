import { expect } from '@open-wc/testing';
import { openSession, type Agent } from '@session-desk/core';
import { openWorkspace } from '@session-desk/journal';
import { newAgent, tidy } from './kept-desk.js';

interface OpenedPage extends Window {
  readonly windowId: string;
  focused(): string;
  drafts(): readonly string[];
  work(): Promise<void>;
}

describe('a workspace that is opened', () => {
  let agent: Agent;
  const frames: HTMLIFrameElement[] = [];
  beforeEach(() => { agent = newAgent(); });
  afterEach(async () => {
    for (const frame of frames.splice(0)) frame.remove();
    sessionStorage.clear();
    await tidy();
  });

  /** Opens the workspace in a page of its own. A page that is new in its tab remembers no name. */
  async function page(inNewTab = true): Promise<OpenedPage> {
    if (inNewTab) sessionStorage.clear();
    const frame = document.createElement('iframe');
    const ready = new Promise((resolve) => { addEventListener('message', resolve, { once: true }); });
    frame.srcdoc = `<script type="module" src="${new URL('opened-page.js', import.meta.url).href}"></script>`;
    frame.name = JSON.stringify(agent);
    document.body.append(frame);
    frames.push(frame);
    await ready;
    return frame.contentWindow as OpenedPage;
  }

  const end = (which: number): void => { frames.splice(which, 1)[0]?.remove(); };

  it('[OW1a, OW1b] comes back after the page has gone without a word, and looks at what it looked at', async () => {
    const first = await page();
    await first.work();
    end(0);
    const second = await page();
    expect(second.drafts()).to.deep.equal(['half a reply']);
    expect(second.focused()).to.equal('of-one');
  });

  it('[OW1b] gives each living window a name of its own, and that of one that has gone to the next', async () => {
    const names = [(await page()).windowId, (await page()).windowId];
    expect(new Set(names).size).to.equal(2);
    end(0);
    expect((await page()).windowId).to.equal(names[0]);
  });

  it('[OW1c] gives a page that is reloaded its own name again, although others are free', async () => {
    await page();
    const own = (await page()).windowId;
    end(1);
    end(0);
    expect((await page(false)).windowId).to.equal(own);
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
});
