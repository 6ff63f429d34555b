import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { Observable } from 'rxjs';
import { announcer } from '@session-desk/controllers';
import {
  changePresence, closeSession, conversationOf, customerTypes, failMessage, focusSession, messagesOf, openSession, receiveMessage, reportSentiment, savePaneState, sendMessage, sessionOf, suggestReplies, writeDraft,
  type Conversation,
} from '@session-desk/core';
import type { Fact, WorkspaceState } from '@session-desk/core';
import { createSessionBus, memoryJournal, type SessionBus } from '@session-desk/session-bus';
import { accessible, axeEveryState, behavesOnABus, eachState, hostilePage, intentsOf, sampleBus, settled, stateFixture, stillTime } from '@session-desk/testing';
import '@session-desk/communication-panel/define';
import type { CommunicationPanelElement, PanelConversation, PanelMessage } from '@session-desk/communication-panel';
import { states } from '@session-desk/communication-panel/states';

const types = ['message-send', 'message-undo-send', 'message-retry', 'message-discard', 'draft-write', 'draft-aside', 'draft-confirm', 'conversation-end', 'note-write', 'communication-panel-mode', 'communication-panel-resize', 'enter-change'];
const all = (el: CommunicationPanelElement, selector: string): HTMLElement[] => [...el.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const front = (el: CommunicationPanelElement, selector: string): HTMLElement => el.shadowRoot!.querySelector<HTMLElement>(`.thread:not([hidden]) ${selector}`)!;
const one = (el: CommunicationPanelElement, selector: string): HTMLElement => el.shadowRoot!.querySelector<HTMLElement>(selector)!;
const reply = (el: CommunicationPanelElement): HTMLTextAreaElement => front(el, '.reply') as HTMLTextAreaElement;
const type = (field: HTMLTextAreaElement | HTMLInputElement, text: string): void => {
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};
const press = (field: HTMLElement, key: string, more: KeyboardEventInit = {}): boolean => field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }));
const texts = (el: CommunicationPanelElement): string[] => all(el, '.thread:not([hidden]) .bubble').map((bubble) => bubble.textContent.trim());
const frame = (): Promise<unknown> => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); });
const talkIn = (bus: SessionBus, id: string): Conversation => conversationOf(bus.state, `${id}-talk`)!;
const receive = (bus: SessionBus, id: string, text: string): unknown => bus.dispatch(receiveMessage({ conversationId: `${id}-talk`, messageId: `${id}-${text}`, from: 'customer', text }));
const waitFor = async (what: () => boolean): Promise<void> => {
  for (let round = 0; round < 50 && !what(); round += 1) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(what()).to.equal(true);
};

const NOON = new Date(2026, 10, 16, 12).getTime();
const said = (id: string, from: PanelMessage['from'], text: string, at = NOON, more: Partial<PanelMessage> = {}): PanelMessage => ({ id, from, text, at, ...more });
const kenny: PanelConversation = { id: 'talk', channel: 'chat', customer: { name: 'Kenny Smith' }, messages: [said('a', 'customer', 'Hello')] };

async function alone(conversation: PanelConversation = kenny, more: Partial<CommunicationPanelElement> = {}, variant: 'light' | 'rtl' = 'light'): Promise<CommunicationPanelElement> {
  const { el } = await stateFixture<CommunicationPanelElement>('communication-panel', { name: 'test', width: 400, height: 480, apply: (made) => { Object.assign(made, { conversation }, more); } }, variant);
  return el;
}

async function onBus(customers = 3, focus = 'kenny'): Promise<{ el: CommunicationPanelElement; bus: SessionBus }> {
  const bus = await sampleBus({ customers });
  await bus.dispatch(focusSession(focus));
  const { el } = await stateFixture<CommunicationPanelElement>('communication-panel', { name: 'bus', width: 400, height: 480, apply: (made) => { (made as CommunicationPanelElement).bus = bus; } });
  await settled(el);
  return { el, bus };
}

// The waiting clock would otherwise render once a second, in the middle of what is counted here.
let restoreTime = (): void => undefined;
before(() => { restoreTime = stillTime(NOON + 65_000); });
after(() => { restoreTime(); });

axeEveryState('communication-panel', states);

behavesOnABus('communication-panel', {
  start: async () => {
    const bus = await sampleBus({ customers: 2 });
    await bus.dispatch(focusSession('kenny'));
    return bus;
  },
  change: (bus) => bus.dispatch(receiveMessage({ conversationId: 'kenny-talk', messageId: 'm2', from: 'customer', text: 'Are you there?' })),
  unrelated: (bus) => bus.dispatch(changePresence('away')),
});

describe('<communication-panel>', () => {
  describe('what it shows', () => {
    it('[S8s] the sentiment as a face and in words, labelled an estimate', async () => {
      const el = await alone({ ...kenny, sentiment: 'very-negative' });
      expect(one(el, '.sentiment').textContent.replaceAll(/\s+/g, ' ').trim()).to.equal('Very negative (estimate)');
      expect(one(el, '.sentiment > svg')).to.exist;
    });

    it('[S8t] shows a change as falling', async () => {
      const { el, bus } = await onBus();
      await bus.dispatch(reportSentiment('kenny-talk', 'negative'));
      await settled(el);
      expect(one(el, '.trend').textContent.trim()).to.equal('falling');
    });

    it('[V3o] groups by speaker and minute, divides days, and still says who spoke', async () => {
      const day = 86_400_000;
      const el = await alone({ ...kenny, messages: [said('a', 'customer', '1', NOON - day), said('b', 'customer', '2'), said('c', 'customer', '3', NOON + 1000), said('d', 'customer', '4', NOON + 61_000), said('e', 'agent', '5', NOON + 61_000)] });
      expect(all(el, '.item').map((item) => item.classList.contains('first'))).to.deep.equal([true, true, false, true, true]);
      expect(all(el, '.item').map((item) => item.querySelector('.day') !== null)).to.deep.equal([true, true, false, false, false]);
      expect(all(el, '.who').map((who) => who.textContent.includes('Kenny Smith'))).to.deep.equal([true, true, true, true, false]);
    });

    it('[V3p] makes links of safe addresses only', async () => {
      const text = 'See https://a.example/x?y=1. Or (http://b.example), mailto:a@b.example, tel:+4930123; not javascript:alert(1), ftp://c.example or <b>this</b>';
      const el = await alone({ ...kenny, messages: [said('a', 'customer', text)] });
      expect(all(el, '.bubble a').map((link) => (link as HTMLAnchorElement).href)).to.deep.equal(['https://a.example/x?y=1', 'http://b.example/', 'mailto:a@b.example', 'tel:+4930123']);
      expect(texts(el)).to.deep.equal([text]);
    });

    it('[V4o] says why a message was not sent, and offers to try again or discard it', async () => {
      const el = await alone({ ...kenny, messages: [said('f', 'agent', 'Hi', NOON, { status: 'failed', reason: 'offline' })] });
      const log = intentsOf(el, types);
      expect(one(el, '.delivery').textContent).to.contain('Not sent: no connection');
      all(el, '.delivery button').forEach((button) => { button.click(); });
      expect(log.intents).to.deep.equal([{ type: 'message-retry', conversationId: 'talk', messageId: 'f' }, { type: 'message-discard', conversationId: 'talk', messageId: 'f' }]);
    });

    it('[CP4] adds one row for an appended message and touches no other', async () => {
      const messages = Array.from({ length: 300 }, (_, at) => said(`m${at}`, at % 2 ? 'agent' : 'customer', `Message ${at}`, NOON + at * 1000));
      const el = await alone({ ...kenny, messages });
      const added: Node[] = [];
      const touched: MutationRecord[] = [];
      const observer = new MutationObserver((records) => {
        for (const record of records) {
          added.push(...[...record.addedNodes].filter((node) => node instanceof Element));
          if (record.target instanceof Element ? record.target.closest('.item') : true) touched.push(record);
        }
      });
      observer.observe(one(el, '.list'), { subtree: true, childList: true, attributes: true, characterData: true });
      el.conversation = { ...kenny, messages: [...messages, said('new', 'customer', 'One more')] };
      await settled(el);
      observer.disconnect();
      expect([texts(el).length, texts(el).at(-1), added.length, touched.length]).to.deep.equal([301, 'One more', 1, 0]);
      expect(getComputedStyle(one(el, '.page')).contentVisibility).to.equal('auto');
    });

    it('[CP5] shows a call as a transcript and e-mails as letters', async () => {
      const el = await alone({ ...kenny, channel: 'voice' });
      expect(all(el, '.list.transcript').length).to.equal(1);
      el.conversation = { ...kenny, id: 'letter', channel: 'email', subject: 'Invoice 7' };
      await settled(el);
      expect(front(el, '.letter-head').textContent.replaceAll(/\s+/g, ' ').trim()).to.equal('ToYou Invoice 7');
    });

    it('[CP6] counts how long the customer waits', async () => {
      const el = await alone({ ...kenny, waitingSince: NOON });
      expect(one(el, '.waiting').textContent).to.equal('Waiting 1:05');
    });

    it('[V3z] says in the composer’s place what comes next, and keeps an unsent reply readable', async () => {
      const el = await alone({ ...kenny, status: 'wrap-up', customerGone: true, draft: { text: 'Half a', basis: 0 } });
      expect(front(el, '.closed').textContent.replaceAll(/\s+/g, ' ').trim()).to.equal('Kenny Smith has ended the conversation Finish your notes in wrap-up. Closing the session completes it. Not sentHalf a');
      expect(el.focusComposer()).to.equal(false);
    });

    it('[V3t] holds its looks on a hostile page', async () => {
      const heal = hostilePage();
      try {
        const el = await alone();
        expect(getComputedStyle(reply(el)).fontSize).to.equal('14px');
        await accessible(el);
      } finally {
        heal();
      }
    });
  });

  describe('what it announces', () => {
    it('[V3q] has one live log, named after the customer, that does not read out own words', async () => {
      const { el, bus } = await onBus();
      await bus.dispatch(focusSession('visitor-7'));
      await bus.dispatch(sendMessage('visitor-7-talk', 'Hello'));
      await settled(el);
      const live = all(el, '[role=log]').filter((log) => log.checkVisibility());
      expect(live.map((log) => [log.getAttribute('aria-label'), log.tabIndex])).to.deep.equal([['Conversation with Visitor 7', 0]]);
      expect(all(el, '.thread:not([hidden]) .item').map((item) => item.getAttribute('aria-live'))).to.deep.equal([null, 'off']);
    });

    it('[V3q] is busy while a switch brings earlier words to light', async () => {
      const { el, bus } = await onBus();
      await frame();
      await bus.dispatch(focusSession('visitor-7'));
      expect(front(el, '.log').getAttribute('aria-busy')).to.equal('true');
      await waitFor(() => !front(el, '.log').hasAttribute('aria-busy'));
    });

    eachState<CommunicationPanelElement>('communication-panel', states, ({ el }) => {
      for (const field of all(el, 'textarea, input')) expect((field as HTMLInputElement).labels?.length || field.getAttribute('aria-label'), field.outerHTML).to.be.ok;
    }, '[V3t] names every field');

    it('[V3t] names the composer after customer and channel', async () => {
      expect(reply(await alone()).getAttribute('aria-label')).to.equal('Reply to Kenny Smith on chat');
    });

    it('[V3y] says once that the customer types, and shows it', async () => {
      const el = await alone({ ...kenny, id: 'typing-1', customerTyping: true });
      expect(front(el, '.typing').textContent).to.contain('Kenny Smith is typing');
      await waitFor(() => announcer().log.some(({ source }) => source === 'typing:typing-1'));
      el.conversation = { ...kenny, id: 'typing-1' };
      await settled(el);
      el.conversation = { ...kenny, id: 'typing-1', customerTyping: true };
      await settled(el);
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(announcer().log.filter(({ source }) => source === 'typing:typing-1').length).to.equal(1);
    });

    it('[V3y] says nothing of it where the host wants silence', async () => {
      await alone({ ...kenny, id: 'typing-2', customerTyping: true }, { silentTyping: true });
      await new Promise((resolve) => setTimeout(resolve, 400));
      expect(announcer().log.filter(({ source }) => source === 'typing:typing-2')).to.deep.equal([]);
    });
  });

  describe('what it asks', () => {
    it('[V4q] sends an e-mail with the recipients and the subject of its fields, and a chat with none', async () => {
      const el = await alone({ ...kenny, id: 'letter', channel: 'email', subject: 'Invoice 7' });
      const log = intentsOf(el, ['message-send']);
      type(one(el, '[data-field=to]') as HTMLInputElement, 'kenny@example.org');
      type(reply(el), 'Here it is.');
      press(reply(el), 'Enter', { ctrlKey: true });
      await settled(el);
      el.conversation = kenny;
      await settled(el);
      type(reply(el), 'Hi');
      press(reply(el), 'Enter');
      await settled(el);
      expect(log.intents.map((intent) => intent['heading'])).to.deep.equal([{ to: 'kenny@example.org', subject: 'Re: Invoice 7' }, {}]);
    });

    it('[V3u] sends by Enter, breaks the line by Shift+Enter, and always sends by Ctrl+Enter', async () => {
      const el = await alone();
      const log = intentsOf(el, ['message-send']);
      const tried = [['Enter', {}], ['Enter', { shiftKey: true }], ['Enter', { ctrlKey: true }]] as const;
      const sent: number[] = [];
      for (const breaks of [false, true]) {
        el.enterBreaks = breaks;
        for (const [key, more] of tried) {
          log.clear();
          type(reply(el), 'Hi');
          press(reply(el), key, more);
          await settled(el);
          sent.push(log.intents.length);
        }
      }
      expect(sent).to.deep.equal([1, 0, 1, 0, 0, 1]);
    });

    it('[V3u] lets the agent choose in the options what Enter does', async () => {
      const el = await alone();
      const log = intentsOf(el, ['enter-change']);
      front(el, '.toolbar [aria-haspopup=menu]').click();
      await settled(el);
      all(el, '.menu-item')[1]!.click();
      expect([log.intents, el.enterBreaks]).to.deep.equal([[{ type: 'enter-change', enterBreaks: true }], true]);
    });

    it('[V3v] does not send by the Enter that ends a composition', async () => {
      const el = await alone();
      const log = intentsOf(el, ['message-send']);
      type(reply(el), 'に');
      press(reply(el), 'Enter', { isComposing: true });
      expect(log.intents).to.deep.equal([]);
    });

    it('[V3w] disables Send by aria alone while there is nothing to send', async () => {
      const el = await alone();
      const log = intentsOf(el, ['message-send']);
      front(el, '.send').click();
      const before = front(el, '.send').getAttribute('aria-disabled');
      type(reply(el), 'Hi');
      await settled(el);
      expect([log.intents.length, before, front(el, '.send').getAttribute('aria-disabled')]).to.deep.equal([0, 'true', 'false']);
    });

    it('[V3x] lists quick replies at /q, and puts the chosen one in without sending', async () => {
      const el = await alone(kenny, { quickReplies: [{ id: '1', title: 'Thanks', text: 'Thank you for waiting.' }, { id: '2', title: 'Refund', text: 'Your refund is on its way.' }] });
      const log = intentsOf(el, ['message-send']);
      reply(el).focus();
      await sendKeys({ type: 'Dear Kenny, /q ' });
      expect(all(el, '[role=option]').map((option) => option.getAttribute('aria-selected'))).to.deep.equal(['true', 'false']);
      expect(reply(el).getAttribute('aria-activedescendant')).to.equal(all(el, '[role=option]')[0]!.id);
      await sendKeys({ press: 'ArrowDown' });
      expect(reply(el).getAttribute('aria-activedescendant')).to.equal(all(el, '[role=option]')[1]!.id);
      await accessible(el);
      await sendKeys({ press: 'Enter' });
      expect([reply(el).value, all(el, '[role=listbox]').length, log.intents]).to.deep.equal(['Dear Kenny, Your refund is on its way.', 0, []]);
    });

    it('[V3x] leaves the list by Escape, and does not list where nothing fits', async () => {
      const el = await alone(kenny, { quickReplies: [{ id: '1', title: 'Thanks', text: 'Thank you.' }] });
      reply(el).focus();
      await sendKeys({ type: '/thank' });
      const open = all(el, '[role=option]').length;
      await sendKeys({ press: 'Escape' });
      const closed = all(el, '[role=option]').length;
      await sendKeys({ type: 's' });
      const still = all(el, '[role=option]').length;
      await sendKeys({ type: ' and/or /nothing' });
      expect([open, closed, still, all(el, '[role=option]').length, reply(el).value]).to.deep.equal([1, 0, 0, 0, '/thanks and/or /nothing']);
    });

    it('[V3r] walks the messages by Page Up and Page Down, and goes to the newest by End', async () => {
      const el = await alone({ ...kenny, messages: ['1', '2', '3'].map((text) => said(text, 'customer', text)) });
      const at = (): string | undefined => (el.shadowRoot!.activeElement as HTMLElement | null)?.querySelector('.bubble')?.textContent.trim();
      front(el, '.log').focus();
      const path: (string | undefined)[] = [];
      for (const key of ['PageUp', 'PageUp', 'PageDown', 'Home', 'End']) {
        press(el.shadowRoot!.activeElement as HTMLElement, key);
        path.push(at());
      }
      expect(path).to.deep.equal(['3', '2', '3', '1', '3']);
    });

    for (const [name, conversation, words] of [['a live chat', {}, 'a new conversation begins'], ['a persistent one', { persistent: true }, 'without this history']] as const) {
      it(`[V2n] asks before an End what it means for ${name}`, async () => {
        const el = await alone({ ...kenny, ...conversation });
        const log = intentsOf(el, ['conversation-end']);
        type(reply(el), 'Half a reply');
        one(el, '.end').click();
        await settled(el);
        expect(one(el, '.dialog-body').textContent).to.contain(words).and.to.contain('not sent');
        await accessible(el);
        all(el, 'dialog .button')[1]!.click();
        await settled(el);
        expect(log.intents).to.deep.equal([{ type: 'conversation-end', conversationId: 'talk' }]);
      });
    }

    for (const [variant, key] of [['light', 'ArrowLeft'], ['rtl', 'ArrowRight']] as const) {
      it(`[CP1] keeps the width per channel by keys (${variant})`, async () => {
        const el = await alone(kenny, {}, variant);
        const log = intentsOf(el, ['communication-panel-resize']);
        const width = el.offsetWidth + 16;
        press(one(el, '.separator'), key);
        await settled(el);
        el.conversation = { ...kenny, id: 'mail', channel: 'email' };
        await settled(el);
        const other = one(el, '.separator').getAttribute('aria-valuenow');
        expect([log.intents, el.widths, other]).to.deep.equal([[{ type: 'communication-panel-resize', channel: 'chat', width }], { chat: width }, '400']);
      });
    }

    it('[CP2] minimises per conversation, unless the host says no', async () => {
      const el = await alone();
      one(el, '.head-buttons .icon-button').click();
      await settled(el);
      const first = all(el, '.mini').length;
      el.conversation = { ...kenny, id: 'other' };
      await settled(el);
      const second = all(el, '.mini').length;
      intentsOf(el, ['communication-panel-mode']).cancelAll();
      one(el, '.head-buttons .icon-button').click();
      await settled(el);
      const refused = all(el, '.mini').length;
      el.conversation = kenny;
      await settled(el);
      expect([first, second, refused, all(el, '.mini').length]).to.deep.equal([1, 0, 0, 1]);
    });

    it('[CP7] says whether it could take the focus or a text', async () => {
      const el = await alone(kenny, { mode: 'minimised' });
      const log = intentsOf(el, ['draft-write', 'message-send']);
      const could = el.insertReply('Good day.', 's1');
      expect([could, reply(el).value, el.shadowRoot!.activeElement === reply(el), all(el, '.mini').length]).to.deep.equal([true, 'Good day.', true, 0]);
      expect(log.intents.map(({ type: name, text }) => [name, text])).to.deep.equal([['draft-write', 'Good day.']]);
      el.conversation = undefined;
      await settled(el);
      expect([el.focusComposer(), el.insertReply('x')]).to.deep.equal([false, false]);
    });

    it('[CP8] empties the composer after a send where the host keeps no drafts', async () => {
      const el = await alone();
      const log = intentsOf(el, ['draft-write', 'message-send']);
      reply(el).focus();
      await sendKeys({ type: 'Hi' });
      await sendKeys({ press: 'Enter' });
      await settled(el);
      expect([log.intents.map((intent) => [intent.type, intent['text']]), reply(el).value]).to.deep.equal([[['draft-write', 'H'], ['draft-write', 'Hi'], ['message-send', 'Hi']], '']);
    });

    it('[CP15] shows the private notes as a field with a border and two lines', async () => {
      const el = await alone({ ...kenny, status: 'wrap-up' });
      const field = front(el, '[data-field=note]') as HTMLTextAreaElement;
      const { borderTopWidth, borderTopColor, fontSize, backgroundColor } = getComputedStyle(field);
      expect(field.placeholder).to.equal('Write a note');
      expect(borderTopWidth).to.equal('1px');
      expect([borderTopColor, backgroundColor]).not.to.include(getComputedStyle(field.parentElement!).backgroundColor);
      expect(field.offsetHeight).to.be.greaterThan(2 * parseFloat(fontSize));
    });

    it('[CP8] keeps a private note where the host keeps none, and the place of the log when it is moved', async () => {
      const el = await alone({ ...kenny, messages: Array.from({ length: 60 }, (_, at) => said(`m${at}`, 'customer', `Message ${at}`)) });
      front(el, '[aria-pressed]').click();
      await settled(el);
      type(front(el, '[data-field=note]') as HTMLTextAreaElement, 'Call back');
      await frame();
      front(el, '.log').scrollTop = 77;
      await frame();
      const place = document.createElement('div');
      place.style.blockSize = '480px';
      el.parentElement!.append(place);
      place.append(el);
      await settled(el);
      await frame();
      expect([(front(el, '[data-field=note]') as HTMLTextAreaElement).value, front(el, '.log').scrollTop]).to.deep.equal(['Call back', 77]);
    });

    it('[CP9] asks for nothing when the intent is cancelled', async () => {
      const { el, bus } = await onBus();
      intentsOf(el, types).cancelAll();
      type(reply(el), 'Hi');
      front(el, '.send').click();
      await settled(el);
      expect([messagesOf(talkIn(bus, 'kenny')).length, talkIn(bus, 'kenny').draft.text, reply(el).value]).to.deep.equal([1, '', 'Hi']);
    });
  });

  describe('switching', () => {
    it('[S1w] shows the other conversation in the same call', async () => {
      const { el, bus } = await onBus();
      void bus.dispatch(focusSession('visitor-7'));
      expect([one(el, '.name').textContent.trim(), texts(el)]).to.deep.equal(['Visitor 7', ['This is the third time I ask.']]);
    });

    it('[S1x] keeps text, caret and selection of the reply', async () => {
      const { el, bus } = await onBus();
      reply(el).focus();
      await sendKeys({ type: 'Half a reply' });
      reply(el).setSelectionRange(2, 6, 'backward');
      for (const id of ['visitor-7', 'amal', 'home', 'kenny']) await bus.dispatch(focusSession(id));
      await settled(el);
      const { value, selectionStart, selectionEnd, selectionDirection } = reply(el);
      expect([value, selectionStart, selectionEnd, selectionDirection]).to.deep.equal(['Half a reply', 2, 6, 'backward']);
    });

    it('[S1y] keeps the place of the log, or its end', async () => {
      const { el, bus } = await onBus();
      for (let at = 0; at < 60; at += 1) {
        await receive(bus, 'kenny', `words ${at}`);
        await receive(bus, 'visitor-7', `words ${at}`);
      }
      await settled(el);
      await frame();
      const end = (): number => Math.round(front(el, '.log').scrollHeight - front(el, '.log').clientHeight - front(el, '.log').scrollTop);
      expect(end()).to.be.lessThan(2);
      front(el, '.log').scrollTop = 123;
      await frame();
      await bus.dispatch(focusSession('visitor-7'));
      await frame();
      const other = end();
      await bus.dispatch(focusSession('kenny'));
      await frame();
      const place = front(el, '.log').scrollTop;
      await bus.dispatch(focusSession('visitor-7'));
      await receive(bus, 'visitor-7', 'one more');
      await settled(el);
      await frame();
      expect([other < 2, place, end() < 2]).to.deep.equal([true, 123, true]);
    });

    it('[V3s] stays where the agent reads, and says how many are new', async () => {
      const { el, bus } = await onBus();
      for (let at = 0; at < 60; at += 1) await receive(bus, 'kenny', `words ${at}`);
      await settled(el);
      await frame();
      front(el, '.log').scrollTop = 50;
      await frame();
      for (const text of ['x', 'y', 'z']) await receive(bus, 'kenny', text);
      await settled(el);
      expect([front(el, '.log').scrollTop, front(el, '.jump').textContent.trim()]).to.deep.equal([50, 'Jump to latest (3 new)']);
      front(el, '.jump').click();
      await settled(el);
      const { scrollHeight, scrollTop, clientHeight } = front(el, '.log');
      expect([scrollHeight - scrollTop - clientHeight < 2, front(el, '.jump')]).to.deep.equal([true, null]);
    });

    it('[S1z] gives text, caret and place back beyond the budget of kept DOM', async () => {
      const el = await alone();
      type(reply(el), 'Half a reply');
      reply(el).setSelectionRange(3, 5);
      for (let at = 0; at < 20; at += 1) {
        el.conversation = { ...kenny, id: `other-${at}` };
        await el.updateComplete;
      }
      const kept = all(el, '.thread').length;
      el.conversation = kenny;
      await settled(el);
      expect([kept, reply(el).value, reply(el).selectionStart, reply(el).selectionEnd]).to.deep.equal([12, 'Half a reply', 3, 5]);
    });

    it('[S1z] forgets conversations that are closed', async () => {
      const { el, bus } = await onBus(3);
      for (const id of ['visitor-7', 'amal']) await bus.dispatch(focusSession(id));
      await bus.dispatch(closeSession('visitor-7'));
      await bus.dispatch({ type: 'session/finish-close', sessionId: 'visitor-7' });
      await bus.dispatch(focusSession('kenny'));
      await settled(el);
      expect(all(el, '.thread').length).to.equal(2);
    });

    it('[S1z] forgets a conversation that is closed also when none comes after it', async () => {
      const { el, bus } = await onBus();
      await bus.dispatch(focusSession('kenny'));
      await settled(el);
      const before = all(el, '.thread').length;
      await bus.dispatch(closeSession('kenny'));
      await bus.dispatch({ type: 'session/finish-close', sessionId: 'kenny' });
      await bus.dispatch(closeSession('visitor-7'));
      await bus.dispatch({ type: 'session/finish-close', sessionId: 'visitor-7' });
      await bus.dispatch(focusSession('home'));
      await settled(el);
      expect([before, all(el, '.thread').length]).to.deep.equal([1, 0]);
    });

    it('[V5t] takes the focus along by a chord alone', async () => {
      const { el, bus } = await onBus();
      reply(el).focus();
      void bus.dispatch(focusSession('visitor-7'));
      const byCode = el.shadowRoot!.activeElement === reply(el);
      reply(el).focus();
      const onKey = (): void => { void bus.dispatch(focusSession('kenny')); };
      window.addEventListener('keydown', onKey, { once: true });
      press(reply(el), 'ArrowUp', { altKey: true });
      expect([byCode, el.shadowRoot!.activeElement === reply(el), one(el, '.name').textContent.trim()]).to.deep.equal([false, true, 'Kenny Smith']);
    });
  });

  describe('the draft guard', () => {
    it('[V5n] writes every input to the conversation of its own field under fast switching', async () => {
      const { el, bus } = await onBus(3);
      const ids = ['kenny', 'visitor-7', 'amal'];
      const typed: Record<string, string> = { kenny: '', 'visitor-7': '', amal: '' };
      let seed = 7;
      const next = (below: number): number => { seed = (seed * 48_271) % 2_147_483_647; return seed % below; };
      for (let step = 0; step < 400; step += 1) {
        const id = ids[next(3)]!;
        if (next(2) === 0) void bus.dispatch(focusSession(id));
        if (next(9) === 0) await receive(bus, ids[next(3)]!, `words ${step}`);
        const place = bus.state.windows[bus.windowId]!.sessionId;
        const before = typed[place];
        if (before === undefined) continue;
        typed[place] = `${before}${place.slice(0, 1)}${step} `;
        type(reply(el), typed[place]);
        if (next(7) === 0) await el.updateComplete;
      }
      await settled(el);
      expect(ids.map((id) => talkIn(bus, id).draft.text)).to.deep.equal(ids.map((id) => typed[id]));
    });

    it('[V5o] an echo that comes late is no other text, although it reads the same: a subject typed fast is kept to its last letter', async () => {
      const { bus, el } = await onBus();
      await bus.dispatch(openSession({ sessionId: 'l', kind: 'conversation', conversation: { conversationId: 'letter', channel: 'email', customer: { name: 'Ada Ray' } } }));
      await settled(el);
      const subject = front(el, '[data-field="subject"]') as HTMLInputElement;
      for (let length = 1; length <= 40; length += 1) {
        type(subject, 'x'.repeat(length));
        if (length % 3 === 0) { el.requestUpdate(); await el.updateComplete; }
      }
      expect([conversationOf(bus.state, 'letter')?.draft.subject, conversationOf(bus.state, 'letter')?.aside ?? []]).to.deep.equal(['x'.repeat(40), []]);
      await settled(el);
      expect(subject.value).to.equal('x'.repeat(40));
    });

    it('[V5o] does not overwrite typing by its own late echo', async () => {
      const el = await alone({ ...kenny, draft: { text: '', basis: 1 } });
      const echoes: string[] = [];
      el.addEventListener('draft-write', (event) => echoes.push(event.text));
      for (const text of ['a', 'ab', 'abc']) type(reply(el), text);
      await new Promise((resolve) => setTimeout(resolve));
      el.conversation = { ...kenny, draft: { text: 'abc', basis: 1 } };
      await settled(el);
      type(reply(el), 'abcd');
      el.conversation = { ...kenny, draft: { text: 'abc', basis: 1 } };
      await settled(el);
      expect([reply(el).value, echoes]).to.deep.equal(['abcd', ['a', 'ab', 'abc', 'abcd']]);
    });

    it('[V5p] takes over what was written elsewhere, and leaves the caret', async () => {
      const { el, bus } = await onBus();
      type(reply(el), 'Dear Kenny');
      await settled(el);
      reply(el).setSelectionRange(5, 10);
      await bus.dispatch(writeDraft('kenny-talk', 'My dear Kenny'));
      await settled(el);
      expect([reply(el).value, reply(el).selectionStart, reply(el).selectionEnd]).to.deep.equal(['My dear Kenny', 8, 13]);
    });

    it('[V5q] holds an overtaken reply once, with the new words; sending again sends', async () => {
      const { el, bus } = await onBus();
      reply(el).focus();
      await sendKeys({ type: 'It comes on Monday' });
      await receive(bus, 'kenny', 'I have found it!');
      await sendKeys({ press: 'Enter' });
      await settled(el);
      expect([messagesOf(talkIn(bus, 'kenny')).length, front(el, '.overtaken blockquote').textContent.trim()]).to.deep.equal([2, 'I have found it!']);
      expect(front(el, '.overtaken').textContent).to.contain('Kenny Smith wrote 1 message after you began this reply');
      await accessible(el);
      await sendKeys({ press: 'Enter' });
      await settled(el);
      expect([messagesOf(talkIn(bus, 'kenny')).at(-1)?.text, reply(el).value, front(el, '.overtaken')]).to.deep.equal(['It comes on Monday', '', null]);
    });

    it('[V5q] does not take a key held down for the answer', async () => {
      const el = await alone({ ...kenny, draft: { text: 'Old', basis: 0 } });
      const log = intentsOf(el, ['message-send']);
      press(reply(el), 'Enter');
      await settled(el);
      press(reply(el), 'Enter', { repeat: true });
      expect(log.intents).to.deep.equal([]);
    });

    it('[V5r] holds it again for words that came after the warning', async () => {
      const { el, bus } = await onBus();
      type(reply(el), 'It comes on Monday');
      await receive(bus, 'kenny', 'First');
      front(el, '.send').click();
      await settled(el);
      await receive(bus, 'kenny', 'Second');
      front(el, '.overtaken .primary').click();
      await settled(el);
      expect([messagesOf(talkIn(bus, 'kenny')).some(({ from }) => from === 'agent'), all(el, '.thread:not([hidden]) .overtaken blockquote').map((quote) => quote.textContent.trim())]).to.deep.equal([false, ['First', 'Second']]);
    });

    it('[V5s] confirms the draft by Keep writing, and the warning goes', async () => {
      const { el, bus } = await onBus();
      const log = intentsOf(el, ['draft-confirm']);
      type(reply(el), 'It comes on Monday');
      await receive(bus, 'kenny', 'First');
      front(el, '.send').click();
      await settled(el);
      front(el, '.overtaken .button:not(.primary)').click();
      await settled(el);
      expect([log.intents.length, talkIn(bus, 'kenny').draft.basis, front(el, '.overtaken'), el.shadowRoot!.activeElement === reply(el)]).to.deep.equal([1, 2, null, true]);
    });
  });

  describe('on a bus', () => {
    it('[V4n] shows a sent message at once, with its state in words', async () => {
      const { el, bus } = await onBus();
      type(reply(el), 'On its way');
      press(reply(el), 'Enter');
      await el.updateComplete;
      expect([texts(el).at(-1), front(el, '.item:last-child .delivery').textContent.trim(), reply(el).value]).to.deep.equal(['On its way', 'Sending…', '']);
      const id = messagesOf(talkIn(bus, 'kenny')).at(-1)!.id;
      await bus.dispatch(failMessage('kenny-talk', id, 'timeout'));
      await settled(el);
      expect(front(el, '.item:last-child .delivery').textContent).to.contain('Not sent: no answer in time');
      front(el, '.item:last-child .delivery button').click();
      await settled(el);
      expect(front(el, '.item:last-child .delivery').textContent.trim()).to.equal('Sending…');
    });

    it('[V5u] a text of another window stands above the reply and is used there', async () => {
      const { el, bus } = await onBus();
      type(reply(el), 'On its way');
      await bus.dispatch(writeDraft('kenny-talk', 'Sorry, lost', { over: 'older', revision: 'theirs' }));
      await settled(el);
      expect([front(el, '.aside-text').textContent, reply(el).value]).to.deep.equal(['Sorry, lost', 'On its way']);
      const inset = (side: 'paddingLeft' | 'paddingRight'): number => parseFloat(getComputedStyle(front(el, '.aside'))[side]);
      const before = inset('paddingLeft');
      el.parentElement!.dir = 'rtl';
      expect([before > inset('paddingLeft'), inset('paddingRight')]).to.deep.equal([true, before]);
      el.parentElement!.dir = 'ltr';
      front(el, '.aside .button').click();
      await settled(el);
      expect([front(el, '.aside-text').textContent, reply(el).value, el.shadowRoot!.activeElement === reply(el)]).to.deep.equal(['On its way', 'Sorry, lost', true]);
      front(el, '.aside .button.quiet').click();
      await settled(el);
      expect([talkIn(bus, 'kenny').aside, reply(el).value]).to.deep.equal([undefined, 'Sorry, lost']);
    });

    it('[V5u] the heading of an e-mail stands there with it', async () => {
      const { bus, el } = await onBus();
      await bus.dispatch(openSession({ sessionId: 'l', kind: 'conversation', conversation: { conversationId: 'letter', channel: 'email', customer: { name: 'Ada Ray' } } }));
      await bus.dispatch(writeDraft('letter', 'Hello', { subject: 'Ours', revision: 'ours' }));
      await bus.dispatch(writeDraft('letter', 'Dear Ada', { over: 'older', revision: 'theirs', subject: 'Theirs', to: 'ada@ray.example' }));
      await settled(el);
      expect(front(el, '.aside-label').textContent).to.contain('ada@ray.example').and.to.contain('Theirs');
      front(el, '.aside .button').click();
      await settled(el);
      expect((front(el, '[data-field="subject"]') as HTMLInputElement).value).to.equal('Theirs');
    });

    it('[V5v] goes on over what the field shows: its own letters, what came from elsewhere, what was emptied by a send', async () => {
      const { el, bus } = await onBus();
      const stands = (): boolean => talkIn(bus, 'kenny').draft.text === reply(el).value && talkIn(bus, 'kenny').aside === undefined;
      for (const text of ['O', 'On', 'O']) type(reply(el), text);
      const own = stands();
      await bus.dispatch(writeDraft('kenny-talk', 'From a tool'));
      await settled(el);
      type(reply(el), 'From');
      const others = stands();
      press(reply(el), 'Enter');
      await waitFor(() => reply(el).value === '');
      for (const text of ['N', '', 'Next']) type(reply(el), text);
      expect([own, others, stands()]).to.deep.equal([true, true, true]);
    });

    it('[V4r] takes a message back that is about to go out', async () => {
      const { el, bus } = await onBus();
      await bus.dispatch({ type: 'configuration/change', configuration: { ...bus.state.configuration, sendUndoSeconds: 5 } });
      type(reply(el), 'Too early');
      press(reply(el), 'Enter');
      await settled(el);
      const during = [reply(el).value, front(el, '.holding bdi').textContent];
      front(el, '.holding button').click();
      await settled(el);
      expect([during, reply(el).value, messagesOf(talkIn(bus, 'kenny')).some(({ text }) => text === 'Too early'), el.shadowRoot!.activeElement === reply(el)]).to.deep.equal([['', 'Too early'], 'Too early', false, true]);
    });

    it('[V4s] sends the same message when nothing came of the first try', async () => {
      const { el, bus } = await onBus();
      const ids: (string | undefined)[] = [];
      const remove = bus.before('message/send', ({ messageId }) => { ids.push(messageId); return ids.length > 1; });
      type(reply(el), 'Once');
      press(reply(el), 'Enter');
      await settled(el);
      press(reply(el), 'Enter');
      await waitFor(() => reply(el).value === '');
      remove();
      expect([ids.length, ids[0] === ids[1], messagesOf(talkIn(bus, 'kenny')).at(-1)?.id === ids[0]]).to.deep.equal([2, true, true]);
    });

    it('[V4t, V4u] says that a message is not kept yet and has not gone out, and lets the agent write', async () => {
      let keep = (): void => undefined;
      const journal = memoryJournal<WorkspaceState, Fact>();
      const { append } = journal;
      const bus = createSessionBus({ agent: { tenant: 't', id: 'a', role: 'r' }, journal: { ...journal, append: (facts, state) => facts.some((fact) => fact.type === 'message/queued') ? new Promise((resolve) => { keep = () => { resolve(append(facts, state)); }; }) : append(facts, state) } });
      await bus.ready;
      const heard: string[] = [];
      bus.run((facts$) => new Observable<never>(() => facts$.subscribe((fact) => { if (fact.type === 'message/queued') heard.push(fact.text); })));
      await bus.dispatch({ type: 'session/open', sessionId: 's', kind: 'conversation', conversation: { conversationId: 'kenny-talk', channel: 'chat' } });
      const { el } = await stateFixture<CommunicationPanelElement>('communication-panel', { name: 'slow', width: 400, height: 480, apply: (made) => { (made as CommunicationPanelElement).bus = bus; } });
      await settled(el);
      type(reply(el), 'On its way');
      press(reply(el), 'Enter');
      await waitFor(() => all(el, '.composer [role="status"]').length > 0);
      type(reply(el), 'Next');
      const during = [talkIn(bus, 'kenny').draft.text, texts(el).at(-1), front(el, '.item:last-child .delivery').textContent.trim(), [...heard]];
      keep();
      await waitFor(() => all(el, '.composer [role="status"]').length === 0 && heard.length > 0);
      expect([during, heard]).to.deep.equal([['Next', 'On its way', 'Sending…', []], ['On its way']]);
      await bus.destroy();
    });

    it('[V4p] does not send twice while a hook holds the message', async () => {
      const { el, bus } = await onBus();
      let release = (): void => undefined;
      bus.before('message/send', () => new Promise<undefined>((resolve) => { release = () => { resolve(undefined); }; }));
      type(reply(el), 'Once');
      press(reply(el), 'Enter');
      press(reply(el), 'Enter');
      front(el, '.send').click();
      await settled(el);
      const during = reply(el).value;
      release();
      await waitFor(() => reply(el).value === '');
      expect([during, messagesOf(talkIn(bus, 'kenny')).filter(({ text }) => text === 'Once').length]).to.deep.equal(['Once', 1]);
    });

    it('[V3z] closes the composer after End, with words', async () => {
      const { el, bus } = await onBus();
      one(el, '.end').click();
      await settled(el);
      all(el, 'dialog .button')[1]!.click();
      await settled(el);
      expect([talkIn(bus, 'kenny').status, front(el, '.closed-title').textContent, all(el, '.end').length]).to.deep.equal(['wrap-up', 'The conversation has ended', 0]);
    });

    it('[V3y] shows that the customer types', async () => {
      const { el, bus } = await onBus();
      await bus.dispatch(customerTypes('kenny-talk', true));
      await settled(el);
      expect(front(el, '.typing')).to.exist;
    });

    it('[CP3] keeps private notes with the session', async () => {
      const { el, bus } = await onBus();
      front(el, '[aria-pressed]').click();
      await settled(el);
      type(front(el, '[data-field=note]') as HTMLTextAreaElement, 'Call back');
      await settled(el);
      await bus.dispatch(savePaneState('visitor-7', 'notes', { text: 'Other' }));
      await bus.dispatch(focusSession('visitor-7'));
      await settled(el);
      expect([sessionOf(bus.state, 'kenny')?.pane.tools['notes'], (front(el, '[data-field=note]') as HTMLTextAreaElement).value]).to.deep.equal([{ text: 'Call back' }, 'Other']);
    });

    it('[C7n] keeps recipients and subject with the draft of a letter, and never sends by Enter', async () => {
      const { el, bus } = await onBus(4, 'greta');
      const log = intentsOf(el, ['message-send']);
      type(front(el, '[data-field=to]') as HTMLInputElement, 'greta@example.org');
      type(front(el, '[data-field=subject]') as HTMLInputElement, 'Your invoice');
      type(reply(el), 'Dear Greta');
      press(reply(el), 'Enter');
      for (const id of ['kenny', 'greta']) await bus.dispatch(focusSession(id));
      await settled(el);
      const { text, to, subject } = talkIn(bus, 'greta').draft;
      expect([text, to, subject, log.intents, (front(el, '[data-field=subject]') as HTMLInputElement).value]).to.deep.equal(['Dear Greta', 'greta@example.org', 'Your invoice', [], 'Your invoice']);
    });

    it('[P6n] puts a suggestion into the composer in focus, and sends nothing', async () => {
      const { el, bus } = await onBus();
      await bus.dispatch(suggestReplies('kenny', [{ id: 's1', text: 'The number is 8812.' }]));
      await bus.dispatch(writeDraft('kenny-talk', 'The number is 8812.', { suggestionId: 's1' }));
      await settled(el);
      expect([reply(el).value, el.shadowRoot!.activeElement === reply(el), reply(el).selectionStart, messagesOf(talkIn(bus, 'kenny')).length]).to.deep.equal(['The number is 8812.', true, 19, 1]);
      expect(front(el, '.suggested').textContent).to.contain('Check it before you send it');
    });

    for (const [outcome, more] of [['accepted', ''], ['edited', ' Thank you.']] as const) {
      it(`[P6o] reports a suggestion as ${outcome}`, async () => {
        const { el, bus } = await onBus();
        const outcomes: string[] = [];
        const facts = bus.facts$.subscribe((fact) => { if (fact.type === 'pane/suggestion-settled') outcomes.push(fact.outcome); });
        await bus.dispatch(suggestReplies('kenny', [{ id: 's1', text: 'The number is 8812.' }]));
        await bus.dispatch(writeDraft('kenny-talk', 'The number is 8812.', { suggestionId: 's1' }));
        await settled(el);
        type(reply(el), `The number is 8812.${more}`);
        press(reply(el), 'Enter');
        await settled(el);
        await waitFor(() => outcomes.length > 0);
        facts.unsubscribe();
        expect([outcomes, messagesOf(talkIn(bus, 'kenny')).at(-1)?.text]).to.deep.equal([[outcome], `The number is 8812.${more}`]);
      });
    }
  });
});
