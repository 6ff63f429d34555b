import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { announcer, loadLanguage, setPageTime } from '@session-desk/controllers';
import {
  changePresence, closeSession, finishCloseSession, focusSession, openSession, putWorkItems, refuseWorkItemPick, removeWorkItem, type ConfigurationInput, type WorkItem,
} from '@session-desk/core';
import type { SessionBus } from '@session-desk/session-bus';
import { accessible, axeEveryState, behavesOnABus, eachState, heldRestore, hostilePage, intentsOf, renderCount, sampleBus, sampleNow, settled, stateFixture, stillTime } from '@session-desk/testing';
import '@session-desk/work-item-list/define';
import type { WorkItemListElement } from '@session-desk/work-item-list';
import { states } from '@session-desk/work-item-list/states';

const types = ['work-item-open', 'work-item-pick', 'work-item-open-tab'];
const all = (el: WorkItemListElement, selector: string): HTMLElement[] => [...el.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const one = (el: WorkItemListElement, selector: string): HTMLElement => el.shadowRoot!.querySelector<HTMLElement>(selector)!;
const texts = (el: WorkItemListElement, selector: string): string[] => all(el, selector).map((found) => found.textContent.replaceAll(/\s+/g, ' ').trim());
const ids = (el: WorkItemListElement): (string | undefined)[] => all(el, '.item').map((row) => row.dataset['id']);
const main = (el: WorkItemListElement, id: string): HTMLElement => one(el, `.item[data-id="${id}"] .main`);
const nameOf = (el: WorkItemListElement, id: string): string => main(el, id).querySelector('.visually-hidden')!.textContent;
const focused = (el: WorkItemListElement): string | undefined => el.shadowRoot!.activeElement?.closest<HTMLElement>('.item')?.dataset['id'];
const said = async (part: string): Promise<void> => {
  for (let round = 0; round < 80 && !announcer().log.some(({ text }) => text === part); round++) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(announcer().log.map(({ text }) => text)).to.include(part);
};

let restore: () => void;
before(() => { restore = stillTime(); });
after(() => { restore(); });

const MINUTE = 60_000;
function item(id: string, more: Partial<WorkItem> = {}): WorkItem {
  return { id, list: 'mine', kind: 'record', recordType: 'case', recordId: `case-${id}`, title: `Case ${id}`, priority: 'normal', createdAt: sampleNow, modifiedAt: sampleNow, transfers: 0, ...more };
}
const three = [item('a', { modifiedAt: sampleNow - 1 }), item('b', { modifiedAt: sampleNow - 2 }), item('c', { modifiedAt: sampleNow - 3 })];

async function list(set: Partial<WorkItemListElement> = { items: three }, width = 1000): Promise<WorkItemListElement> {
  const { el } = await stateFixture<WorkItemListElement>('work-item-list', { name: 'test', width, height: 400, apply: (made) => { Object.assign(made, set); } });
  return el;
}
async function onBus(items: readonly WorkItem[], view: WorkItem['list'] = 'mine', config?: ConfigurationInput): Promise<{ el: WorkItemListElement; bus: SessionBus }> {
  const bus = await sampleBus({ customers: 1, config });
  await bus.dispatch(putWorkItems(items));
  return { el: await list({ bus, list: view }), bus };
}
const inFront = (bus: SessionBus): string | undefined => bus.state.windows[bus.windowId]?.sessionId;

axeEveryState('work-item-list', states);

eachState<WorkItemListElement>('work-item-list', states, ({ el }) => {
  expect([...all(el, '.main')].filter((row) => row.tabIndex === 0)).to.have.length(all(el, '.main').length > 0 ? 1 : 0);
  expect(all(el, '.tab').filter((tab) => tab.tabIndex === 0)).to.have.length(1);
}, '[W1q] keeps one tab stop for its rows and one for its tabs');

behavesOnABus('work-item-list', {
  start: async () => {
    const bus = await sampleBus({ customers: 1 });
    await bus.dispatch(putWorkItems(three));
    return bus;
  },
  change: (bus) => bus.dispatch(putWorkItems([item('d')])),
  unrelated: (bus) => bus.dispatch(changePresence('away')),
});

describe('<work-item-list>', () => {
  describe('what it shows', () => {
    it('[W1n] names each tab in full with its count, also where it shows a part of its name', async () => {
      await loadLanguage('de');
      const el = await list({ items: [...three, item('o', { list: 'open' })] });
      const shown: string[][] = [];
      for (const lang of ['en', 'de']) {
        el.parentElement!.lang = lang;
        await settled(el);
        const names = all(el, '.tab').map((tab) => [...tab.children].filter((part) => part.ariaHidden !== 'true').map((part) => part.textContent).join(''));
        shown.push(names);
        for (const [at, short] of all(el, '.tab > .short').entries()) expect(names[at]).to.include(short.textContent);
      }
      expect(shown).to.deep.equal([
        ['My work items, 3 work items', 'Open work items, 1 work item', 'Closed today, 0 work items'],
        ['Meine Arbeitselemente, 3 Arbeitselemente', 'Offene Arbeitselemente, 1 Arbeitselement', 'Geschlossene von heute, 0 Arbeitselemente'],
      ]);
      await accessible(el);
    });

    it('[W1n] three tabs with a count each, and the list of the one chosen', async () => {
      const el = await list({ items: [...three, item('o', { list: 'open' })] });
      const tabs = all(el, '.tab').map((tab) => [tab.querySelector('.whole')?.textContent, tab.querySelector('.badge')?.textContent, tab.getAttribute('aria-selected')]);
      one(el, '[data-list="open"]').click();
      await settled(el);
      expect([tabs, ids(el)]).to.deep.equal([[['My work items', '3', 'true'], ['Open work items', '1', 'false'], ['Closed today', '0', 'false']], ['o']]);
      await accessible(el);
    });

    const order: readonly [WorkItemListElement['sort'], string[]][] = [
      ['modified', ['b', 'a', 'c']], ['created', ['c', 'b', 'a']], ['due', ['a', 'c', 'b']], ['customer', ['c', 'b', 'a']], ['workStream', ['a', 'b', 'c']], ['transfers', ['b', 'c', 'a']],
    ];
    for (const [sort, expected] of order) {
      it(`[W1o] sorted by ${sort}`, async () => {
        const el = await list({ sort, items: [
          item('a', { modifiedAt: sampleNow - 2, createdAt: 1, dueAt: sampleNow + 1, workStream: 'Calls', transfers: 0 }),
          item('b', { modifiedAt: sampleNow - 1, createdAt: 2, customer: 'Zoë', workStream: 'Parcels', transfers: 2 }),
          item('c', { modifiedAt: sampleNow - 3, createdAt: 3, dueAt: sampleNow + 2, customer: 'ada', transfers: 1 }),
        ] });
        expect(ids(el)).to.deep.equal(expected);
      });
    }

    it('[W1o] in the order that the agent chooses', async () => {
      const el = await list({ items: [item('a', { transfers: 1 }), item('b', { transfers: 2 })] });
      const select = el.shadowRoot!.querySelector('select')!;
      select.value = 'transfers';
      select.dispatchEvent(new Event('change'));
      await settled(el);
      expect(ids(el)).to.deep.equal(['b', 'a']);
    });

    it('[W1p] the rows that hold every word, and tells how many', async () => {
      const el = await list({ items: [item('a', { customer: 'Kenny Smith', queue: 'Returns' }), item('b', { customer: 'Kenny Jones' }), item('c')] });
      one(el, 'input').focus();
      await sendKeys({ type: 'kenny ret' });
      await settled(el);
      expect(ids(el)).to.deep.equal(['a']);
      await said('1 work item');
    });

    it('[W1v] when it is due, in words, by an icon and in a colour', async () => {
      const el = await list({ sort: 'due', items: [
        item('over', { dueAt: sampleNow - 5 * MINUTE }), item('soon', { dueAt: sampleNow + 12 * MINUTE }), item('later', { dueAt: sampleNow + 26 * 60 * MINUTE }), item('done', { list: 'closed', dueAt: sampleNow - 5 * MINUTE }),
      ] });
      const shown = all(el, '.sla').map((due) => [due.className, due.textContent, due.querySelectorAll('svg').length]);
      el.list = 'closed';
      await settled(el);
      expect([shown, all(el, '.sla').length]).to.deep.equal([[['sla overdue', 'Overdue', 1], ['sla soon', 'in 12 minutes', 1], ['sla', 'tomorrow', 0]], 0]);
    });

    it('[W1za] seconds where they are told, minutes elsewhere', async () => {
      let now = sampleNow;
      let tick = (): void => undefined;
      const endOfTicks = setPageTime({ now: () => now, after: (_ms, call) => { tick = call; return () => undefined; } });
      const el = await list({ items: [item('old', { modifiedAt: now - 5 * MINUTE, dueAt: now + 90 * MINUTE }), item('due', { modifiedAt: now - 5 * MINUTE, dueAt: now + 2000 })] });
      const touched = new Set<string | undefined>();
      const watcher = new MutationObserver((records) => { for (const { target } of records) touched.add((target instanceof Element ? target : target.parentElement)?.closest<HTMLElement>('.item')?.dataset['id']); });
      watcher.observe(el.shadowRoot!, { subtree: true, childList: true, characterData: true, attributes: true });
      const after = async (milliseconds: number): Promise<(string | undefined)[]> => {
        now += milliseconds;
        tick();
        await settled(el);
        const rows = [...touched].sort();
        touched.clear();
        return rows;
      };
      await after(1000);
      expect([await after(2000), all(el, '.item[data-id="due"] .overdue').length]).to.deep.equal([['due'], 1]);
      expect([await after(2 * MINUTE), await after(1000)]).to.deep.equal([['due', 'old'], []]);
      watcher.disconnect();
      endOfTicks();
    });

    it('[W1zb] says nothing of items while they are restored, and the truth in the frame in which that is over', async () => {
      const { bus, restore } = await heldRestore([putWorkItems(three)]);
      const el = await list({ bus });
      const count = renderCount(el);
      const height = one(el, '.tabs').offsetHeight;
      expect([texts(el, '.tab .badge'), texts(el, '.panel .visually-hidden').at(-1), one(el, '.panel').ariaBusy]).to.deep.equal([['', '', ''], 'Restoring your work items…', 'true']);
      expect(el.shadowRoot!.textContent).not.to.match(/\d work item|Nothing is in your hands/u);
      await accessible(el);
      await restore();
      await settled(el);
      expect([texts(el, '.tab .badge'), ids(el), one(el, '.panel').ariaBusy, count.renders, one(el, '.tabs').offsetHeight]).to.deep.equal([['3', '0', '0'], ['a', 'b', 'c'], 'false', 1, height]);
    });

    it('[W1w] why it is empty', async () => {
      const el = await list({ items: [] });
      const said: (string | undefined)[] = [];
      for (const view of ['mine', 'open', 'closed'] as const) {
        el.list = view;
        await settled(el);
        said.push(texts(el, '.empty')[0]);
      }
      expect(said).to.deep.equal(['Nothing is in your hands. What you accept or pick stands here.', 'No open work. New items appear here by themselves.', 'Nothing was closed today.']);
    });

    it('[W1w] a way out of an empty search', async () => {
      const el = await list({ items: three, filter: 'zebra' });
      one(el, '.empty .button').click();
      await settled(el);
      expect([ids(el), el.shadowRoot!.activeElement?.localName, el.shadowRoot!.querySelector('input')!.value]).to.deep.equal([['a', 'b', 'c'], 'input', '']);
    });

    it('[W1x] columns where there is room, stacked lines below, nothing wider than its place', async () => {
      const columns: boolean[] = [];
      const overflow: number[] = [];
      for (const width of [1000, 600, 320]) {
        const el = await list({ items: [item('a', { customer: 'Margarethe von Hohenstein-Oberndorff', queue: 'Returns', priority: 'urgent', dueAt: sampleNow + MINUTE })] }, width);
        columns.push(one(el, '.columns').checkVisibility());
        overflow.push(all(el, '.main, .tabs, .tools').filter((part) => part.getBoundingClientRect().right > el.getBoundingClientRect().right + 0.5).length);
        el.remove();
      }
      expect([columns, overflow]).to.deep.equal([[true, false, false], [0, 0, 0]]);
    });

    it('[W1y] rows out of sight skipped by the platform above 200', async () => {
      const looks: string[] = [];
      for (const length of [200, 201]) {
        const el = await list({ items: Array.from({ length }, (_, at) => item(String(at))) });
        looks.push(getComputedStyle(all(el, '.item').at(-1)!).contentVisibility);
        el.remove();
      }
      expect(looks).to.deep.equal(['visible', 'auto']);
    });

    it('[W1x] the same on a hostile page', async () => {
      const before = main(await list(), 'a').getBoundingClientRect();
      const remove = hostilePage();
      const after = main(await list(), 'a').getBoundingClientRect();
      remove();
      expect(Math.round(after.height)).to.equal(Math.round(before.height));
    });

    it('[W1r] never markup of a customer', async () => {
      const el = await list({ items: [item('a', { title: '<img src=x>', customer: '<b>Kenny</b>' })] });
      expect([texts(el, '.name, .customer'), all(el, '.item img, .item b').length]).to.deep.equal([['<img src=x>', '<b>Kenny</b>'], 0]);
    });
  });

  describe('what it announces', () => {
    it('[W1r] what a row does and all that it shows', async () => {
      const el = await list({ items: [item('a', { customer: 'Kenny Smith', queue: 'Returns', status: 'Active', priority: 'high', dueAt: sampleNow + 12 * MINUTE, transfers: 2 })] });
      expect(nameOf(el, 'a')).to.equal('Open Case a, Case, Kenny Smith, Returns, Active, High priority, due in 12 minutes, 2 transfers');
    });

    it('[W1q] rows with one tab stop, walked by arrows, Home, End and letters, with their menus along the line', async () => {
      const el = await list({ items: [...three, item('z', { title: 'Zebra', modifiedAt: 0 })] });
      main(el, 'a').focus();
      const went: (string | undefined)[] = [];
      for (const key of ['ArrowDown', 'End', 'Home', 'z']) {
        await sendKeys({ press: key });
        went.push(focused(el));
      }
      await sendKeys({ press: 'ArrowRight' });
      expect([went, el.shadowRoot!.activeElement?.getAttribute('aria-label'), all(el, '.main').map((row) => row.tabIndex)]).to.deep.equal([['b', 'z', 'a', 'z'], 'More for Zebra', [-1, -1, -1, 0]]);
    });

    it('[W1n] tabs walked by arrows', async () => {
      const el = await list();
      one(el, '[data-list="mine"]').focus();
      await sendKeys({ press: 'ArrowLeft' });
      await sendKeys({ press: 'Enter' });
      await settled(el);
      expect([el.list, all(el, '.tab').map((tab) => tab.tabIndex), one(el, '.panel').getAttribute('aria-labelledby')]).to.deep.equal(['closed', [-1, -1, 0], 'tab-closed']);
    });
  });

  describe('while the agent is on the rows', () => {
    const next = [item('d'), item('c', { modifiedAt: sampleNow + 5 }), item('a', { modifiedAt: sampleNow - 1, title: 'Renamed' })];

    it('[W1s] none moves, comes or goes; their words are live, and the updates are counted', async () => {
      const el = await list();
      main(el, 'b').focus();
      el.items = next;
      await settled(el);
      expect([ids(el), focused(el), texts(el, '.name')[0], texts(el, '.refresh')]).to.deep.equal([['a', 'b', 'c'], 'b', 'Renamed', ['3 updates, refresh']]);
      await accessible(el);
    });

    it('[W1s] a refresh brings them', async () => {
      const el = await list();
      main(el, 'b').focus();
      el.items = next;
      await settled(el);
      one(el, '.refresh').click();
      await settled(el);
      expect([ids(el), all(el, '.refresh').length]).to.deep.equal([['c', 'd', 'a'], 0]);
    });

    it('[W1z] the refresh is reached from the rows, and puts the focus back on them', async () => {
      const el = await list();
      main(el, 'b').focus();
      el.items = next;
      await settled(el);
      await sendKeys({ down: 'Shift' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ up: 'Shift' });
      await settled(el);
      expect([el.shadowRoot!.activeElement?.textContent, ids(el)]).to.deep.equal(['3 updates, refresh', ['a', 'b', 'c']]);
      await sendKeys({ press: 'Enter' });
      await settled(el);
      expect([ids(el), focused(el) !== undefined]).to.deep.equal([['c', 'd', 'a'], true]);
    });

    it('[W1z] the menu of a row holds them', async () => {
      const el = await list();
      one(el, '.item[data-id="b"] .more').click();
      await settled(el);
      el.items = next;
      await settled(el);
      expect([el.shadowRoot!.activeElement?.className.trim(), ids(el)]).to.deep.equal(['menu-item', ['a', 'b', 'c']]);
    });

    it('[W1t] they come up to date when the agent leaves', async () => {
      const el = await list();
      main(el, 'b').focus();
      el.items = next;
      await settled(el);
      one(el, 'input').focus();
      await settled(el);
      expect([ids(el), all(el, '.refresh').length]).to.deep.equal([['c', 'd', 'a'], 0]);
    });

    it('[W1t] and not while they only go to the next row', async () => {
      const el = await list();
      main(el, 'b').focus();
      el.items = next;
      await settled(el);
      await sendKeys({ press: 'ArrowDown' });
      await settled(el);
      expect([ids(el), focused(el)]).to.deep.equal([['a', 'b', 'c'], 'c']);
    });

    it('[W1u] a row that left says so, and asks nothing', async () => {
      const el = await list();
      const log = intentsOf(el, types);
      main(el, 'b').focus();
      el.items = next;
      await settled(el);
      await sendKeys({ press: 'Enter' });
      expect([main(el, 'b').getAttribute('aria-description'), main(el, 'b').getAttribute('aria-disabled'), log.intents]).to.deep.equal(['No longer in this list', 'true', []]);
    });

    it('[W1s] another list is shown as it is', async () => {
      const el = await list({ items: [...three, item('o', { list: 'open' })] });
      main(el, 'b').focus();
      el.list = 'open';
      await settled(el);
      expect([ids(el), all(el, '.refresh').length]).to.deep.equal([['o'], 0]);
    });
  });

  describe('what it asks', () => {
    const press = async (modifier: string): Promise<void> => {
      await sendKeys({ down: modifier });
      await sendKeys({ press: 'Enter' });
      await sendKeys({ up: modifier });
    };

    it('[S11n] [S11o] a session by Enter, a click and Shift; a tab by Ctrl', async () => {
      const el = await list();
      const log = intentsOf(el, types);
      main(el, 'a').focus();
      await sendKeys({ press: 'Enter' });
      await press('Shift');
      await press('Control');
      main(el, 'b').click();
      main(el, 'c').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, metaKey: true }));
      main(el, 'c').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, shiftKey: true }));
      expect(log.intents.map(({ type, workItemId }) => [type, workItemId])).to.deep.equal([
        ['work-item-open', 'a'], ['work-item-open', 'a'], ['work-item-open-tab', 'a'], ['work-item-open', 'b'], ['work-item-open-tab', 'c'], ['work-item-open', 'c'],
      ]);
    });

    it('[S11p] the same by the menu', async () => {
      const el = await list();
      const log = intentsOf(el, types);
      for (const id of ['main', 'tab']) {
        one(el, '.item[data-id="a"] .more').click();
        await settled(el);
        one(el, `.menu [data-id="${id}"]`).click();
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
      main(el, 'b').dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, composed: true, cancelable: true }));
      await settled(el);
      expect([log.intents, one(el, '.menu').getAttribute('aria-label')]).to.deep.equal([[{ type: 'work-item-open', workItemId: 'a' }, { type: 'work-item-open-tab', workItemId: 'a' }], 'More for Case b']);
    });

    it('[S11r] to pick what is nobody’s, under the administrator’s word', async () => {
      const el = await list({ list: 'open', pickLabel: 'Assign to me', items: [item('o', { list: 'open' })] });
      const log = intentsOf(el, types);
      main(el, 'o').click();
      one(el, '.more').click();
      await settled(el);
      expect([log.intents, nameOf(el, 'o').startsWith('Assign to me'), texts(el, '.menu-item .truncate')]).to.deep.equal([[{ type: 'work-item-pick', workItemId: 'o', overCapacity: false }], true, ['Assign to me', 'Open in a tab']]);
    });

    it('[S11n] nothing of the bus when the host says no', async () => {
      const { el, bus } = await onBus([item('a')]);
      intentsOf(el, types).cancelAll();
      main(el, 'a').click();
      await settled(el);
      expect(bus.state.sessions.length).to.equal(2);
    });
  });

  describe('on a bus', () => {
    it('[S11q] a record opens a session of its own, once', async () => {
      const { el, bus } = await onBus([item('a', { customer: 'Kenny Smith' })]);
      main(el, 'a').click();
      main(el, 'a').click();
      await settled(el);
      const opened = bus.state.sessions.slice(2).map(({ kind, recordType, recordId, title }) => ({ kind, recordType, recordId, title }));
      expect(opened).to.deep.equal([{ kind: 'record', recordType: 'case', recordId: 'case-a', title: 'Case a' }]);
    });

    it('[S11q] a conversation in hand is focused', async () => {
      const { el, bus } = await onBus([item('a', { kind: 'conversation', recordType: undefined, channel: 'chat', conversationId: 'kenny-talk' })]);
      main(el, 'a').click();
      await settled(el);
      expect([inFront(bus), bus.state.sessions.length]).to.deep.equal(['kenny', 2]);
    });

    it('[S11q] a conversation that waits is revived', async () => {
      const { el, bus } = await onBus([item('a', { kind: 'conversation', recordType: undefined, channel: 'sms', conversationId: 'waits' })]);
      await bus.dispatch(openSession({ sessionId: 's', kind: 'conversation', conversation: { conversationId: 'waits', channel: 'sms', customer: { name: 'Yuki' } } }));
      await bus.dispatch(closeSession('s'));
      await bus.dispatch(finishCloseSession('s'));
      const waited = bus.state.conversations.find(({ id }) => id === 'waits')?.status;
      main(el, 'a').click();
      await settled(el);
      expect([waited, bus.state.conversations.find(({ id }) => id === 'waits')?.status]).to.deep.equal(['waiting', 'active']);
    });

    const tabs: readonly [string, Partial<WorkItem>, string, Record<string, unknown>][] = [
      ['a case', {}, 'case', { caseId: 'case-a', recordType: 'case', recordId: 'case-a' }],
      ['a contact', { recordType: 'contact', recordId: 'k' }, 'customer', { customerId: 'k', recordType: 'contact', recordId: 'k' }],
      ['a conversation', { kind: 'conversation', recordType: undefined, recordId: undefined, channel: 'chat', conversationId: 't', customerId: 'k' }, 'customer', { customerId: 'k' }],
      ['an order', { recordType: 'order', recordId: 'o' }, 'record', { recordType: 'order', recordId: 'o' }],
    ];
    for (const [what, of, tabType, params] of tabs) {
      it(`[S11o] ${what} opens as a tab of the session in focus`, async () => {
        const { el, bus } = await onBus([item('a', of)]);
        await bus.dispatch(focusSession('kenny'));
        main(el, 'a').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, ctrlKey: true }));
        await settled(el);
        const tab = bus.state.sessions.find(({ id }) => id === 'kenny')?.tabs.at(-1);
        expect([tab?.tabType, tab?.params, tab?.title]).to.deep.equal([tabType, params, 'Case a']);
      });
    }

    it('[W2n] a pick under way says so, and cannot be pressed again', async () => {
      const { el, bus } = await onBus([item('o', { list: 'open' })], 'open');
      main(el, 'o').click();
      await settled(el);
      const log = intentsOf(el, types);
      main(el, 'o').click();
      expect([bus.state.workItems[0]?.picking, main(el, 'o').getAttribute('aria-description'), main(el, 'o').getAttribute('aria-disabled'), log.intents]).to.deep.equal([true, 'Asking for it…', 'true', []]);
    });

    it('[W2o] who lost is told, and the row can be picked again or goes', async () => {
      const { el, bus } = await onBus([item('o', { list: 'open' })], 'open');
      main(el, 'o').click();
      await bus.dispatch(refuseWorkItemPick('o'));
      await settled(el);
      const again = [bus.state.notices.map(({ code, values }) => [code, values]), main(el, 'o').hasAttribute('aria-disabled')];
      await bus.dispatch(removeWorkItem('o'));
      await settled(el);
      expect([again, ids(el)]).to.deep.equal([[[['work-item-taken', { title: 'Case o' }]], false], []]);
    });

    it('[C2n] over capacity a dialog says what it will do, and picks only then', async () => {
      const { el, bus } = await onBus([item('o', { list: 'open', kind: 'conversation', recordType: undefined, channel: 'chat', conversationId: 'o-talk' })], 'open', { capacity: { chat: 1 } });
      const log = intentsOf(el, types);
      main(el, 'o').click();
      await settled(el);
      const asked = [texts(el, '.dialog-title'), one(el, '.dialog-body').textContent.startsWith('You hold 1 of 1 (Chat). With this one it is 2 of 1'), bus.state.workItems[0]?.picking, bus.state.notices.length];
      await accessible(el);
      all(el, '.dialog .button').at(-1)?.click();
      await settled(el);
      expect([asked, bus.state.workItems[0]?.picking, log.intents]).to.deep.equal([
        [['Take “Case o” over your capacity?'], true, undefined, 0], true,
        [{ type: 'work-item-pick', workItemId: 'o', overCapacity: false }, { type: 'work-item-pick', workItemId: 'o', overCapacity: true }],
      ]);
    });

    it('[C2n] and nothing when the agent leaves it', async () => {
      const { el, bus } = await onBus([item('o', { list: 'open', kind: 'conversation', recordType: undefined, channel: 'chat', conversationId: 'o-talk' })], 'open', { capacity: { chat: 1 } });
      main(el, 'o').click();
      await settled(el);
      await sendKeys({ press: 'Escape' });
      await settled(el);
      expect([bus.state.workItems[0]?.picking, all(el, 'dialog[open]').length]).to.deep.equal([undefined, 0]);
    });
  });
});
