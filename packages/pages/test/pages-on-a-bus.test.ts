import { expect } from '@open-wc/testing';
import { closeSession, focusSession, openSession, receiveMessage, showNotice, changePresence, type CommandInput } from '@session-desk/core';
import { flushFrame, provideBus, type PageType } from '@session-desk/controllers';
import { activeConversationPage, articlePage, customerPage, homePage, recordPage, webPage } from '@session-desk/pages';
import { pageStates } from '@session-desk/pages/states';
import { accessible, behavesOnABus, heldRestore, renderCount, sampleBus, sampleNow, settled, shownText, stillTime } from '@session-desk/testing';
import { samplePage } from './sample-page.js';
import { mountPage, newCase, newRecords, takeAway, type Mounted } from './new-pages.js';

for (const { define } of pageStates()) define();

type Bus = Awaited<ReturnType<typeof sampleBus>>;
const words = (messageId: string, text: string): CommandInput => receiveMessage({ conversationId: 'kenny-talk', messageId, from: 'customer', text, at: sampleNow });
const customer = { kind: 'customer', id: 'c1', version: 1, updatedAt: 0, fields: { name: 'Ada Byron', email: 'ada@contoso.example', phone: null, language: 'en', level: 'Gold' } } as const;
const ofCustomer = newCase(1, { customerId: 'c1', title: 'Late parcel', status: 'open', priority: 'high', description: 'It is late.' });
const order = { kind: 'order', id: 'o1', version: 1, updatedAt: 0, fields: { customerId: 'c1', items: 'Desk lamp', number: '40-1', total: '64.00', currency: 'EUR', status: 'delivered' } } as const;

/** What pages read once per frame is read now: on a busy machine the next frame may be long in coming. */
async function inThisFrame(dispatched: Promise<unknown>): Promise<void> {
  await dispatched;
  flushFrame();
}

// Time stands still: what shows it would differ between two looks.
let wind: () => void;
before(() => { wind = stillTime(); });
after(() => { wind(); });

behavesOnABus('desk-home-page', {
  start: () => sampleBus({ customers: 2 }),
  change: (bus) => inThisFrame(bus.dispatch(showNotice({ level: 'info', text: 'Case 4471 was assigned to you.' }))),
  unrelated: (bus) => bus.dispatch({ type: 'draft/write', conversationId: 'kenny-talk', text: 'x' }),
});
behavesOnABus('desk-active-conversation-page', {
  start: () => sampleBus({ customers: 2 }),
  prepare: (el) => { (el as HTMLElement & { page: unknown }).page = samplePage('kenny'); },
  change: (bus) => inThisFrame(bus.dispatch(words('m2', 'Hello?'))),
  unrelated: (bus) => bus.dispatch(changePresence('away')),
});

describe('pages on a bus', () => {
  let bus: Bus;
  let letGo: () => void;
  beforeEach(async () => {
    bus = await sampleBus({ customers: 2 });
    letGo = provideBus(document.body, bus);
  });
  afterEach(() => {
    takeAway();
    letGo();
  });
  const shown = async (page: Mounted): Promise<string> => { flushFrame(); await settled(page.el); return shownText(page.el); };
  const none = { openArticle: () => Promise.reject(new Error('none')) };
  const silent = { async *summarise(): AsyncGenerator<never> { await Promise.resolve(); } };

  it('[S4za] Home tells who needs the agent and why, and goes there', async () => {
    await bus.dispatch(words('m2', 'Hello?'));
    const page = await mountPage(homePage({ agentName: 'Robin' }), {});
    const entry = page.el.shadowRoot!.querySelector<HTMLElement>('.entry')!;
    expect(await shown(page)).to.match(/Good (morning|afternoon|evening), Robin/u);
    expect(entry.textContent).to.contain('Kenny Smith').and.contain('1 new message');
    entry.click();
    expect(bus.state.windows[bus.windowId]?.sessionId).to.equal('kenny');
  });

  it('[S4zc] Home says how many more need the agent above 50', async () => {
    const page = await mountPage(homePage(), {});
    Object.assign(page.el, { sessions: Array.from({ length: 62 }, (_, at) => ({ id: `s${String(at)}`, title: `Customer ${String(at)}`, unread: 1 })) });
    expect(await shown(page)).to.contain('12 more in the list of sessions');
    expect(page.el.shadowRoot!.querySelectorAll('.rows button').length).to.equal(50);
  });

  it('[S4zd] Home stands still behind other pages, and is up to date when it comes forward', async () => {
    const page = await mountPage(homePage(), {});
    const place = page.el.parentElement!;
    const frames = async (): Promise<void> => { for (let at = 0; at < 2; at++) await new Promise(requestAnimationFrame); };
    await frames();
    place.hidden = true;
    await frames();
    let changes = 0;
    const watcher = new MutationObserver((records) => { changes += records.length; });
    watcher.observe(page.el.shadowRoot!, { subtree: true, childList: true, characterData: true, attributes: true });
    await bus.dispatch(words('m2', 'Hello?'));
    await shown(page);
    expect(changes).to.equal(0);
    watcher.disconnect();
    place.hidden = false;
    await frames();
    expect(page.el.shadowRoot!.querySelector('.entry')?.textContent).to.contain('1 new message');
  });

  it('[C4za] Home tells presence with its reason and the capacity of each channel', async () => {
    const page = await mountPage(homePage(), {});
    const text = await shown(page);
    expect(text).to.contain('Chat').and.contain('2 of 3');
    await bus.dispatch(changePresence('away', 'Lunch'));
    expect(await shown(page)).to.contain('Away · Lunch').and.contain('You chose this yourself.');
  });

  it('[S4ze] Home says nothing of sessions while they are restored, and the truth in the frame in which that is over', async () => {
    letGo();
    const { bus: coming, restore } = await heldRestore([
      openSession({ sessionId: 'kenny', kind: 'conversation', channel: 'chat', focus: false, conversation: { conversationId: 'talk', channel: 'chat', customer: { name: 'Kenny Smith' } } }),
      receiveMessage({ conversationId: 'talk', messageId: 'm1', from: 'customer', text: 'Hello?', at: sampleNow }),
      changePresence('busy', 'Stock-taking'),
      showNotice({ level: 'error', text: 'A parcel was lost.' }),
    ]);
    letGo = provideBus(document.body, coming);
    const page = await mountPage(homePage(), {});
    const count = renderCount(page.el);
    const text = await shown(page);
    const figures = (): readonly (string | undefined)[] => [...page.el.shadowRoot!.querySelectorAll('dd')].map((figure) => figure.textContent.trim());
    const height = page.el.shadowRoot!.querySelector<HTMLElement>('.figures')!.offsetHeight;
    expect(figures()).to.deep.equal(['', '', '', '']);
    for (const untrue of ['Nobody', 'Available', 'you signed in', 'Chat', '0']) expect(text.replace(/.*\d{4}/u, '')).not.to.contain(untrue);
    await accessible(page.el);
    await restore();
    const restored = await shown(page);
    expect([figures(), count.renders, page.el.shadowRoot!.querySelector<HTMLElement>('.figures')!.offsetHeight]).to.deep.equal([['1', '1', '1', '0'], 1, height]);
    for (const truth of ['Kenny Smith', 'Busy · Stock-taking', 'A parcel was lost.']) expect(restored).to.contain(truth);
  });

  it('[S4zb] the parts of the host stand on Home in light DOM, made once', async () => {
    let made = 0;
    const page = await mountPage(homePage({ parts: { workItems: () => { made++; return document.createElement('div'); } } }), {});
    await bus.dispatch(words('m3', 'x'));
    await settled(page.el);
    expect([made, page.el.firstElementChild?.slot, (page.el.firstElementChild as HTMLElement).assignedSlot?.name]).to.deep.equal([1, 'work-items', 'work-items']);
  });

  const open = (): ReturnType<Bus['dispatch']> => bus.dispatch(openSession({ sessionId: 'ada', kind: 'conversation', conversation: { conversationId: 'ada-talk', channel: 'chat', customer: { customerId: 'c1', name: 'Ada' }, caseId: '7', queue: 'Parcels', messages: [{ id: 'a1', from: 'customer', text: 'Where is it?', at: sampleNow, status: 'received' }] } }));
  const conversation = async (assist: Parameters<typeof activeConversationPage>[0]['assist']): Promise<Mounted> => {
    await open();
    return mountPage(activeConversationPage({ records: newRecords(customer, ofCustomer, order), assist }), {}, undefined, 'ada');
  };

  it('[S12p] the active conversation tells customer, case, facts and orders', async () => {
    const text = await shown(await conversation(silent));
    for (const part of ['Ada Byron', 'ada@contoso.example', 'Gold', 'Late parcel', 'High', 'Parcels', 'Desk lamp', '64.00 EUR', 'estimate']) expect(text).to.contain(part);
  });

  it('[S12q] the summary comes by itself, streams, stops and comes anew', async () => {
    let asked = 0;
    const page = await conversation({
      async *summarise(_talk, signal) {
        asked++;
        yield { line: 0, topic: 'headline', text: 'Ada waits' };
        await new Promise((resolve, reject) => { signal.addEventListener('abort', () => { reject(new Error('aborted')); }, { once: true }); if (asked > 1) resolve(undefined); });
        yield { line: 0, topic: 'headline', text: ' for a parcel.' };
      },
    });
    const named = (label: string): HTMLElement | null => page.el.shadowRoot!.querySelector(`[aria-label="${label}"]`);
    expect(page.el.shadowRoot!.querySelector('.headline')?.textContent).to.equal('Ada waits');
    named('Stop')?.click();
    expect(await shown(page)).to.contain('Stopped');
    named('Summarise again')?.click();
    await settled(page.el);
    expect([asked, page.el.shadowRoot!.querySelector('.headline')?.textContent]).to.deep.equal([2, 'Ada waits for a parcel.']);
  });

  it('[S12r] says how many messages came after the summary', async () => {
    const page = await conversation({ async *summarise() { await Promise.resolve(); yield { line: 0, topic: 'headline', text: 'x' }; } });
    await bus.dispatch(receiveMessage({ conversationId: 'ada-talk', messageId: 'a2', from: 'customer', text: 'Hello?', at: sampleNow }));
    expect(await shown(page)).to.contain('1 new message since');
  });

  it('[S12s] customer and case open as tabs of the session', async () => {
    const page = await conversation(silent);
    page.el.shadowRoot!.querySelector<HTMLElement>('[aria-label="Open case: Late parcel"]')!.click();
    page.el.shadowRoot!.querySelector<HTMLElement>('[aria-label="Open customer: Ada Byron"]')!.click();
    expect(bus.state.sessions.find(({ id }) => id === 'ada')?.tabs.slice(1).map(({ tabType, params }) => [tabType, params])).to.deep.equal([['case', { caseId: '7' }], ['customer', { customerId: 'c1' }]]);
  });

  it('[S12t] a conversation whose session is gone shows no error', async () => {
    const page = await conversation(silent);
    await bus.dispatch(focusSession('kenny'));
    await bus.dispatch(closeSession('ada'));
    await bus.dispatch({ type: 'session/finish-close', sessionId: 'ada' });
    expect(await shown(page)).to.be.a('string');
  });

  it('[PG3a] the customer page tells contact, cases and orders, and names its tab', async () => {
    const page = await mountPage(customerPage({ records: newRecords(customer, ofCustomer, order) }), { customerId: 'c1' });
    const text = await shown(page);
    for (const part of ['Ada Byron', 'English', 'Late parcel', 'Desk lamp']) expect(text).to.contain(part);
    expect(page.said).to.deep.equal([['title', 'Ada Byron']]);
  });

  for (const [recordType, tag] of [['case', 'desk-case-page'], ['contact', 'desk-customer-page'], ['account', 'desk-customer-page']] as const) {
    it(`[PG3b] a record session of a ${recordType} shows its page`, async () => {
      const page = await mountPage(recordPage({ records: newRecords(customer, ofCustomer) }), { recordType, recordId: '7' });
      expect(page.el.localName).to.equal(tag);
    });
  }

  it('[PG3c] an article that is gone says so, one that fails can be asked for again', async () => {
    const gone = await mountPage(articlePage({ assist: { openArticle: () => Promise.reject(Object.assign(new Error('x'), { code: 'unknown-article' })) } }), { articleId: 'a' });
    expect(await shown(gone)).to.contain('not there any more');
    const failing = await mountPage(articlePage({ assist: none }), { articleId: 'a' });
    expect(await shown(failing)).to.contain('Try again');
  });

  it('[PG3d] an article is text, whatever its text looks like', async () => {
    const text = '<img src=x onerror="document.title=1">';
    const article = { id: 'a', title: text, summary: text, sections: [{ heading: text, paragraphs: [text], steps: [text] }], tags: [text], language: 'en' };
    const page = await mountPage(articlePage({ assist: { openArticle: () => Promise.resolve(article) } }), { articleId: 'a' });
    expect(await shown(page)).to.contain(text);
    expect(page.el.shadowRoot!.querySelector('img')).to.equal(null);
  });

  it('[PG3e] a web page goes where its tab says, if that is safe', () => {
    const mount = (type: PageType, url: string): HTMLElement => {
      const place = document.createElement('section');
      document.body.append(place);
      try { void type.mount(place, { ...samplePage('kenny'), params: { url } }); } finally { place.remove(); }
      return place;
    };
    expect(mount(webPage(), `${location.origin}/x`).querySelector('iframe')?.getAttribute('sandbox')).to.equal('allow-scripts allow-forms');
    expect(() => mount(webPage(), 'javascript:alert(1)')).to.throw(TypeError);
  });
});
