import { expect, fixture, html as page, waitUntil } from '@open-wc/testing';
import { announcer, Later, loadLanguage, provideBus, shareBus } from '@session-desk/controllers';
import { FakeBus } from './fake-bus.js';

const WORDS = 'This could not be loaded. Reload the page.';
const unfetched = (file: string): TypeError => new TypeError(`Failed to fetch dynamically imported module: ${new URL(file, import.meta.url).href}`);
const failing = (): Later<unknown> => new Later(() => Promise.reject(new Error('no network')));
const heard = (): string[] => announcer().log.map(({ text }) => text);

describe('what could not be loaded', () => {
  const reported: unknown[] = [];
  const { onerror } = window;
  beforeEach(() => {
    reported.length = 0;
    window.onerror = (_message, _source, _line, _column, error): boolean => {
      reported.push(error);
      return true;
    };
  });
  afterEach(() => { window.onerror = onerror; });

  it('[CT20g] is told to the agent once per failing load, and one notice stands for all of them', async () => {
    const { bus, asked } = new FakeBus({});
    const asker = Object.assign(await fixture<HTMLElement>(page`<div></div>`), { bus });
    const part = failing();
    await Promise.all([part.use(asker), part.use(asker), part.use()]);
    const notice = { type: 'notice/show', noticeId: 'load-failed', level: 'warning', code: 'load-failed' };
    expect([asked, reported.map(String)]).to.deep.equal([[notice], ['Error: no network']]);
    await part.use(asker);
    expect(asked).to.deep.equal([notice, notice]);
    await waitUntil(() => heard().includes(WORDS));
    expect(heard()).to.deep.equal([WORDS]);
  });
  it('[CT20g] is told through the nearest bus, else through the one of the page', async () => {
    const [near, far] = [new FakeBus({}), new FakeBus({})];
    const outer = await fixture<HTMLElement>(page`<div><p></p></div>`);
    const asker = outer.querySelector('p') as HTMLElement;
    const unshare = shareBus(far.bus);
    await failing().use(asker);
    const withdraw = provideBus(outer, near.bus);
    await failing().use(asker);
    withdraw();
    unshare();
    expect([far.asked.length, near.asked.length]).to.deep.equal([1, 1]);
  });
  it('[CT20g] is told in the language of the agent', async () => {
    await Promise.all([loadLanguage('de'), loadLanguage('ar')]);
    for (const [lang, words] of [['de-AT', 'Das konnte nicht geladen werden. Bitte die Seite neu laden.'], ['ar', 'تعذر تحميل هذا. أعد تحميل الصفحة.']]) {
      await failing().use(await fixture<HTMLElement>(page`<div lang=${lang}></div>`));
      await waitUntil(() => heard().includes(words as string), undefined, { timeout: 10_000 });
    }
  });
  it('[CT20g] is told to nobody who did not ask, or is gone', async () => {
    const { bus, asked } = new FakeBus({});
    const unshare = shareBus(bus);
    const asker = await fixture<HTMLElement>(page`<div></div>`);
    await failing().use();
    asker.remove();
    await failing().use(asker);
    unshare();
    expect(asked).to.deep.equal([]);
  });
  it('[CT20f] is asked for anew past what the browser remembers', async () => {
    let asked = 0;
    const part = new Later<{ FakeBus: unknown }>(() => Promise.reject(unfetched(`./fake-bus.js?failed=${String(asked += 1)}`)));
    expect(await part.use()).to.equal(undefined);
    expect([typeof (await part.use())?.FakeBus, part.here !== undefined, asked]).to.deep.equal(['function', true, 2]);
  });
  it('[CT20f] is asked for under another address at each further use, in the words of this browser', async () => {
    const missing = './missing.js';
    const part = new Later(() => import(missing) as Promise<unknown>);
    for (let use = 0; use < 3; use += 1) await part.use();
    expect(reported.map((error) => /missing\.js.*$/.exec(String(error))?.[0])).to.deep.equal(['missing.js', 'missing.js?again=1', 'missing.js?again=2']);
  });
  it('[CT20f] stays failed where nobody names the file', async () => {
    const part = failing();
    await part.use();
    expect([await part.use(), reported.map(String)]).to.deep.equal([undefined, ['Error: no network', 'Error: no network']]);
  });
});
