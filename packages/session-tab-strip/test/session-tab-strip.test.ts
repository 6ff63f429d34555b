import { expect, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { announcer } from '@session-desk/controllers';
import { changePresence, focusSession, focusTab, markTabDirty, openTab } from '@session-desk/core';
import type { SessionBus } from '@session-desk/session-bus';
import type { SessionTabStripElement, TabRow } from '@session-desk/session-tab-strip';
import '@session-desk/session-tab-strip/define';
import { states } from '@session-desk/session-tab-strip/states';
import type { IntentLog } from '@session-desk/testing';
import { accessible, axeEveryState, behavesOnABus, eachState, intentsOf, sampleBus, settled, stateFixture } from '@session-desk/testing';

const types = ['tab-focus', 'tab-close', 'tab-move'];
const four: readonly TabRow[] = [
  { id: 'talk', title: '', tabType: 'active-conversation', closable: false }, { id: 'customer', title: 'Kenny Smith', tabType: 'customer' },
  { id: 'case', title: 'Parcel lost', tabType: 'case', dirty: true, savable: true }, { id: 'web', title: 'Tracking', tabType: 'web' },
];
const inside = (el: SessionTabStripElement): ShadowRoot => el.shadowRoot!;
const all = (el: SessionTabStripElement, selector: string): HTMLElement[] => [...inside(el).querySelectorAll<HTMLElement>(selector)];
const one = (el: SessionTabStripElement, selector: string): HTMLElement => inside(el).querySelector<HTMLElement>(selector)!;
const tab = (el: SessionTabStripElement, id: string): HTMLElement => one(el, `.tab[data-id="${id}"]`);
const active = (el: SessionTabStripElement): string | undefined => (inside(el).activeElement as HTMLElement | null)?.dataset['id'];
const attributes = (el: SessionTabStripElement, name: string): (string | null)[] => all(el, '.tab').map((item) => item.getAttribute(name));
const buttons = (el: SessionTabStripElement): string[] => all(el, 'dialog[open] .button').map((button) => button.textContent.trim());
const middle = (target: HTMLElement, along = 0.5): [number, number] => {
  const box = target.getBoundingClientRect();
  return [Math.round(box.left + box.width * along), Math.round(box.top + box.height / 2)];
};
/** What is dragged looks where it is every 50 ms. */
const dragged = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 120); });
const press = async (el: SessionTabStripElement, label: string): Promise<void> => {
  all(el, 'dialog[open] .button').find((button) => button.textContent.trim() === label)!.click();
  await settled(el);
};
const chord = async (key: string): Promise<void> => {
  await sendKeys({ down: 'Alt' });
  await sendKeys({ down: 'Shift' });
  await sendKeys({ press: key });
  await sendKeys({ up: 'Shift' });
  await sendKeys({ up: 'Alt' });
};
const choose = async (el: SessionTabStripElement, label: string): Promise<void> => {
  await settled(el);
  all(el, '.menu-item').find((item) => item.querySelector('.truncate')!.textContent === label)!.click();
  await settled(el);
};

async function strip(tabs: readonly TabRow[] = four, focusedTabId = 'talk', dir: 'light' | 'rtl' = 'light', width = 900): Promise<SessionTabStripElement> {
  const { el } = await stateFixture<SessionTabStripElement>('session-tab-strip', { name: 'test', width, apply: (made) => { Object.assign(made, { tabs, focusedTabId, sessionId: 'kenny' }); } }, dir);
  return el;
}

async function onBus(): Promise<{ el: SessionTabStripElement; bus: SessionBus }> {
  const bus = await sampleBus({ customers: 2 });
  for (const sessionId of ['kenny', 'visitor-7']) {
    for (const name of ['one', 'two', 'three']) await bus.dispatch(openTab({ sessionId, tabId: `${sessionId}-${name}`, tabType: 'article', title: `${sessionId} ${name}`, params: { name }, focus: false }));
  }
  await bus.dispatch(focusSession('kenny'));
  const { el } = await stateFixture<SessionTabStripElement>('session-tab-strip', { name: 'bus', width: 900, apply: (made) => { (made as SessionTabStripElement).bus = bus; } });
  return { el, bus };
}

axeEveryState('session-tab-strip', states);

behavesOnABus('session-tab-strip', {
  start: async () => {
    const bus = await sampleBus({ customers: 2 });
    await bus.dispatch(focusSession('kenny'));
    return bus;
  },
  change: (bus) => bus.dispatch(openTab({ sessionId: 'kenny', tabType: 'article', title: 'How to trace a parcel' })),
  unrelated: (bus) => bus.dispatch(changePresence('away')),
});

describe('<session-tab-strip>', () => {
  let el: SessionTabStripElement;
  let log: IntentLog;

  beforeEach(async () => {
    el = await strip();
    log = intentsOf(el, types);
  });
  afterEach(async () => {
    await accessible(el);
  });

  describe('what it shows', () => {
    it('[T1p] names a tab by its title, the host, the kit, or its page type', async () => {
      el.typeNames = { invoice: 'Invoice', web: 'Intranet' };
      el.tabs = [{ id: 'a', title: 'Mine', tabType: 'case' }, ...['invoice', 'web', 'customer', 'unknown-type'].map((tabType) => ({ id: tabType, title: '', tabType })), { id: 'z', title: '' }];
      await settled(el);
      expect(all(el, '.title').map((title) => title.textContent)).to.deep.equal(['Mine', 'Invoice', 'Intranet', 'Customer', 'unknown-type', 'Untitled']);
    });

    it('[T1o] has an X on each tab but the anchor and what the host keeps', async () => {
      el.tabs = [{ id: 'a', title: 'Anchor' }, { id: 'b', title: 'Kept', closable: false }, { id: 'c', title: 'Other' }];
      await settled(el);
      expect(all(el, '.tab').map((item) => item.querySelector('.close') !== null)).to.deep.equal([false, false, true]);
    });

    it('[T4n] shows a dot for unsaved input, and says so; so for a save', async () => {
      el.tabs = [{ id: 'a', title: 'Anchor', dirty: true }, { id: 'b', title: 'Form', dirty: true }, { id: 'c', title: 'Other', saving: 'close', dirty: true }, { id: 'd', title: 'Clean' }];
      await settled(el);
      expect(attributes(el, 'aria-label')).to.deep.equal(['Anchor, unsaved input', 'Form, unsaved input', 'Other, saving…', 'Clean']);
      expect(all(el, '.tab').map((item) => [item.querySelector('.dot') !== null, item.querySelector('.saving') !== null])).to.deep.equal([[true, false], [true, false], [false, true], [false, false]]);
    });

    it('[T5p] offers buttons that scroll only where tabs do not fit, and shows the tab in focus', async () => {
      expect(el.matches(':state(overflowing)')).to.equal(false);
      const tabs = [...four, ...Array.from({ length: 12 }, (_, at) => ({ id: String(at), title: `Order ${String(at)}` }))];
      const full = await strip(tabs, '11', 'light', 500);
      await settled(full);
      await settled(full);
      expect(full.matches(':state(overflowing)')).to.equal(true);
      const last = tab(full, '11').getBoundingClientRect();
      const frame = one(full, '.scroller').getBoundingClientRect();
      expect([last.left >= frame.left - 1, last.right <= frame.right + 1]).to.deep.equal([true, true]);
      const before = one(full, '.scroller').scrollLeft;
      one(full, '.scroller').dispatchEvent(new WheelEvent('wheel', { deltaY: -200, bubbles: true, cancelable: true }));
      expect(one(full, '.scroller').scrollLeft).to.be.lessThan(before);
      full.tabs = four.slice(0, 2);
      await settled(full);
      await settled(full);
      await settled(full);
      expect(full.matches(':state(overflowing)')).to.equal(false);
    });

    it('[T5v] takes the buttons away where the tabs fit without them, though not with them', async () => {
      const full = await strip(four, 'talk', 'light', 300);
      const overflows = (is: boolean): Promise<void> => waitUntil(() => full.matches(':state(overflowing)') === is, `overflowing is ${String(is)}`);
      await overflows(true);
      const [arrow] = all(full, '.scroll-button');
      const rest = full.offsetWidth - one(full, '.line').offsetWidth;
      full.parentElement!.style.inlineSize = `${String(Math.ceil(one(full, '.tabs').offsetWidth + rest + arrow!.offsetWidth))}px`;
      await overflows(false);
      full.parentElement!.style.inlineSize = '300px';
      await overflows(true);
    });

    it('[T5u] shows the tab in focus in a cell of a table that is as wide as what it holds', async () => {
      const cell = document.createElement('table').insertRow().insertCell();
      el.parentElement!.append(cell.closest('table')!);
      cell.append(el);
      await settled(el);
      const { width } = tab(el, 'customer').getBoundingClientRect();
      const frame = one(el, '.scroller').getBoundingClientRect();
      expect(width).to.be.greaterThan(40);
      expect(frame.width).to.be.at.least(width);
      expect(el.offsetWidth).to.be.at.most(innerWidth * 0.6 + 1);
    });
  });

  describe('what it announces', () => {
    eachState<SessionTabStripElement>('session-tab-strip', states, ({ el: shown }) => {
      expect(all(shown, '[role=tablist] > [role=tab]').length).to.equal(shown.tabs.length);
      expect(all(shown, '.tab[tabindex="0"]').length).to.equal(Math.min(1, shown.tabs.length));
      expect(all(shown, '.tab[aria-selected=true]').map((item) => item.dataset['id'])).to.deep.equal(shown.focusedTabId === undefined ? [] : [shown.focusedTabId]);
    }, '[T1n] is a list of tabs with one tab stop and one selected tab');

    it('[T1n] moves selection and tab stop with the tab in focus', async () => {
      el.focusedTabId = 'case';
      await settled(el);
      expect(attributes(el, 'aria-selected')).to.deep.equal(['false', 'false', 'true', 'false']);
      expect(attributes(el, 'tabindex')).to.deep.equal(['-1', '-1', '0', '-1']);
    });

    it('[T1r] says that each tab controls the panel of the host', async () => {
      const panel = document.createElement('div');
      el.before(panel);
      el.panel = panel;
      await settled(el);
      expect(all(el, '.tab').map((item) => item.ariaControlsElements?.[0] === panel)).to.deep.equal([true, true, true, true]);
      el.panel = undefined;
      await settled(el);
      expect(all(el, '.tab').map((item) => item.ariaControlsElements)).to.deep.equal([null, null, null, null]);
      panel.remove();
    });

    it('[T5s] announces the new place', async () => {
      tab(el, 'web').focus();
      await chord('ArrowLeft');
      el.tabs = [four[0]!, four[1]!, four[3]!, four[2]!];
      await settled(el);
      expect(active(el)).to.equal('web');
      for (let round = 0; round < 40 && announcer().log.at(-1)?.text !== 'Tracking, place 3 of 4'; round++) await new Promise((resolve) => setTimeout(resolve, 100));
      expect(announcer().log.at(-1)?.text).to.equal('Tracking, place 3 of 4');
    });
  });

  describe('what it asks', () => {
    for (const [dir, keys] of [['light', ['Alt Shift ←', 'Alt Shift →', 'Del']], ['rtl', ['Alt Shift →', 'Alt Shift ←', 'Del']]] as const) {
      it(`[T5t] the menu names the keys that move a tab (${dir})`, async () => {
        const el = await strip(four, 'talk', dir);
        el.shadowRoot!.querySelectorAll('.tab')[1]!.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, composed: true, cancelable: true }));
        await settled(el);
        expect([...el.shadowRoot!.querySelectorAll('.menu .keys')].map((shown) => shown.textContent)).to.deep.equal(keys);
      });
    }

    for (const [dir, forth, back] of [['light', 'ArrowRight', 'ArrowLeft'], ['rtl', 'ArrowLeft', 'ArrowRight']] as const) {
      it(`[T1q] walks by arrows, Home and End without showing anything (${dir})`, async () => {
        const turned = await strip(four, 'talk', dir);
        const asked = intentsOf(turned, types);
        tab(turned, 'talk').focus();
        const walked: (string | undefined)[] = [];
        for (const key of [forth, forth, back, 'End', forth, 'End', 'Home']) {
          await sendKeys({ press: key });
          walked.push(active(turned));
        }
        expect(walked).to.deep.equal(['customer', 'case', 'customer', 'web', 'talk', 'web', 'talk']);
        expect(asked.intents).to.deep.equal([]);
        await accessible(turned);
      });

      it(`[T5r] asks to move by Alt+Shift+Arrow, and never past the anchor (${dir})`, async () => {
        const turned = await strip(four, 'talk', dir);
        const asked = intentsOf(turned, types);
        for (const [id, key] of [['case', back], ['customer', forth], ['customer', back], ['talk', forth], ['web', forth]] as const) {
          tab(turned, id).focus();
          await chord(key);
        }
        expect(asked.intents).to.deep.equal([{ type: 'tab-move', sessionId: 'kenny', tabId: 'case', to: 1 }, { type: 'tab-move', sessionId: 'kenny', tabId: 'customer', to: 2 }]);
      });
    }

    it('[T5r] asks to move by the pointer', async () => {
      await sendMouse({ type: 'move', position: middle(tab(el, 'customer'), 0.3) });
      await import('sortablejs');
      await dragged();
      await sendMouse({ type: 'down' });
      for (const along of [0.3, 0.6, 0.9]) {
        await sendMouse({ type: 'move', position: middle(tab(el, 'web'), along) });
        await dragged();
      }
      await sendMouse({ type: 'up' });
      await settled(el);
      await resetMouse();
      expect(log.intents.filter(({ type }) => type === 'tab-move')).to.deep.equal([{ type: 'tab-move', sessionId: 'kenny', tabId: 'customer', to: 3 }]);
      expect(all(el, '.tab').map((item) => item.dataset['id'])).to.deep.equal(['talk', 'customer', 'case', 'web']);
    });

    it('[T1q] asks to show by click, Enter and Space', async () => {
      tab(el, 'customer').click();
      tab(el, 'case').focus();
      await sendKeys({ press: 'Enter' });
      tab(el, 'web').focus();
      await sendKeys({ press: 'Space' });
      expect(log.intents).to.deep.equal(['customer', 'case', 'web'].map((tabId) => ({ type: 'tab-focus', sessionId: 'kenny', tabId })));
    });

    it('[T4p] [T5n] closes without a question by X, Delete, the middle button and the menu', async () => {
      tab(el, 'customer').querySelector<HTMLElement>('.close')!.click();
      tab(el, 'web').focus();
      await sendKeys({ press: 'Delete' });
      tab(el, 'web').dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true, composed: true }));
      tab(el, 'customer').dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, composed: true, cancelable: true }));
      await choose(el, 'Close tab');
      tab(el, 'talk').focus();
      await sendKeys({ press: 'Delete' });
      expect(inside(el).querySelector('dialog[open]')).to.equal(null);
      expect(log.intents).to.deep.equal(['customer', 'web', 'web', 'customer'].map((tabId) => ({ type: 'tab-close', sessionId: 'kenny', tabId, unsaved: undefined })));
    });

    it('[T4o] asks what becomes of unsaved input: continue, discard or save', async () => {
      el.focusedTabId = 'case';
      await settled(el);
      for (const answer of ['Continue editing', 'Discard', 'Save and close']) {
        expect(el.closeFocused()).to.equal(true);
        await settled(el);
        expect(one(el, '.dialog-title').textContent).to.equal('Close Parcel lost?');
        expect(buttons(el)).to.deep.equal(['Continue editing', 'Discard', 'Save and close']);
        expect(inside(el).activeElement!.textContent).to.contain('Continue editing');
        await press(el, answer);
      }
      expect(log.intents).to.deep.equal(['discard', 'save'].map((unsaved) => ({ type: 'tab-close', sessionId: 'kenny', tabId: 'case', unsaved })));
    });

    it('[T4o] offers no save where the page has none', async () => {
      el.tabs = [four[0]!, { id: 'form', title: 'Form', dirty: true }];
      el.focusedTabId = 'form';
      await settled(el);
      el.closeFocused();
      await settled(el);
      expect(buttons(el)).to.deep.equal(['Continue editing', 'Discard']);
      await press(el, 'Continue editing');
    });

    it('[T5n] closes the others one after the other, each asking for itself', async () => {
      tab(el, 'customer').dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, composed: true, cancelable: true }));
      await choose(el, 'Close other tabs');
      await press(el, 'Discard');
      expect(log.intents).to.deep.equal([
        { type: 'tab-close', sessionId: 'kenny', tabId: 'case', unsaved: 'discard' }, { type: 'tab-close', sessionId: 'kenny', tabId: 'web', unsaved: undefined },
      ]);
    });

    it('[T5q] shows and closes any tab by the menu of all, and finds by letters', async () => {
      el.focusedTabId = 'customer';
      await settled(el);
      expect(one(el, '.all').getAttribute('aria-label')).to.equal('All tabs (4)');
      one(el, '.all').click();
      await settled(el);
      expect(all(el, '.menu-item').map((item) => [item.querySelector('.truncate')!.textContent, item.getAttribute('aria-checked')])).to.deep.equal([
        ['Conversation', 'false'], ['Kenny Smith', 'true'], ['Parcel lost', 'false'], ['Tracking', 'false'], ['Close Kenny Smith', null],
      ]);
      await accessible(el);
      await sendKeys({ press: 't' });
      await sendKeys({ press: 'Enter' });
      await settled(el);
      await new Promise((resolve) => setTimeout(resolve, 260));
      one(el, '.all').click();
      await choose(el, 'Close Kenny Smith');
      expect(log.intents).to.deep.equal([{ type: 'tab-focus', sessionId: 'kenny', tabId: 'web' }, { type: 'tab-close', sessionId: 'kenny', tabId: 'customer', unsaved: undefined }]);
    });

    it('[T5o] gives the focus to the neighbour at the inline-start side, and only when it was there', async () => {
      tab(el, 'web').focus();
      el.tabs = four.filter(({ id }) => id !== 'web');
      await settled(el);
      expect(active(el)).to.equal('case');
      tab(el, 'case').blur();
      el.tabs = four.slice(0, 2);
      await settled(el);
      expect(active(el)).to.equal(undefined);
    });
  });

  describe('on a bus', () => {
    it('[T2n] shows another session when the call returns, in the rows that stood there', async () => {
      const { el: bound, bus } = await onBus();
      const rows = all(bound, '.tab');
      void bus.dispatch(focusSession('visitor-7'));
      expect(all(bound, '.title').map((title) => title.textContent)).to.deep.equal(['Conversation', 'visitor-7 one', 'visitor-7 two', 'visitor-7 three']);
      expect(attributes(bound, 'aria-selected')).to.deep.equal(['true', 'false', 'false', 'false']);
      expect(all(bound, '.tab')).to.deep.equal(rows);
      expect(bound.sessionId).to.equal('visitor-7');
    });

    it('[T2n] patches eight tabs in about a tenth of a millisecond', async () => {
      const { el: bound, bus } = await onBus();
      for (const sessionId of ['kenny', 'visitor-7']) {
        for (let at = 0; at < 4; at++) await bus.dispatch(openTab({ sessionId, tabType: 'article', title: `${sessionId} more ${String(at)}`, params: { at }, focus: false }));
      }
      expect(all(bound, '.tab').length).to.equal(8);
      const times: number[] = [];
      for (let round = 0; round < 400; round++) {
        const start = performance.now();
        void bus.dispatch(focusSession(round % 2 ? 'kenny' : 'visitor-7'));
        times.push(performance.now() - start);
        if (round % 20 === 0) await settled(bound);
      }
      const median = times.sort((left, right) => left - right)[200]!;
      // Eight times what is aimed at, for a busy machine and the development build of Lit; the bench measures for real.
      expect(median, 'milliseconds').to.be.lessThan(0.8);
    });

    it('[T2o] keeps the row of each tab while another comes and goes', async () => {
      const { el: bound, bus } = await onBus();
      const third = tab(bound, 'kenny-three');
      third.focus();
      await bus.dispatch(focusTab('kenny', 'kenny-two'));
      expect(attributes(bound, 'aria-selected')).to.deep.equal(['false', 'false', 'true', 'false']);
      tab(bound, 'kenny-one').querySelector<HTMLElement>('.close')!.click();
      await settled(bound);
      expect(tab(bound, 'kenny-three')).to.equal(third);
      expect(active(bound)).to.equal('kenny-three');
      expect(all(bound, '.tab').length).to.equal(3);
    });

    it('[T4o] discards and closes on the bus', async () => {
      const { el: bound, bus } = await onBus();
      await bus.dispatch(markTabDirty('kenny', 'kenny-two', true));
      tab(bound, 'kenny-two').querySelector<HTMLElement>('.close')!.click();
      await settled(bound);
      await press(bound, 'Discard');
      expect(all(bound, '.tab').map((item) => item.dataset['id']).slice(1)).to.deep.equal(['kenny-one', 'kenny-three']);
    });

    it('[T4q] asks nothing of the bus when the host cancels', async () => {
      const { el: bound, bus } = await onBus();
      intentsOf(bound, types).cancelAll();
      tab(bound, 'kenny-two').querySelector<HTMLElement>('.close')!.click();
      tab(bound, 'kenny-one').click();
      await settled(bound);
      expect(all(bound, '.tab').length).to.equal(4);
      expect(attributes(bound, 'aria-selected')).to.deep.equal(['true', 'false', 'false', 'false']);
      expect(bus.state.notices).to.deep.equal([]);
    });
  });
});
