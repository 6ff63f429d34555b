import { expect, waitUntil } from '@open-wc/testing';
import { initialState, writeDraft, type Agent, type Fact } from '@session-desk/core';
import { eraseJournal, type RecordLostError } from '@session-desk/journal';
import { ails, replace, withoutBuckets } from './ailing-storage.js';
import { deskOf, factsOf, holdLog, journalOf, leave, lyingAhead, newAgent, openingDesk, stranger, talk, tidy } from './kept-desk.js';

interface DyingPage extends Window {
  type(text: string): void;
  send(text: string): void;
  acknowledged(): number;
}

const opened = (seq: number, epoch: number): Fact => ({ type: 'window/opened', openedId: `window-${String(seq)}`, seq, epoch, at: 1, cause: 'c', windowId: 'window-1' });
const AHEAD = 2 ** 40;

/** Settles when what lies ahead of the log is such. */
async function ahead(holds: (lying: Awaited<ReturnType<typeof lyingAhead>>) => boolean): Promise<Awaited<ReturnType<typeof lyingAhead>>> {
  for (;;) {
    const lying = await lyingAhead();
    if (holds(lying)) return lying;
    await new Promise((resolve) => { setTimeout(resolve, 10); });
  }
}

/** Settles when something else lies there than did. */
async function another(before: Awaited<ReturnType<typeof lyingAhead>>): Promise<Awaited<ReturnType<typeof lyingAhead>>> {
  return ahead((lying) => lying.length === 1 && String(lying[0]![1]) !== String(before[0]?.[1]));
}

describe('ahead of the log', () => {
  let agent: Agent;
  let mend: (() => void)[];
  beforeEach(() => { agent = newAgent(); mend = []; });
  afterEach(async () => {
    for (const one of mend) one();
    await tidy();
  });

  /** A page of the agent that works until it is taken away. */
  async function dyingPage(): Promise<{ readonly page: DyingPage; readonly die: () => void }> {
    const frame = document.createElement('iframe');
    const ready = new Promise((resolve) => { addEventListener('message', resolve, { once: true }); });
    frame.srcdoc = `<script type="module" src="${new URL('dying-page.js', import.meta.url).href}"></script>`;
    frame.name = JSON.stringify(agent);
    document.body.append(frame);
    await ready;
    return { page: frame.contentWindow as DyingPage, die: () => { frame.remove(); } };
  }

  it('[JO7a] has what waited for a write that never came to its end, in its order', async () => {
    const { page, die } = await dyingPage();
    const release = await holdLog();
    page.send('It arrives tomorrow.');
    let lying = await another([]);
    for (const text of ['Any', 'Anything', 'Anything else?']) {
      page.type(text);
      lying = await another(lying);
    }
    expect(page.acknowledged()).to.equal(0);
    die();
    await release();
    const { bus, reports } = await deskOf(agent, 'window-2');
    const [talked] = bus.state.conversations;
    expect(talked?.messages.pages.flat().at(-1)?.text).to.equal('It arrives tomorrow.');
    expect(talked?.draft.text).to.equal('Anything else?');
    expect(reports).to.deep.equal([]);
    // It came from there, and it lies in the log now.
    expect((await stranger((database) => database.getAllKeys('leaving'))).some((place) => (place as number[])[1]! >= AHEAD)).to.equal(true);
    await ahead((left) => left.length === 0);
  });

  it('[JO7b] acknowledges when the log has it, and then nothing lies ahead', async () => {
    const { bus } = await deskOf(agent);
    await talk(bus, 'one', 1);
    const release = await holdLog();
    let saved = false;
    const result = await bus.dispatch(writeDraft('one', 'half a reply'));
    if (!result.ok) throw new Error(result.refusal.code);
    const saving = result.saved.then(() => { saved = true; });
    const [[place] = [[]]] = await another([]);
    expect([saved, place[1]! > AHEAD]).to.deep.equal([false, true]);
    await release();
    await saving;
    await ahead((lying) => lying.length === 0);
  });

  it('[JO7c] without such a place, or with one that fails, the log is as it was, and the failure is told once', async () => {
    const { storageBuckets } = navigator as Navigator & { readonly storageBuckets: { open(name: string): Promise<unknown> } };
    let refused = 0;
    mend.push(replace(storageBuckets, 'open', (name: string) => {
      if (name.startsWith('ahead-')) refused += 1;
      return Promise.reject(new DOMException('refused by the test', 'UnknownError'));
    }));
    const first = openingDesk(agent);
    await first.bus.ready;
    await talk(first.bus, 'one', 1);
    for (const text of ['half', 'half a', 'half a reply']) {
      const release = await holdLog();
      const before = refused;
      const result = await first.bus.dispatch(writeDraft('one', text));
      await waitUntil(() => refused > before, 'it is asked', { timeout: 10_000 });
      await release();
      if (result.ok) await result.saved;
    }
    await leave(first);
    // Once here, once by the copy.
    expect(first.reports.map((error) => (error as Error).name)).to.deep.equal(['UnknownError', 'UnknownError']);
    const { bus } = await deskOf(agent, 'window-2');
    expect(bus.state.conversations[0]?.draft.text).to.equal('half a reply');
  });

  it('[JO7c] a browser without buckets has a database of its own for it', async () => {
    mend.push(withoutBuckets());
    const { bus } = await deskOf(agent);
    await talk(bus, 'one', 1);
    const release = await holdLog();
    void bus.dispatch(writeDraft('one', 'half a reply'));
    expect(await another([])).to.have.length(1);
    await release();
    await ahead((lying) => lying.length === 0);
  });

  it('[JO7d] leaves out what a window kept there after another had taken over', async () => {
    const first = journalOf(agent);
    const { epoch } = await first.restore();
    await first.append([opened(1, epoch)], initialState(agent, 0));
    await journalOf(agent, 'window-2').restore();
    first.ahead([opened(2, epoch)]);
    await another([]);
    const reports: unknown[] = [];
    const third = await journalOf(agent, 'window-3', (error) => { reports.push(error); }).restore();
    expect(factsOf(third).map(({ seq }) => seq)).to.deep.equal([1]);
    expect(await stranger((database) => database.getAll('quarantine'))).to.have.length(1);
    expect(reports.map((error) => (error as RecordLostError).reason)).to.deep.equal(['stale']);
  });

  it('[JO7d] what such a window keeps there takes the place of nothing that came into the log from there', async () => {
    const first = journalOf(agent);
    const { epoch } = await first.restore();
    await first.append([opened(1, epoch)], initialState(agent, 0));
    first.ahead([opened(2, epoch)]);
    await another([]);
    await journalOf(agent, 'window-2').restore();
    await ahead((lying) => lying.length === 0);
    first.ahead([opened(3, epoch)]);
    await another([]);
    for (const window of ['window-3', 'window-4']) expect(factsOf(await journalOf(agent, window).restore()).map(({ seq }) => seq)).to.deep.equal([1, 2]);
    expect(await stranger((database) => database.getAll('quarantine'))).to.have.length(1);
  });

  it('[JO7h] what another window has put there stays, whoever writes', async () => {
    const first = journalOf(agent);
    const { epoch } = await first.restore();
    await first.append([opened(1, epoch)], initialState(agent, 0));
    const second = journalOf(agent, 'window-2');
    const next = (await second.restore()).epoch;
    second.ahead([opened(2, next)]);
    const [[, before] = []] = await another([]);
    // It stood still, and does not know that another has taken over.
    first.ahead([opened(2, epoch)]);
    await ahead((lying) => lying.length === 2);
    second.ahead([opened(2, next), opened(3, next)]);
    await ahead((lying) => lying.length === 2 && lying.some(([[of], bytes]) => of === next && bytes.length !== before?.length));
    const third = await journalOf(agent, 'window-3').restore();
    expect(factsOf(third).map(({ seq, epoch: of }) => [seq, of])).to.deep.equal([[1, epoch], [2, next], [3, next]]);
    expect(await stranger((database) => database.getAll('quarantine'))).to.have.length(1);
    await ahead((lying) => lying.length === 0);
  });

  it('[JO7h] nor does anything go that could not be read', async () => {
    const first = journalOf(agent);
    const { epoch } = await first.restore();
    await first.append([opened(1, epoch)], initialState(agent, 0));
    first.ahead([opened(2, epoch)]);
    const [unread] = await another([]);
    const { storageBuckets } = navigator as Navigator & { readonly storageBuckets: { open(name: string): Promise<unknown> } };
    const refuses = replace(storageBuckets, 'open', () => Promise.reject(new DOMException('refused by the test', 'UnknownError')));
    mend.push(refuses);
    const second = journalOf(agent, 'window-2');
    const next = (await second.restore()).epoch;
    refuses();
    second.ahead([opened(2, next)]);
    const lying = await ahead((found) => found.some(([[of]]) => of === next));
    expect(lying[0]).to.deep.equal(unread);
  });

  it('[JO7i] a place that never opens holds up no closing', async () => {
    const { storageBuckets } = navigator as Navigator & { readonly storageBuckets: { open(name: string): Promise<unknown> } };
    const open = storageBuckets.open.bind(storageBuckets);
    mend.push(replace(storageBuckets, 'open', (name: string) => (name.startsWith('ahead-') ? new Promise(() => undefined) : open(name))));
    const { bus, journal } = await deskOf(agent);
    await talk(bus, 'one', 1);
    journal.ahead([opened(99, 1)]);
    await journal.close();
  });

  it('[JO7e] what lies there does not hide that the log has lost what came before it', async () => {
    mend.push(withoutBuckets());
    const first = journalOf(agent);
    const { epoch } = await first.restore();
    for (const seq of [1, 2, 3]) await first.append([opened(seq, epoch)], initialState(agent, 0));
    first.ahead([opened(4, epoch)]);
    await another([]);
    await first.close();
    await stranger(async (database) => { for (const seq of [2, 3]) await database.delete('log', [epoch, seq]); });
    const second = openingDesk(agent, 'window-2');
    const { causes } = await ails(second.bus, 'records-lost');
    expect(causes.find(({ code }) => code === 'records-lost')?.values).to.deep.equal({ count: 2 });
  });

  it('[JO7e] nothing is said to be lost that came into the log from there, after two crashes', async () => {
    mend.push(withoutBuckets());
    const first = journalOf(agent);
    const { epoch } = await first.restore();
    await first.append([opened(1, epoch)], initialState(agent, 0));
    first.ahead([opened(2, epoch), opened(3, epoch)]);
    await another([]);
    const second = journalOf(agent, 'window-2');
    const next = (await second.restore()).epoch;
    await ahead((lying) => lying.length === 0);
    second.ahead([opened(4, next)]);
    await another([]);
    const third = journalOf(agent, 'window-3');
    expect(factsOf(await third.restore()).map(({ seq }) => seq)).to.deep.equal([1, 2, 3, 4]);
    third.watch((troubles) => { expect(troubles.map(({ code }) => code)).not.to.include('records-lost'); })();
  });

  it('[JO7f] a letter in a long reply costs what changed there too, and comes back', async () => {
    const long = Array.from({ length: 32_768 }, (_, at) => String(at).padStart(7, 'x') + ' ').join('').slice(100);
    const { page, die } = await dyingPage();
    page.type(long);
    while (page.acknowledged() < 1) await new Promise((resolve) => { setTimeout(resolve, 10); });
    const release = await holdLog();
    page.type(`${long}a`);
    const one = await another(await lyingAhead());
    page.type(`${long}ab`);
    const [[, bytes] = []] = await another(one);
    expect(bytes!.length).to.be.within(1, 16_384);
    die();
    await release();
    const { bus } = await deskOf(agent, 'window-2');
    expect(bus.state.conversations[0]?.draft.text === `${long}ab`).to.equal(true);
  });

  it('[JO7g] is gone with the log when that is erased', async () => {
    const first = journalOf(agent);
    const { epoch } = await first.restore();
    await first.append([opened(1, epoch)], initialState(agent, 0));
    // Nothing is under way that would take it away.
    first.ahead([opened(2, epoch)]);
    await another([]);
    await eraseJournal(agent);
    const { storageBuckets } = navigator as Navigator & { readonly storageBuckets: { keys(): Promise<string[]> } };
    expect((await storageBuckets.keys()).filter((name) => name.startsWith('ahead-'))).to.deep.equal([]);
  });
});
