import { expect } from '@open-wc/testing';
import { intentsOf, settled } from '@session-desk/testing';
import '@session-desk/session-stage/define';
import { pageFromElement, pageFromFrame, pageFromModule, safeUrl, type Page } from '@session-desk/session-stage';
import { newStage, takeAway } from './new-stage.js';

const own = location.origin;
const page = [{ id: 'a', tabType: 'x', title: 'A', params: { url: `${own}/` } }];
const until = async (check: () => boolean): Promise<void> => { for (let tries = 0; tries < 100 && !check(); tries++) await new Promise((resolve) => setTimeout(resolve, 20)); };

const shown = (address: unknown): string => typeof address === 'string' ? JSON.stringify(address.slice(0, 60)) : `no text (${typeof address})`;

describe('safeUrl', () => {
  const refused = [
    'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\tscript:alert(1)', 'java\nscript:alert(1)', '\u0001javascript:alert(1)', ' javascript:alert(1)', 'javascript://%0aalert(1)', 'javascript:https://x.example',
    'data:text/html,<script>alert(1)</script>', 'DATA:text/html;base64,PHNjcmlwdD4=', `blob:${own}/1`, 'vbscript:x', 'file:///etc/passwd', 'about:blank', 'about:srcdoc', 'ftp://x.example', 'ws://x.example', 'mailto:a@x.example', 'view-source:https://x.example',
    'http://x.example/', '//x.example/', '\\\\x.example\\', `http://127.0.0.1:1/`, 'filesystem:https://x.example/t', 'https://', 'https://[', '', ' ', 'https://user:pw@x.example/', `https://x.example/${'a'.repeat(9000)}`,
    undefined, null, 7, {}, ['https://x.example'], new URL('https://x.example'),
  ];
  refused.forEach((address, at) => {
    it(`[T6u] refuses ${String(at)}: ${shown(address)}`, () => { expect(safeUrl(address)).to.equal(undefined); });
  });
  const taken: readonly (readonly [string, string])[] = [
    ['https://x.example/a?b#c', 'https://x.example/a?b#c'], ['HTTPS://X.example', 'https://x.example/'], ['/page.html', `${own}/page.html`], ['page.html?q=javascript:1', `${own}/page.html?q=javascript:1`], ['  https://x.example/ ', 'https://x.example/'],
  ];
  for (const [address, expected] of taken) {
    it(`[T6v] takes ${address.trim()}`, () => { expect(safeUrl(address, `${own}/index.html`)).to.equal(expected); });
  }
});

describe('page types', () => {
  afterEach(takeAway);

  it('[T6w] an element gets its door before it is connected, and its own save is offered', async () => {
    const seen: string[] = [];
    customElements.define('test-invoice', class extends HTMLElement {
      page: Page | undefined;
      connectedCallback(): void { seen.push(`${this.page?.title ?? ''} ${this.dataset['ready'] ?? ''}`); }
      save(): Promise<void> { seen.push('saved'); return Promise.resolve(); }
    });
    const el = await newStage({ x: pageFromElement('test-invoice', (element) => { element.dataset['ready'] = 'prepared'; }) }, page, 'a');
    const asked = intentsOf(el, ['page-finish-save']);
    el.pages = [{ ...page[0]!, saving: true }];
    await settled(el);
    expect(seen).to.deep.equal(['A prepared', 'saved']);
    expect(asked.intents).to.deep.equal([{ type: 'page-finish-save', pageId: 'a', saved: true }]);
  });

  it('[T6x] an element that is defined later loads until then', async () => {
    const el = await newStage({ x: pageFromElement('test-late') }, page, 'a');
    expect(el.placeOf('a')?.ariaBusy).to.equal('true');
    customElements.define('test-late', class extends HTMLElement {});
    await settled(el);
    expect([el.placeOf('a')?.ariaBusy, el.querySelector('test-late')?.isConnected]).to.deep.equal([null, true]);
  });

  it('[T6y] an element that throws while it is connected is fenced', async () => {
    customElements.define('test-broken', class extends HTMLElement { connectedCallback(): void { throw new Error('broken'); } });
    const el = await newStage({ x: pageFromElement('test-broken') }, page);
    const asked = intentsOf(el, ['page-error']);
    asked.cancelAll();
    // The runner's own handler stands before any other on the window.
    const { onerror } = window;
    window.onerror = null;
    el.focusedId = 'a';
    window.onerror = onerror;
    await settled(el);
    expect(asked.intents.map(({ error }) => (error as Error).message)).to.deep.equal(['broken']);
    expect(el.shadowRoot?.querySelector('.fence') ?? null).to.not.equal(null);
  });

  it('[T6z] a module that cannot be loaded is fenced, and asked for anew by Retry', async () => {
    const el = await newStage({ x: pageFromModule('/no-such-module.js', 'test-none') }, page);
    const asked = intentsOf(el, ['page-error']);
    asked.cancelAll();
    el.focusedId = 'a';
    await until(() => asked.intents.length === 1);
    el.shadowRoot?.querySelector<HTMLElement>('.fence button')?.click();
    await until(() => asked.intents.length === 2);
    expect(asked.intents.map(({ pageId }) => pageId)).to.deep.equal(['a', 'a']);
  });

  const fenceOf = async (address: string, sameOrigin?: boolean): Promise<(string | null)[]> => {
    const el = await newStage({ x: pageFromFrame(address, { sameOrigin }) }, page, 'a');
    const frame = el.querySelector('iframe')!;
    return ['sandbox', 'referrerpolicy', 'allow', 'title'].map((name) => frame.getAttribute(name));
  };

  it('[T6za] a frame of another origin keeps its origin, and gets nothing else', async () => {
    expect(await fenceOf('https://x.invalid/')).to.deep.equal(['allow-scripts allow-forms allow-same-origin', 'no-referrer', '', 'A']);
  });

  it('[T6zb] a frame of this origin is a stranger to it, unless the host says otherwise', async () => {
    expect((await fenceOf(`${own}/`))[0]).to.equal('allow-scripts allow-forms');
    takeAway();
    expect((await fenceOf(`${own}/`, true))[0]).to.equal('allow-scripts allow-forms allow-same-origin');
  });

  it('[T6zc] an address that is not safe is fenced before anything is loaded', async () => {
    const el = await newStage({ x: pageFromFrame('javascript:alert(1)') }, page);
    intentsOf(el, ['page-error']).cancelAll();
    el.focusedId = 'a';
    await settled(el);
    expect(el.querySelector('iframe')).to.equal(null);
  });

  it('[T6zd] a frame can go where the tab says', async () => {
    const el = await newStage({ x: pageFromFrame(({ params }) => params['url']) }, page, 'a');
    expect(el.querySelector('iframe')?.src).to.equal(`${own}/`);
  });
});
