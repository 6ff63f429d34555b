import { expect } from '@open-wc/testing';
import { flushFrame } from '@session-desk/controllers';
import { conversationOf, messagesOf, openSession, receiveMessage, reportCenter, sessionOf } from '@session-desk/core';
import type { SessionBus } from '@session-desk/session-bus';
import { accessible, heldRestore, Restarts, settled } from '@session-desk/testing';
import { sendKeys } from '@web/test-runner-commands';
import '@session-desk/communication-panel/define';
import type { CommunicationPanelElement } from '@session-desk/communication-panel';

const frames = async (count = 3): Promise<void> => { for (let at = 0; at < count; at += 1) await new Promise(requestAnimationFrame); };
const places: HTMLElement[] = [];

async function panelOn(bus: SessionBus): Promise<CommunicationPanelElement> {
  const place = document.createElement('div');
  place.style.cssText = 'inline-size: 400px; block-size: 420px';
  const el = document.createElement('communication-panel');
  el.bus = bus;
  place.append(el);
  document.body.append(place);
  places.push(place);
  await settled(el);
  await frames();
  return el;
}

function takeAway(): void {
  for (const place of places.splice(0)) place.remove();
}

type Field = HTMLTextAreaElement;
const one = (el: CommunicationPanelElement, selector: string): HTMLElement | null => el.shadowRoot!.querySelector<HTMLElement>(`.thread:not([hidden]) ${selector}`);
const field = (el: CommunicationPanelElement, name: string): Field => one(el, `[data-field="${name}"]`) as Field;
const log = (el: CommunicationPanelElement): HTMLElement => one(el, '.log')!;
const caret = ({ selectionStart, selectionEnd, selectionDirection }: Field): readonly unknown[] => [selectionStart, selectionEnd, selectionDirection];

async function deskWith(channel: 'chat' | 'email' = 'chat', messages = 40): Promise<Restarts> {
  const desk = await Restarts.begin();
  const said = Array.from({ length: messages }, (_, at) => ({ id: `m${String(at)}`, from: at % 2 ? 'agent' as const : 'customer' as const, text: `Message ${String(at)}. `.repeat(1 + (at % 5) * 4), at, status: 'received' as const }));
  await desk.bus.dispatch(openSession({ sessionId: 'k', kind: 'conversation', conversation: { conversationId: 'talk', channel, customer: { name: 'Kenny Smith' }, subject: 'Parcel', messages: said } }));
  return desk;
}

/** The message at the top of the log, and how far it is from there. */
function top(el: CommunicationPanelElement): readonly [string, number] {
  const edge = log(el).getBoundingClientRect().top;
  const item = [...log(el).querySelectorAll('.item')].find((each) => each.getBoundingClientRect().bottom > edge)!;
  return [item.textContent.trim().slice(0, 40), Math.round(item.getBoundingClientRect().top - edge)];
}

describe('a conversation that comes back', () => {
  afterEach(takeAway);

  for (const way of ['reload', 'crash'] as const) {
    it(`[CP10] has text, caret and focus of the reply after a ${way}`, async () => {
      const desk = await deskWith();
      const el = await panelOn(desk.bus);
      field(el, 'reply').focus();
      await sendKeys({ type: 'Hello Kenny' });
      for (let step = 0; step < 5; step += 1) await sendKeys({ press: 'ArrowLeft' });
      await sendKeys({ type: ',' });
      if (way === 'reload') await frames();
      takeAway();
      const again = await panelOn(await desk.restart(way));
      const reply = field(again, 'reply');
      expect([reply.value, caret(reply).slice(0, 2), again.shadowRoot!.activeElement === reply]).to.deep.equal(['Hello ,Kenny', [7, 7], true]);
      await sendKeys({ type: ' dear' });
      expect(reply.value).to.equal('Hello , dearKenny');
    });
  }

  it('[CP10] a letter and its caret are written together', async () => {
    const desk = await deskWith();
    const el = await panelOn(desk.bus);
    field(el, 'reply').focus();
    await sendKeys({ type: 'abc' });
    const facts: string[] = [];
    desk.bus.facts$.subscribe(({ type }) => {
      facts.push(type);
      // The log begins its write as soon as no script runs, between two listeners of a key too.
      if (type === 'draft/written') queueMicrotask(() => { facts.push('written'); });
    });
    await sendKeys({ press: 'd' });
    expect(facts.slice(0, 3)).to.deep.equal(['draft/written', 'view/kept', 'written']);
    expect(sessionOf(desk.bus.state, 'k')?.views?.['conversation']).to.deep.equal({ carets: { reply: { start: 4, end: 4 } }, focus: 'reply' });
  });

  it('[CP10] a selection comes back in its direction', async () => {
    const desk = await deskWith();
    const el = await panelOn(desk.bus);
    field(el, 'reply').focus();
    await sendKeys({ type: 'select me' });
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ up: 'Shift' });
    flushFrame();
    takeAway();
    expect(caret(field(await panelOn(await desk.restart('crash')), 'reply'))).to.deep.equal([7, 9, 'backward']);
  });

  it('[CP11] a letter has recipients, subject, and the caret where it was', async () => {
    const desk = await deskWith('email', 3);
    const el = await panelOn(desk.bus);
    field(el, 'to').focus();
    field(el, 'to').select();
    await sendKeys({ type: 'kenny@example.com' });
    field(el, 'subject').focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ type: ' (2)' });
    await sendKeys({ press: 'Home' });
    flushFrame();
    takeAway();
    const again = await panelOn(await desk.restart('crash'));
    expect([field(again, 'to').value, field(again, 'subject').value, again.shadowRoot!.activeElement === field(again, 'subject')]).to.deep.equal(['kenny@example.com', 'Re: Parcel (2)', true]);
    expect(caret(field(again, 'subject')).slice(0, 2)).to.deep.equal([0, 0]);
    expect(field(again, 'reply').value).to.equal('');
  });

  for (const count of [40, 400]) {
    it(`[CP12] the log of ${String(count)} messages stands at the same message, what came since is told, and more does not move it`, async () => {
      const desk = await deskWith('chat', count);
      const el = await panelOn(desk.bus);
      log(el).dispatchEvent(new WheelEvent('wheel'));
      log(el).scrollTop = log(el).scrollHeight / 2;
      await frames(4);
      const before = top(el);
      flushFrame();
      takeAway();
      const bus = await desk.restart('crash');
      await bus.dispatch(receiveMessage({ conversationId: 'talk', messageId: 'new', from: 'customer', text: 'Still there?' }));
      const again = await panelOn(bus);
      await frames(6);
      const [words, at] = top(again);
      expect(words).to.equal(before[0]);
      expect(at).to.be.closeTo(before[1], 1);
      expect(one(again, '.jump')?.textContent).to.contain('1');
    });
  }

  it('[CP12] a log at its end is at its end', async () => {
    const desk = await deskWith();
    await panelOn(desk.bus);
    takeAway();
    const again = await panelOn(await desk.restart());
    expect(log(again).scrollTop + log(again).clientHeight).to.be.closeTo(log(again).scrollHeight, 2);
  });

  it('[CP13] the notes with their caret, and the bar of a minimised panel', async () => {
    const desk = await deskWith();
    const el = await panelOn(desk.bus);
    el.shadowRoot!.querySelector<HTMLElement>('.toolbar [aria-pressed]')!.click();
    await settled(el);
    field(el, 'note').focus();
    await sendKeys({ type: 'call back' });
    await sendKeys({ press: 'Home' });
    flushFrame();
    takeAway();
    const again = await panelOn(await desk.restart());
    expect([field(again, 'note').value, ...caret(field(again, 'note')).slice(0, 2), again.shadowRoot!.activeElement === field(again, 'note')]).to.deep.equal(['call back', 0, 0, true]);
    again.shadowRoot!.querySelector<HTMLElement>('.head-buttons [aria-label="Minimise"], .head-buttons .icon-button')!.click();
    await settled(again);
    flushFrame();
    takeAway();
    expect((await panelOn(await desk.restart())).shadowRoot!.querySelector('[part="bar"]')).not.to.equal(null);
  });

  it('[CP14] stays readable and is marked until the centre can be reached; replies wait', async () => {
    const desk = await deskWith('chat', 4);
    await desk.bus.dispatch(reportCenter('online'));
    const bus = await desk.restart();
    const el = await panelOn(bus);
    const status = (): string => el.shadowRoot!.querySelector('.status')!.textContent;
    expect([bus.state.center, status(), log(el).querySelectorAll('.item').length]).to.deep.equal(['connecting', 'Reconnecting…', 4]);
    expect(one(el, '.composer')!.textContent).to.contain('go out when the connection is back');
    await accessible(el);
    field(el, 'reply').focus();
    await sendKeys({ type: 'I am here' });
    await sendKeys({ press: 'Enter' });
    await settled(el);
    expect(messagesOf(conversationOf(bus.state, 'talk')!).at(-1)).to.include({ text: 'I am here', status: 'queued' });
    await bus.dispatch(reportCenter('online'));
    await settled(el);
    expect([status() === 'Reconnecting…', one(el, '.composer')!.textContent.includes('go out when')]).to.deep.equal([false, false]);
  });

  it('[CP14] is never seen as live between the log that is read and the centre that answers', async () => {
    const { bus, restore } = await heldRestore([
      openSession({ sessionId: 'kenny', kind: 'conversation', channel: 'chat', conversation: { conversationId: 'talk', channel: 'chat', customer: { name: 'Kenny Smith' } } }),
      reportCenter('online'),
    ]);
    const el = await panelOn(bus);
    const seen: (string | undefined)[] = [];
    const watcher = new MutationObserver(() => { seen.push(el.shadowRoot!.querySelector('.status')?.textContent); });
    watcher.observe(el.shadowRoot!, { subtree: true, childList: true, characterData: true });
    await restore();
    await settled(el);
    watcher.disconnect();
    expect([...new Set(seen)]).to.deep.equal(['Reconnecting…']);
  });

  it('[CP14] without a centre nothing is marked', async () => {
    const desk = await deskWith('chat', 4);
    expect((await panelOn(desk.bus)).reconnecting).to.equal(false);
  });
});
