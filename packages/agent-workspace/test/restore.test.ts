import { expect } from '@open-wc/testing';
import { defineAll, furnish, type AgentWorkspaceElement } from '@session-desk/agent-workspace';
import type { AssistPort } from '@session-desk/assist';
import { flushFrame, provideBus } from '@session-desk/controllers';
import {
  choosePaneTool, closeSession, conversationOf, focusSession, focusTab, moveSession, openSession, openTab, pinPane, putCard, receiveMessage, resizePane, sessionOf, showNotice, suggestReplies,
  type CommandInput, type Offer,
} from '@session-desk/core';
import type { ProductivityPaneElement } from '@session-desk/productivity-pane';
import type { SessionBus } from '@session-desk/session-bus';
import { Restarts, settled } from '@session-desk/testing';
import type { Macro } from '@session-desk/tools';
import { sendKeys } from '@web/test-runner-commands';
import { sampleAssist as pageAssist } from '../../pages/dist/states/sample-assist.js';
import { sampleSource } from '../../pages/dist/states/sample-records.js';
import { sampleAssist as toolAssist } from '../../tools/dist/sample-assist.js';

defineAll();

const assist = { ...pageAssist(), ...toolAssist, openArticle: (id: string) => (id === 'late-parcel' ? toolAssist.openArticle(id, new AbortController().signal) : pageAssist().openArticle(id, new AbortController().signal)) } as unknown as AssistPort;
const places: HTMLElement[] = [];
const frames = async (count = 4): Promise<void> => { for (let at = 0; at < count; at += 1) await new Promise(requestAnimationFrame); };

interface Given { readonly inlineSize?: number; readonly macros?: Readonly<Record<string, Macro>>; readonly assist?: AssistPort }

/** The whole workspace on a bus, furnished with the shipped pages and tools. */
async function workspaceOn(bus: SessionBus, { macros = {}, assist: help = assist, inlineSize = 1400 }: Given = {}): Promise<AgentWorkspaceElement> {
  const place = document.createElement('div');
  place.style.cssText = `inline-size: ${String(inlineSize)}px; block-size: 560px`;
  provideBus(place, bus);
  const el = document.createElement('agent-workspace');
  el.style.blockSize = '560px';
  place.append(el);
  document.body.append(place);
  places.push(place);
  furnish(el, { records: sampleSource(), assist: help, macros });
  await settled(el);
  await frames();
  return el;
}

/** The page is left after its last frame, by a crash, and comes back. */
async function again(desk: Restarts, given?: Given): Promise<AgentWorkspaceElement> {
  flushFrame();
  takeAway();
  return workspaceOn(await desk.restart('crash'), given);
}

function takeAway(): void {
  for (const place of places.splice(0)) place.remove();
}

const page = (el: AgentWorkspaceElement): ShadowRoot => el.querySelector('session-stage > section:not([hidden]) > *')!.shadowRoot!;
const tool = (el: AgentWorkspaceElement): ShadowRoot => el.querySelector('productivity-pane > section:not([hidden]) > *')!.shadowRoot!;
const active = (root: ShadowRoot): Element | null => root.activeElement;
const focusOn = (root: ParentNode, selector: string): void => { root.querySelector<HTMLElement>(selector)!.focus(); };
const pause = async (): Promise<void> => { flushFrame(); await frames(2); };

const talk = (id: string, name: string): CommandInput => openSession({
  sessionId: id, kind: 'conversation', focus: false,
  conversation: { conversationId: `${id}-talk`, channel: 'chat', customer: { customerId: 'kenny', name }, caseId: 'case-1', messages: [{ id: `${id}-1`, from: 'customer', text: 'My parcel is late.', at: 0, status: 'received' }] },
});

describe('a workspace that comes back', () => {
  let desk: Restarts;
  beforeEach(async () => {
    desk = await Restarts.begin({ config: { templates: {
      home: { tabs: [{ tabType: 'home', fixed: true }] }, conversation: { communicationPanel: 'docked', tabs: [{ tabType: 'active-conversation', fixed: true }] },
      case: { titleAnchor: true, tabs: [{ tabType: 'case', fixed: true }] }, record: { tabs: [{ tabType: 'record', fixed: true }] },
    } } });
    for (const command of [talk('k', 'Kenny Smith'), talk('a', 'Amal'), openSession({ sessionId: 'c', kind: 'record', recordType: 'case', recordId: 'case-1', title: 'Charged twice', focus: false })]) await desk.bus.dispatch(command);
  });
  afterEach(() => {
    takeAway();
    localStorage.clear();
  });

  it('[AW3] stands where it stood: sessions in their order, session and tab in focus, titles, unread, and is never empty at first', async () => {
    const { bus } = desk;
    await workspaceOn(bus);
    for (const command of [moveSession('c', 1), openTab({ sessionId: 'k', tabId: 't', tabType: 'article', title: 'How long a refund takes', params: { articleId: 'refund-times' } }), focusSession('k'), focusTab('k', 't'), receiveMessage({ conversationId: 'a-talk', messageId: 'a-2', from: 'customer', text: 'Hello?' })]) await bus.dispatch(command);
    const picture = (el: AgentWorkspaceElement): unknown => [
      // How long somebody waits goes on.
      [...el.querySelector('session-pane')!.shadowRoot!.querySelectorAll('[aria-current], .item')].map((row) => row.textContent.replaceAll(/\s+/gu, ' ').replaceAll(/[\d,]*:?\d+:\d\d/gu, 'a while').trim()),
      [...el.querySelector('session-tab-strip')!.shadowRoot!.querySelectorAll('[role="tab"]')].map((tab) => [tab.textContent.trim(), tab.getAttribute('aria-selected')]),
      page(el).querySelector('h2')!.textContent.trim(),
    ];
    await pause();
    const before = picture(places[0]!.querySelector('agent-workspace')!);
    takeAway();
    const next = await desk.restart('crash');
    const place = document.createElement('div');
    provideBus(place, next);
    const el = document.createElement('agent-workspace');
    place.append(el);
    document.body.append(place);
    places.push(place);
    furnish(el, { records: sampleSource(), assist });
    await el.updateComplete;
    await frames(1);
    expect(el.querySelector('session-pane')!.shadowRoot!.textContent).to.contain('Kenny Smith');
    expect(el.querySelector('session-stage > section:not([hidden])')).not.to.equal(null);
    await settled(el);
    expect(picture(el)).to.deep.equal(before);
    expect(el.querySelectorAll('session-stage > section').length).to.equal(1);
  });

  it('[AW4] Home: list, order and filter of the work items, scroll and caret', async () => {
    const el = await workspaceOn(desk.bus);
    const list = (of: AgentWorkspaceElement): ShadowRoot => of.querySelector('work-item-list')!.shadowRoot!;
    list(el).querySelector<HTMLElement>('[data-list="open"]')!.click();
    await settled(el);
    focusOn(list(el), 'input');
    await sendKeys({ type: 'kettle' });
    await sendKeys({ press: 'ArrowLeft' });
    const sort = list(el).querySelector('select')!;
    sort.value = 'customer';
    sort.dispatchEvent(new Event('change'));
    await pause();
    const back = await again(desk);
    const field = list(back).querySelector('input')!;
    expect([list(back).querySelector('[aria-selected="true"]')!.getAttribute('data-list'), field.value, list(back).querySelector('select')!.value]).to.deep.equal(['open', 'kettle', 'customer']);
    expect([active(list(back)) === field, field.selectionStart]).to.deep.equal([true, 5]);
  });

  it('[AW4] a case: what was written, the mark, the field in focus with its caret, scroll', async () => {
    await desk.bus.dispatch(focusSession('c'));
    const el = await workspaceOn(desk.bus);
    focusOn(page(el), '#field-resolution');
    await sendKeys({ type: 'Refunded today' });
    await sendKeys({ press: 'ArrowLeft' });
    const scroller = el.querySelector('session-stage > section:not([hidden])')!;
    const root = page(el).querySelector('.root')!;
    const box = [scroller, root].find((each) => each.scrollHeight > each.clientHeight + 40)!;
    box.dispatchEvent(new WheelEvent('wheel', { bubbles: true, composed: true }));
    box.scrollTop = 60;
    await frames(3);
    await pause();
    const top = box.scrollTop;
    const back = await again(desk);
    const field = page(back).querySelector<HTMLTextAreaElement>('#field-resolution')!;
    expect([field.value, field.selectionStart, active(page(back)) === field]).to.deep.equal(['Refunded today', 13, true]);
    expect([[...page(back).querySelectorAll('.chip.warning')].map((chip) => chip.textContent.trim()).at(-1), sessionOf(desk.bus.state, 'c')?.tabs[0]?.dirty]).to.deep.equal(['Not saved', true]);
    expect([...back.querySelectorAll('session-stage > section:not([hidden])'), page(back).querySelector('.root')!].map(({ scrollTop }) => scrollTop)).to.include(top);
  });

  for (const [name, tabType, params] of [['an article', 'article', { articleId: 'refund-times' }], ['a customer', 'customer', { customerId: 'kenny' }], ['a record', 'record', { recordType: 'contact', recordId: 'kenny' }]] as const) {
    it(`[AW4] ${name}: open, where it was scrolled to, also when it comes late`, async () => {
      const { bus } = desk;
      await bus.dispatch(focusSession('k'));
      await bus.dispatch(openTab({ sessionId: 'k', tabId: 't', tabType, params }));
      const el = await workspaceOn(bus);
      places[0]!.querySelector<HTMLElement>('agent-workspace')!.style.blockSize = '300px';
      await frames();
      const boxOf = (of: AgentWorkspaceElement): Element | undefined => [of.querySelector('session-stage > section:not([hidden])')!, page(of).querySelector('.root')!].find((each) => each.scrollHeight > each.clientHeight + 20);
      const box = boxOf(el)!;
      box.dispatchEvent(new WheelEvent('wheel', { bubbles: true, composed: true }));
      box.scrollTop = 50;
      await frames(3);
      const top = box.scrollTop;
      const title = page(el).querySelector('h2')!.textContent.trim();
      expect(top).to.be.greaterThan(10);
      flushFrame();
      takeAway();
      const late: AssistPort = { ...assist, openArticle: async (id, signal) => { await new Promise((resolve) => setTimeout(resolve, 300)); return assist.openArticle(id, signal); } };
      const next = await desk.restart('crash');
      const back = await workspaceOn(next, { assist: late });
      back.style.blockSize = '300px';
      for (let round = 0; round < 100 && boxOf(back)?.scrollTop !== top; round += 1) await new Promise((resolve) => setTimeout(resolve, 20));
      expect([boxOf(back)?.scrollTop, page(back).querySelector('h2')!.textContent.trim()]).to.deep.equal([top, title]);
    });
  }

  it('[AW4] a conversation: the summary that was read, stale or not, and not another', async () => {
    await desk.bus.dispatch(focusSession('k'));
    let asked = 0;
    const counting = { ...assist, summarise: (...args: Parameters<AssistPort['summarise']>) => { asked += 1; return assist.summarise(...args); } };
    const el = await workspaceOn(desk.bus, { assist: counting });
    const summary = (of: AgentWorkspaceElement): string => page(of).querySelector('.summary .headline')?.textContent ?? '';
    expect([summary(el).startsWith('Kenny was charged twice'), asked]).to.deep.equal([true, 1]);
    await desk.bus.dispatch(receiveMessage({ conversationId: 'k-talk', messageId: 'k-2', from: 'customer', text: 'Well?' }));
    await pause();
    const back = await again(desk, { assist: counting });
    expect([summary(back), asked]).to.deep.equal([summary(el), 1]);
    expect(page(back).querySelector('.chip.info')?.textContent).to.contain('1');
  });

  it('[AW5] the pane: open or not, tool, width and pin of each session', async () => {
    const { bus } = desk;
    for (const command of [focusSession('k'), choosePaneTool('k', 'script'), resizePane('k', 444), pinPane('k', true)]) await bus.dispatch(command);
    await workspaceOn(bus);
    const pane = (await again(desk)).querySelector<ProductivityPaneElement>('productivity-pane')!;
    expect([pane.open, pane.tool, pane.width, pane.pinned, pane.querySelector('section:not([hidden])')?.getAttribute('data-tool')]).to.deep.equal([true, 'script', 444, true, 'script']);
  });

  it('[AW5] knowledge: query with its caret, results, what was looked into, scroll; a search that was cut off is made again', async () => {
    for (const command of [focusSession('k'), choosePaneTool('k', 'knowledge')]) await desk.bus.dispatch(command);
    const el = await workspaceOn(desk.bus);
    focusOn(tool(el), 'input');
    await sendKeys({ type: 'parcel' });
    await sendKeys({ press: 'ArrowLeft' });
    await settled(el);
    tool(el).querySelector<HTMLElement>('.hit-title')!.click();
    await settled(el);
    focusOn(tool(el), 'input');
    await pause();
    const back = await again(desk);
    const field = tool(back).querySelector('input')!;
    expect([field.value, tool(back).querySelectorAll('.hit').length, tool(back).querySelectorAll('[aria-expanded="true"]').length, active(tool(back)) === field, field.selectionStart]).to.deep.equal(['parcel', 3, 1, true, 5]);
    const silent = { ...assist, searchKnowledge: () => new Promise(() => undefined) } as unknown as AssistPort;
    const cut = await again(desk, { assist: silent });
    focusOn(tool(cut), 'input');
    await sendKeys({ type: 's' });
    await pause();
    const last = await again(desk);
    await settled(last);
    expect([tool(last).querySelector('input')!.value, tool(last).querySelectorAll('.hit').length]).to.deep.equal(['parcesl', 3]);
  });

  it('[AW5] suggestions: what was filled into their blanks, and the blank in focus', async () => {
    for (const command of [focusSession('k'), choosePaneTool('k', 'suggestions'), suggestReplies('k', [{ id: 'u', text: 'Dear ___, your order ___ is on its way.' }, { id: 'v', text: 'One moment.' }])]) await desk.bus.dispatch(command);
    const el = await workspaceOn(desk.bus);
    focusOn(tool(el), '[data-blank="0"]');
    await sendKeys({ type: 'Kenny' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: '4711' });
    await sendKeys({ press: 'Home' });
    await pause();
    const back = await again(desk);
    const blanks = [...tool(back).querySelectorAll<HTMLInputElement>('.blank')];
    expect([blanks.map(({ value }) => value), blanks.indexOf(active(tool(back)) as HTMLInputElement), blanks[1]?.selectionStart]).to.deep.equal([['Kenny', '4711'], 1, 0]);
  });

  it('[AW5] cards: those that are left, and which were seen', async () => {
    for (const command of [focusSession('k'), choosePaneTool('k', 'cards'), putCard('k', { id: 'x', title: 'One', fields: [], values: {} }), putCard('k', { id: 'y', title: 'Two', fields: [], values: {} })]) await desk.bus.dispatch(command);
    const el = await workspaceOn(desk.bus);
    tool(el).querySelector<HTMLElement>('.dismiss')!.click();
    await pause();
    const back = await again(desk);
    expect([...tool(back).querySelectorAll('.name')].map((name) => name.textContent)).to.deep.equal(['One']);
    await desk.bus.dispatch(choosePaneTool('k', 'knowledge'));
    await settled(back);
    expect(back.querySelector<ProductivityPaneElement>('productivity-pane')!.counts['cards'] ?? 0).to.equal(0);
  });

  it('[AW5] scripts: the step that was reached, ticks, how macros ended; one that was cut off says so', async () => {
    for (const command of [focusSession('k'), choosePaneTool('k', 'script')]) await desk.bus.dispatch(command);
    const macros: Readonly<Record<string, Macro>> = { 'open-order': () => Promise.reject(new Error('The order system is away.')), 'open-carrier-claim': () => new Promise(() => undefined) };
    const el = await workspaceOn(desk.bus, { macros });
    tool(el).querySelector<HTMLElement>('[data-script="parcel-search"]')!.click();
    await settled(el);
    tool(el).querySelector<HTMLElement>('[data-step="event"] input')!.click();
    for (const step of ['open', 'claim']) tool(el).querySelector<HTMLElement>(`[data-step="${step}"] [data-run]`)!.click();
    await settled(el);
    await pause();
    const back = await again(desk, { macros });
    const told = (step: string): string | undefined => tool(back).querySelector(`[data-step="${step}"] .outcome`)?.textContent.replaceAll(/\s+/gu, ' ').trim();
    expect([tool(back).querySelector('.heading')?.textContent.trim(), [...tool(back).querySelectorAll<HTMLInputElement>('.tick input')].map(({ checked }) => checked)]).to.deep.equal(['Search for a parcel', [false, true, false, false, false]]);
    expect([told('open'), told('claim')]).to.deep.equal(['Did not work. The order system is away.', 'Was interrupted: check whether it worked before you run it again.']);
  });

  for (const [name, tag, selector] of [['the list of sessions', 'session-pane', '[aria-current="true"]'], ['the tabs', 'session-tab-strip', '[aria-selected="true"]']] as const) {
    it(`[AW3] the focus stands on the row again, in ${name}`, async () => {
      await desk.bus.dispatch(focusSession('k'));
      const el = await workspaceOn(desk.bus);
      const row = (of: AgentWorkspaceElement): HTMLElement => of.querySelector(tag)!.shadowRoot!.querySelector<HTMLElement>(selector)!;
      row(el).focus();
      expect(el.querySelector(tag)!.shadowRoot!.activeElement).to.equal(row(el));
      const back = await again(desk);
      expect(back.querySelector(tag)!.shadowRoot!.activeElement).to.equal(row(back));
    });
  }

  it('[AW3] in a narrow workspace the area in view is in view again, with the focus in it', async () => {
    await desk.bus.dispatch(focusSession('k'));
    const narrow = async (bus: SessionBus): Promise<AgentWorkspaceElement> => {
      const el = await workspaceOn(bus, { inlineSize: 400 });
      await frames();
      return el;
    };
    const el = await narrow(desk.bus);
    el.shadowRoot!.querySelector<HTMLElement>('[data-goes-to="conversation"]')!.click();
    await settled(el);
    const reply = (of: AgentWorkspaceElement): HTMLTextAreaElement => of.querySelector('communication-panel')!.shadowRoot!.querySelector('textarea.reply')!;
    reply(el).focus();
    await sendKeys({ type: 'narrow' });
    await pause();
    flushFrame();
    takeAway();
    const back = await narrow(await desk.restart('crash'));
    expect([back.area, reply(back).value, back.querySelector('communication-panel')!.shadowRoot!.activeElement === reply(back)]).to.deep.equal(['conversation', 'narrow', true]);
  });

  it('[AW6] deadlines are points in time: a countdown is right at once, and a close that was under way is still one', async () => {
    const { bus, clock } = desk;
    const offer: Partial<Offer> & Pick<Offer, 'channel' | 'deadline'> = { channel: 'chat', deadline: clock.now() + 100_000 };
    await bus.dispatch({ type: 'offer/present', offerId: 'o', ...offer, conversation: { conversationId: 'o-talk', channel: 'chat', customer: { name: 'Ada' } } } as CommandInput);
    await bus.dispatch(closeSession('c'));
    const until = sessionOf(bus.state, 'c')?.closing?.until;
    await workspaceOn(bus);
    flushFrame();
    takeAway();
    clock.advance(4_000);
    const next = await desk.restart('crash');
    expect([next.state.offers[0]?.deadline, sessionOf(next.state, 'c')?.closing?.until]).to.deep.equal([offer.deadline, until]);
  });

  it('[AW7] a notice that was shown is not shown again; one that stays until it is dismissed is', async () => {
    const { bus } = desk;
    await bus.dispatch(showNotice({ noticeId: 'passing', level: 'success', text: 'Saved' }));
    await workspaceOn(bus);
    const back = await again(desk);
    const toast = back.querySelector('notification-toast')!;
    await settled(back);
    expect(toast.shadowRoot?.querySelector('.shelf')?.textContent ?? '').not.to.contain('Saved');
    expect(toast.history.map(({ text }) => text)).to.include('Saved');
  });

  it('[AW3] unread counts, drafts of all conversations and notes are there without their pages', async () => {
    const { bus } = desk;
    await bus.dispatch({ type: 'draft/write', conversationId: 'a-talk', text: 'Dear Amal' });
    await bus.dispatch({ type: 'pane/save-state', sessionId: 'a', tool: 'notes', state: { text: 'call back' } });
    await workspaceOn(bus);
    const back = await again(desk);
    expect(conversationOf(desk.bus.state, 'a-talk')?.draft.text).to.equal('Dear Amal');
    await desk.bus.dispatch(focusSession('a'));
    await settled(back);
    const panel = back.querySelector('communication-panel')!.shadowRoot!;
    expect([...panel.querySelectorAll<HTMLTextAreaElement>('.thread:not([hidden]) textarea')].map(({ value }) => value)).to.have.members(['Dear Amal', 'call back']);
  });
});
