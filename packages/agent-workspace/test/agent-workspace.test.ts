import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '@session-desk/agent-workspace/define';
import type { AgentWorkspaceElement } from '@session-desk/agent-workspace';
import { CommunicationPanelResizeEvent, EnterChangeEvent, type CommunicationPanelElement } from '@session-desk/communication-panel';
import '@session-desk/communication-panel/define';
import { provideBus } from '@session-desk/controllers';
import { openSession, type Offer } from '@session-desk/core';
import '@session-desk/notification-toast/define';
import { createSessionBus } from '@session-desk/session-bus';
import { accessible, axeEveryState, sampleBus, settled } from '@session-desk/testing';
import { states } from '@session-desk/agent-workspace/states';

const frame = async (width = 1280): Promise<AgentWorkspaceElement> => {
  const el = await fixture<AgentWorkspaceElement>(html`<agent-workspace>
    <section slot="sessions" aria-label="Sessions"><button style="min-height: 24px">one</button></section>
    <section slot="tabs" aria-label="Tabs"><button style="min-height: 24px">two</button></section>
    <section aria-label="Page"><button style="min-height: 24px">three</button></section>
    <section slot="communication" aria-label="Conversation"><button style="min-height: 24px">four</button></section>
    <section slot="tools" aria-label="Tools"><button style="min-height: 24px">five</button></section></agent-workspace>`);
  el.panelMode = 'docked';
  el.style.setProperty('width', `${String(width)}px`);
  await settled(el);
  await nextFrame();
  return el;
};
/** Presses keys together, as `Control+Shift+BracketRight`. */
const press = async (chord: string): Promise<void> => {
  const keys = chord.split('+');
  for (const key of keys) await sendKeys({ down: key });
  for (const key of keys.reverse()) await sendKeys({ up: key });
};
const inFocus = (): string | undefined => document.activeElement?.textContent ?? undefined;
const root = (el: AgentWorkspaceElement): ShadowRoot => el.shadowRoot ?? expect.fail('no root');

const offer: Offer = {
  id: 'kenny', title: 'Kenny Smith', channel: 'chat', fields: [], presentedAt: Date.now(), deadline: Date.now() + 600_000, autoAssign: false, confirm: false, accepting: false,
  conversation: { conversationId: 'kenny-talk', channel: 'chat', customer: {}, persistent: false, context: {}, messages: [], sentiment: 'neutral', transfers: 0 },
};

describe('<agent-workspace>', () => {
  describe('what it shows', () => {
    it('[S5z] puts sessions, work, conversation and tools beside each other where there is room', async () => {
      const el = await frame();
      const edges = ['sessions', '', 'communication', 'tools'].map((slot) => el.querySelector(slot ? `[slot="${slot}"]` : 'section:not([slot])')?.getBoundingClientRect().left ?? -1);
      expect(edges).to.deep.equal([...edges].sort((a, b) => a - b));
      expect(new Set(edges).size).to.equal(4);
      await accessible(el);
    });

    it('[V3n] gives the room of a conversation that is not there to the work', async () => {
      const el = await frame();
      el.panelMode = 'hidden';
      await settled(el);
      expect(root(el).querySelector<HTMLElement>('.conversation')?.hidden).to.equal(true);
      await accessible(el);
    });

    it('[A1n] chooses an area where there is room for one alone, and names it', async () => {
      const el = await frame(360);
      const areas = [...root(el).querySelectorAll<HTMLElement>('.area')];
      expect(areas.map((area) => area.textContent.trim())).to.deep.equal(['Sessions', 'Work', 'Conversation', 'Tools']);
      areas[3]?.click();
      await settled(el);
      expect([...root(el).querySelectorAll('[data-area]')].map((area) => getComputedStyle(area).visibility)).to.deep.equal(['hidden', 'hidden', 'hidden', 'visible']);
      expect(areas.map((area) => area.getAttribute('aria-current'))).to.deep.equal([null, null, null, 'true']);
      await accessible(el);
    });

    it('[A1n] shows no other area through it, whatever its parts do about visibility', async () => {
      const el = await frame(360);
      el.style.setProperty('height', '500px');
      const stubborn = document.createElement('div');
      stubborn.slot = 'tools';
      stubborn.attachShadow({ mode: 'open' }).append(Object.assign(document.createElement('p'), { textContent: 'tool' }));
      stubborn.shadowRoot?.querySelector('p')?.style.setProperty('all', 'initial');
      stubborn.shadowRoot?.querySelector('p')?.style.setProperty('visibility', 'visible');
      el.append(stubborn);
      await nextFrame();
      const { left, top, width, height } = el.getBoundingClientRect();
      const under = [0.1, 0.3, 0.5, 0.7].flatMap((share) => document.elementsFromPoint(left + width / 2, top + height * share));
      expect(under.some((found) => found === stubborn || found.slot === 'tools')).to.equal(false);
      expect(stubborn.checkVisibility({ visibilityProperty: true })).to.equal(false);
    });

    it('[A1q] keeps the list beside the area that was chosen, where there is room for two', async () => {
      const el = await frame(760);
      el.area = 'tools';
      await settled(el);
      const seen = (): (string | undefined)[] => [...root(el).querySelectorAll<HTMLElement>('[data-area]')].filter((area) => getComputedStyle(area).visibility === 'visible').map((area) => area.dataset['area']);
      const bar = [...root(el).querySelectorAll<HTMLElement>('.area')].filter((area) => area.checkVisibility()).map((area) => area.textContent.trim());
      expect([seen(), bar]).to.deep.equal([['sessions', 'tools'], ['Work', 'Conversation', 'Tools']]);
      await accessible(el);
      el.style.setProperty('width', '360px');
      el.area = 'sessions';
      await nextFrame();
      await nextFrame();
      el.style.setProperty('width', '760px');
      const area = (): string => el.area;
      for (let round = 0; round < 100 && area() === 'sessions'; round++) await nextFrame();
      expect([area(), seen()]).to.deep.equal(['work', ['sessions', 'work']]);
    });

    it('[N3u] gives what comes in room below the list of sessions, and lets it float where the list is not always in view', async () => {
      const el = await frame();
      const toast = document.createElement('notification-toast');
      toast.slot = 'notifications';
      el.append(toast);
      toast.offers = [offer];
      for (let round = 0; round < 100 && !toast.docked; round++) await nextFrame();
      await settled(toast);
      const box = (found: Element | null | undefined): DOMRect => found?.getBoundingClientRect() ?? expect.fail('not there');
      const region = toast.shadowRoot?.querySelector('[part="region"]');
      const list = box(root(el).querySelector('.sessions'));
      const others = ['work', 'conversation', 'tools'].map((area) => box(root(el).querySelector(`.${area}`)));
      const [top, end] = [box(region).top, box(region).right];
      expect([top >= list.bottom - 1, end <= list.right + 1, others.every(({ left }) => left >= end - 1)]).to.deep.equal([true, true, true]);
      await accessible(el);
      el.style.setProperty('width', '360px');
      for (let round = 0; round < 100 && toast.docked; round++) await nextFrame();
      await settled(toast);
      expect(region?.matches(':popover-open')).to.equal(true);
    });

    it('[S7z] counts unread messages at the sessions', async () => {
      const el = await frame();
      const badge = async (unread: number): Promise<string | undefined> => {
        el.sessions = [{ id: 'a', title: 'A', unread }];
        await settled(el);
        return root(el).querySelector('.area .badge')?.textContent;
      };
      expect([await badge(0), await badge(9), await badge(10)]).to.deep.equal([undefined, '9', '9+']);
    });

    it('[B11n] composes the kit’s own parts when it is empty, and leaves a host’s alone', async () => {
      const empty = await fixture(html`<agent-workspace></agent-workspace>`);
      expect([...empty.children].map((child) => child.localName)).to.deep.equal(['session-pane', 'session-tab-strip', 'session-stage', 'communication-panel', 'productivity-pane', 'save-status', 'presence-picker', 'notification-toast']);
      expect([...(await frame()).children].every((child) => child.localName === 'section')).to.equal(true);
    });

    it('[B11o] composes under names with its suffix', async () => {
      const el = await fixture(html`<agent-workspace suffix="-v2"></agent-workspace>`);
      expect(el.firstElementChild?.localName).to.equal('session-pane-v2');
    });
  });

  describe('what it asks', () => {
    it('[A1o] goes through the regions with F6, and leaves the key to the browser at the end', async () => {
      const el = await frame();
      const seen: (string | undefined)[] = [];
      for (let times = 0; times < 5; times++) { await press('F6'); seen.push(inFocus()); }
      expect(seen).to.deep.equal(['one', 'two', 'three', 'four', 'five']);
      const last = new KeyboardEvent('keydown', { key: 'F6', code: 'F6', bubbles: true, cancelable: true, composed: true });
      expect(el.querySelector<HTMLElement>('[slot="tools"] button')?.dispatchEvent(last)).to.equal(true);
      await press('Shift+F6');
      expect(inFocus()).to.equal('four');
    });

    it('[A1p] goes through what is in view alone where there is room for one area', async () => {
      const el = await frame(360);
      el.area = 'work';
      await settled(el);
      await nextFrame();
      const seen: (string | undefined)[] = [];
      for (let times = 0; times < 2; times++) { await press('F6'); seen.push(inFocus()); }
      expect(seen).to.deep.equal(['two', 'three']);
    });

    it('[S14n] goes to sessions by key', async () => {
      const bus = await sampleBus();
      const place = await fixture<HTMLElement>(html`<div></div>`);
      provideBus(place, bus);
      const el = document.createElement('agent-workspace');
      place.append(el);
      for (const id of ['a', 'b']) await bus.dispatch(openSession({ kind: 'record', sessionId: id, title: id, focus: false }));
      await settled(el);
      const rows = el.sessions.map(({ id }) => id);
      const focused: (string | undefined)[] = [];
      for (const chord of ['Control+Shift+BracketRight', 'Control+Shift+BracketLeft', 'Alt+Digit1']) {
        await press(chord);
        await settled(el);
        focused.push(el.focusedId);
      }
      expect(focused).to.deep.equal([rows[1], rows[0], rows[1]]);
      await bus.destroy();
    });

    it('[A1r] reaches the offers while a dialog has taken the toasts into itself', async () => {
      const el = await frame();
      const toast = document.createElement('notification-toast');
      toast.slot = 'notifications';
      el.append(toast);
      toast.offers = [offer];
      await settled(toast);
      const asked: string[] = [];
      for (const type of ['offer-accept', 'offer-decline']) toast.addEventListener(type, () => { asked.push(type); });
      await press('Control+Slash');
      await settled(toast);
      const lifted = toast.parentElement?.localName;
      await press('F8');
      const there = toast.shadowRoot?.activeElement?.getAttribute('part');
      await press('Alt+Shift+KeyA');
      await press('Alt+Shift+KeyR');
      const key = new KeyboardEvent('keydown', { key: 'F6', code: 'F6', bubbles: true, cancelable: true, composed: true });
      const free = document.body.dispatchEvent(key);
      await press('Control+Slash');
      expect([lifted, there, asked, free]).to.deep.equal(['dialog', 'accept-button', ['offer-accept', 'offer-decline'], true]);
    });

    it('[A4n] lists the shortcuts under one key, and hides the list', async () => {
      const el = await frame();
      await press('Control+Slash');
      const help = root(el).querySelector<HTMLDialogElement>('.help');
      expect(help?.open).to.equal(true);
      expect(help?.textContent).to.contain('Write a reply');
      await accessible(el);
      await press('Control+Slash');
      expect(help?.open).to.equal(false);
    });

    it('[A4o] remaps a shortcut, and switches all of them off', async () => {
      const el = await frame();
      el.keymap = { 'next-region': 'F9' };
      await press('F6');
      const untouched = inFocus();
      await press('F9');
      expect([untouched === 'one', inFocus()]).to.deep.equal([false, 'one']);
      el.noShortcuts = true;
      await press('F9');
      expect(inFocus()).to.equal('one');
    });
  });

  describe('what it keeps', () => {
    const key = (id: string): string => `session-desk/modes/tenant%2F1/${id}`;
    const kept = (id: string): string | null => localStorage.getItem(key(id));
    afterEach(() => { for (const id of ['ada', 'ben']) localStorage.removeItem(key(id)); });

    /** A frame of an agent, with a list that can be collapsed. */
    const ofAgent = async (id: string): Promise<{ el: AgentWorkspaceElement; list: HTMLElement & { collapsed: boolean } }> => {
      const list = Object.assign(document.createElement('section'), { slot: 'sessions', collapsed: false });
      list.addEventListener('click', () => {
        const asked = new Event('session-pane-toggle', { bubbles: true, composed: true, cancelable: true });
        if (list.dispatchEvent(asked)) list.collapsed = !list.collapsed;
      });
      const el = document.createElement('agent-workspace');
      el.append(list);
      el.bus = createSessionBus({ agent: { tenant: 'tenant/1', id, role: 'agent' } });
      (await fixture<HTMLElement>(html`<div></div>`)).append(el);
      await settled(el);
      return { el, list };
    };

    it('[S5p] keeps the mode of the list per agent, and gives it back', async () => {
      const first = await ofAgent('ada');
      first.list.click();
      await settled(first.el);
      expect([kept('ada'), kept('ben')]).to.deep.equal(['{"collapsed":true}', null]);
      expect([(await ofAgent('ada')).list.collapsed, (await ofAgent('ben')).list.collapsed]).to.deep.equal([true, false]);
    });

    it('[AW1] keeps the widths of the communication panel and what Enter does, and gives them back', async () => {
      const withPanel = async (): Promise<CommunicationPanelElement> => {
        const panel = Object.assign(document.createElement('communication-panel'), { slot: 'communication' });
        const el = document.createElement('agent-workspace');
        el.append(panel);
        el.bus = createSessionBus({ agent: { tenant: 'tenant/1', id: 'ada', role: 'agent' } });
        (await fixture<HTMLElement>(html`<div></div>`)).append(el);
        await settled(el);
        return panel;
      };
      const first = await withPanel();
      first.widths = { chat: 512 };
      first.dispatchEvent(new CommunicationPanelResizeEvent('chat', 512));
      first.enterBreaks = true;
      first.dispatchEvent(new EnterChangeEvent(true));
      await settled(first);
      const again = await withPanel();
      localStorage.setItem(key('ada'), '{"widths":{"chat":"wide"},"enterBreaks":1}');
      const spoilt = await withPanel();
      expect([[again.widths, again.enterBreaks], [spoilt.widths, spoilt.enterBreaks]]).to.deep.equal([[{ chat: 512 }, true], [{}, false]]);
    });

    it('[AW1] keeps what it knows of a part that is not in this page', async () => {
      localStorage.setItem(key('ada'), '{"widths":{"chat":512},"enterBreaks":true}');
      const { el, list } = await ofAgent('ada');
      list.click();
      await settled(el);
      expect(kept('ada')).to.equal('{"widths":{"chat":512},"enterBreaks":true,"collapsed":true}');
    });

    it('[AW2] gives a part that is put in later what was kept, once', async () => {
      localStorage.setItem(key('ada'), '{"collapsed":true}');
      const { el, list } = await ofAgent('ada');
      list.collapsed = false;
      const late = Object.assign(document.createElement('section'), { slot: 'sessions', collapsed: false });
      list.before(late);
      await settled(el);
      await nextFrame();
      expect([late.collapsed, list.collapsed]).to.deep.equal([true, false]);
    });

    it('[AW2] gives a part that is defined later what was kept, and then one of another agent\'s', async () => {
      localStorage.setItem(key('ada'), '{"enterBreaks":true}');
      const { el } = await ofAgent('ada');
      const late = document.createElement('late-panel') as HTMLElement & { enterBreaks?: boolean };
      late.slot = 'communication';
      el.append(late);
      await settled(el);
      await nextFrame();
      const before = Object.hasOwn(late, 'enterBreaks');
      customElements.define('late-panel', class extends HTMLElement { enterBreaks = false; });
      await nextFrame();
      const given = late.enterBreaks;
      localStorage.setItem(key('ben'), '{"enterBreaks":false}');
      el.bus = createSessionBus({ agent: { tenant: 'tenant/1', id: 'ben', role: 'agent' } });
      await settled(el);
      expect([before, given, late.enterBreaks]).to.deep.equal([false, true, false]);
    });

    it('[S5p] keeps nothing when the host says no, and what it kept when storage holds something else or refuses', async () => {
      const { el, list } = await ofAgent('ada');
      document.addEventListener('session-pane-toggle', (event) => { event.preventDefault(); }, { once: true });
      list.click();
      await settled(el);
      expect(kept('ada')).to.equal('{"collapsed":false}');
      localStorage.setItem(key('ada'), '[not json');
      expect((await ofAgent('ada')).list.collapsed).to.equal(false);
      const { setItem, getItem } = Storage.prototype;
      const refuse = (): never => { throw new DOMException('refused', 'SecurityError'); };
      Storage.prototype.setItem = Storage.prototype.getItem = refuse;
      try {
        const refused = await ofAgent('ben');
        refused.list.click();
        await settled(refused.el);
        expect(refused.list.collapsed).to.equal(true);
      } finally {
        Object.assign(Storage.prototype, { setItem, getItem });
      }
    });
  });

  axeEveryState('agent-workspace', states);
});
