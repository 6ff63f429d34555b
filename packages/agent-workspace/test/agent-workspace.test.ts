import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '@session-desk/agent-workspace/define';
import type { AgentWorkspaceElement } from '@session-desk/agent-workspace';
import { provideBus } from '@session-desk/controllers';
import { openSession } from '@session-desk/core';
import { createSessionBus } from '@session-desk/session-bus';
import { accessible, axeEveryState, sampleBus, settled } from '@session-desk/testing';
import { states } from '@session-desk/agent-workspace/states';

const frame = async (): Promise<AgentWorkspaceElement> => {
  const el = await fixture<AgentWorkspaceElement>(html`<agent-workspace>
    <section slot="sessions" aria-label="Sessions"><button style="min-height: 24px">one</button></section>
    <section slot="tabs" aria-label="Tabs"><button style="min-height: 24px">two</button></section>
    <section aria-label="Page"><button style="min-height: 24px">three</button></section>
    <section slot="communication" aria-label="Conversation"><button style="min-height: 24px">four</button></section>
    <section slot="tools" aria-label="Tools"><button style="min-height: 24px">five</button></section></agent-workspace>`);
  el.panelMode = 'docked';
  await settled(el);
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

describe('<agent-workspace>', () => {
  describe('what it shows', () => {
    it('[S5z] puts sessions, work, conversation and tools beside each other where there is room', async () => {
      const el = await frame();
      el.style.setProperty('width', '1280px');
      await nextFrame();
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
      const el = await frame();
      el.style.setProperty('width', '360px');
      await nextFrame();
      const areas = [...root(el).querySelectorAll<HTMLElement>('.area')];
      expect(areas.map((area) => area.textContent.trim())).to.deep.equal(['Sessions', 'Work', 'Conversation', 'Tools']);
      areas[3]?.click();
      await settled(el);
      expect([...root(el).querySelectorAll('[data-area]')].map((area) => getComputedStyle(area).visibility)).to.deep.equal(['hidden', 'hidden', 'hidden', 'visible']);
      expect(areas.map((area) => area.getAttribute('aria-current'))).to.deep.equal([null, null, null, 'true']);
      await accessible(el);
    });

    it('[A1n] shows no other area through it, whatever its parts do about visibility', async () => {
      const el = await frame();
      el.style.setProperty('width', '360px');
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
      expect([...empty.children].map((child) => child.localName)).to.deep.equal(['session-pane', 'session-tab-strip', 'session-stage', 'communication-panel', 'productivity-pane', 'presence-picker', 'notification-toast']);
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
      const el = await frame();
      el.style.setProperty('width', '360px');
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
