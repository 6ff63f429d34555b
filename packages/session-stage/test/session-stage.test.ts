import { expect } from '@open-wc/testing';
import { changePresence, openTab } from '@session-desk/core';
import { accessible, axeEveryState, behavesOnABus, eachState, intentsOf, sampleBus, settled } from '@session-desk/testing';
import '@session-desk/session-stage/define';
import { stagePageId, type SessionStageElement, type Page, type StagePage } from '@session-desk/session-stage';
import { states } from '@session-desk/session-stage/states';
import { newStage, takeAway } from './new-stage.js';

const sheet = (id: string, tabType = 'sheet'): StagePage => ({ id, tabType, title: `Sheet ${id}` });
const paper = (text = 'text') => (place: HTMLElement): undefined => {
  const input = document.createElement('input');
  input.value = text;
  input.ariaLabel = 'Note';
  place.append(input);
  return undefined;
};

const intents = ['page-save-state', 'page-dirty', 'page-title', 'page-finish-save', 'page-error'];

describe('<session-stage>', () => {
  afterEach(takeAway);

  describe('what it shows', () => {
    it('[T2za] mounts a page when its tab is first in focus, once', async () => {
      const mounted: string[] = [];
      const el = await newStage({ sheet: (_place, page) => { mounted.push(page.title); return undefined; } }, ['a', 'b', 'c'].map((id) => sheet(id)));
      expect(mounted).to.deep.equal([]);
      for (const id of ['a', 'b', 'a', 'b', 'a']) {
        el.focusedId = id;
        await settled(el);
      }
      expect(mounted).to.deep.equal(['Sheet a', 'Sheet b']);
      await accessible(el);
    });

    it('[T2zb] shows the page in focus alone, in the very call', async () => {
      const el = await newStage({ sheet: paper() }, ['a', 'b', 'c'].map((id) => sheet(id)));
      const shown = (): (string | null)[] => [...el.children].filter((place) => !(place as HTMLElement).hidden).map((place) => place.ariaLabel);
      el.focusedId = 'a';
      el.focusedId = 'b';
      expect(shown(), 'before the update').to.have.lengthOf(1);
      await settled(el);
      expect(shown()).to.deep.equal(['Sheet b']);
      el.focusedId = 'a';
      expect(shown()).to.deep.equal(['Sheet a']);
    });

    it('[T2zc] removes the place of a page that is gone, and raises its signal', async () => {
      const signals = new Map<string, AbortSignal>();
      const gone: string[] = [];
      const el = await newStage({ sheet: (_place, { title, signal }) => { signals.set(title, signal); return { destroy: () => { gone.push(title); } }; } }, [sheet('a'), sheet('b')], 'a');
      el.focusedId = 'b';
      el.pages = [sheet('b')];
      await settled(el);
      expect([...el.children].map((place) => place.ariaLabel)).to.deep.equal(['Sheet b']);
      expect([signals.get('Sheet a')?.aborted, signals.get('Sheet b')?.aborted]).to.deep.equal([true, false]);
      expect(gone).to.deep.equal(['Sheet a']);
    });

    it('[T6n] shows a labelled stub until the type is registered, then the page', async () => {
      const el = await newStage({}, [sheet('a', 'invoice')], 'a');
      expect(el.shadowRoot?.querySelector('.fence')?.textContent).to.contain('Sheet a').and.contain('invoice');
      el.register('invoice', paper());
      await settled(el);
      expect([el.shadowRoot?.querySelector('.fence') ?? null, el.querySelector('input')?.value]).to.deep.equal([null, 'text']);
    });

    it('[T6o] registering returns its removal, which leaves a later type alone', async () => {
      const el = await newStage({}, [sheet('a'), sheet('b')]);
      const remove = el.register('sheet', paper('first'));
      el.register('sheet', paper('second'));
      remove();
      el.focusedId = 'a';
      await settled(el);
      expect(el.querySelector('input')?.value).to.equal('second');
    });

    it('[S1n] keeps the pages of a session that is on its way out until the close is final', async () => {
      const bus = await sampleBus({ customers: 2 });
      const el = await newStage({ 'active-conversation': paper(), home: paper() }, [], undefined, bus);
      await bus.dispatch({ type: 'session/focus', sessionId: 'kenny' });
      await bus.dispatch({ type: 'session/close', sessionId: 'kenny' });
      await settled(el);
      const place = el.placeOf(stagePageId('kenny', 'kenny:0'));
      expect([place?.isConnected, place?.hidden]).to.deep.equal([true, true]);
      await bus.dispatch({ type: 'session/finish-close', sessionId: 'kenny' });
      await settled(el);
      expect(place?.isConnected).to.equal(false);
    });
  });

  describe('what it fences', () => {
    const throwing = (): never => { throw new Error('no'); };
    const rejecting = (): Promise<undefined> => Promise.reject(new Error('no'));

    for (const [name, mount] of [['throws', throwing], ['rejects', rejecting]] as const) {
      it(`[T6p] a page that ${name} is fenced, the others work on`, async () => {
        const el = await newStage({ bad: mount, sheet: paper() }, [sheet('a', 'bad'), sheet('b')]);
        const asked = intentsOf(el, ['page-error']);
        asked.cancelAll();
        el.focusedId = 'a';
        await settled(el);
        expect(asked.intents.map(({ pageId }) => pageId)).to.deep.equal(['a']);
        expect(el.shadowRoot?.querySelector('.fence h2')?.textContent).to.equal('Sheet a could not be shown');
        expect(el.placeOf('a')?.hidden).to.equal(true);
        await accessible(el);
        el.focusedId = 'b';
        await settled(el);
        expect(el.shadowRoot?.querySelector('.fence') ?? null).to.equal(null);
        expect(el.querySelector('input')?.checkVisibility()).to.equal(true);
      });
    }

    it('[T6q] Retry mounts it anew, with the focus in its place', async () => {
      let tries = 0;
      const el = await newStage({ bad: (place) => { if (tries++ === 0) throw new Error('no'); paper()(place); return undefined; } }, [sheet('a', 'bad')]);
      intentsOf(el, ['page-error']).cancelAll();
      el.focusedId = 'a';
      await settled(el);
      el.shadowRoot?.querySelector<HTMLElement>('.fence button')?.click();
      await settled(el);
      expect([tries, el.querySelector('input')?.value, document.activeElement]).to.deep.equal([2, 'text', el.placeOf('a')]);
    });

    it('[T6r] a page that does not load in time is fenced, and what comes late is let go of', async () => {
      let arrive: (page: { destroy(): void }) => void = () => undefined;
      const gone: string[] = [];
      const el = await newStage({ slow: () => new Promise((resolve) => { arrive = resolve; }) }, [sheet('a', 'slow')]);
      intentsOf(el, ['page-error']).cancelAll();
      el.loadTimeout = 0;
      el.focusedId = 'a';
      expect(el.placeOf('a')?.ariaBusy).to.equal('true');
      el.requestUpdate();
      await settled(el);
      expect(el.shadowRoot?.querySelector('.fence') ?? null).to.not.equal(null);
      arrive({ destroy: () => { gone.push('late'); } });
      await settled(el);
      expect(gone).to.deep.equal(['late']);
    });

    it('[T6s] a saving that fails is told as unsaved', async () => {
      const el = await newStage({ sheet: () => ({ save: () => Promise.reject(new Error('no')) }) }, [sheet('a')], 'a');
      const asked = intentsOf(el, ['page-finish-save']);
      el.pages = [{ ...sheet('a'), saving: true }];
      await settled(el);
      expect(asked.intents).to.deep.equal([{ type: 'page-finish-save', pageId: 'a', saved: false }]);
    });
  });

  describe('what it announces', () => {
    it('[T2zd] each place is a tab panel named after its tab', async () => {
      const el = await newStage({ sheet: paper() }, [sheet('a'), { id: 'b', tabType: 'sheet' }]);
      for (const id of ['a', 'b']) { el.focusedId = id; await settled(el); }
      expect([...el.children].map((place) => [place.role, place.ariaLabel, (place as HTMLElement).tabIndex])).to.deep.equal([['tabpanel', 'Sheet a', 0], ['tabpanel', 'sheet', 0]]);
    });

    it('[T2ze] a place takes the new title of its tab', async () => {
      const el = await newStage({ sheet: paper() }, [sheet('a')], 'a');
      el.pages = [{ ...sheet('a'), title: 'Other' }];
      await settled(el);
      expect(el.placeOf('a')?.ariaLabel).to.equal('Other');
    });
  });

  describe('what it asks', () => {
    it('[T4za] hands on what pages say, in order', async () => {
      let door: Page | undefined;
      const el = await newStage({ sheet: (_place, page) => { door = page; return undefined; } }, [sheet('a')], 'a');
      const asked = intentsOf(el, intents);
      door?.setTitle('Case 7');
      door?.setDirty(true, true);
      door?.saveState({ text: 'x' });
      expect(asked.intents).to.deep.equal([
        { type: 'page-title', pageId: 'a', title: 'Case 7' },
        { type: 'page-dirty', pageId: 'a', dirty: true, savable: true },
        { type: 'page-save-state', pageId: 'a', state: { text: 'x' } },
      ]);
    });

    it('[T4zb] hands on nothing of a page that is gone', async () => {
      let door: Page | undefined;
      const el = await newStage({ sheet: (_place, page) => { door = page; return undefined; } }, [sheet('a')], 'a');
      el.pages = [];
      await settled(el);
      const asked = intentsOf(el, intents);
      door?.setTitle('Late');
      expect(asked.intents).to.deep.equal([]);
    });

    it('[T4zc] on a bus: title, unsaved mark, kept state and save come into the log', async () => {
      const bus = await sampleBus({ customers: 1 });
      let door: Page | undefined;
      let saves = 0;
      await newStage({ case: (_place, page) => { door = page; return { save: () => { saves++; return Promise.resolve(); } }; } }, [], undefined, bus);
      await bus.dispatch({ type: 'session/focus', sessionId: 'kenny' });
      await bus.dispatch(openTab({ sessionId: 'kenny', tabId: 'c', tabType: 'case', params: { caseId: '7' } }));
      expect([door?.params, door?.sessionId]).to.deep.equal([{ caseId: '7' }, 'kenny']);
      door?.setTitle('Case 7');
      door?.setDirty(true, true);
      door?.saveState({ text: 'x' });
      const tab = (): unknown => bus.state.sessions[1]?.tabs.find(({ id }) => id === 'c');
      expect(tab()).to.include({ title: 'Case 7', dirty: true, savable: true }).and.deep.include({ state: { text: 'x' } });
      await bus.dispatch({ type: 'tab/save', sessionId: 'kenny', tabId: 'c' });
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(saves).to.equal(1);
      expect(tab()).to.include({ dirty: false, saving: undefined });
    });

    it('[T4zd] a cancelled intent changes nothing on the bus', async () => {
      const bus = await sampleBus({ customers: 1 });
      let door: Page | undefined;
      const el = await newStage({ case: (_place, page) => { door = page; return undefined; } }, [], undefined, bus);
      await bus.dispatch({ type: 'session/focus', sessionId: 'kenny' });
      await bus.dispatch(openTab({ sessionId: 'kenny', tabId: 'c', tabType: 'case' }));
      intentsOf(el, intents).cancelAll();
      door?.setTitle('Case 7');
      expect(bus.state.sessions[1]?.tabs.find(({ id }) => id === 'c')?.title).to.equal('');
    });

    it('[T4ze] a page gets what it kept', async () => {
      const bus = await sampleBus({ customers: 1 });
      let kept: unknown;
      await bus.dispatch(openTab({ sessionId: 'kenny', tabId: 'c', tabType: 'case' }));
      await bus.dispatch({ type: 'tab/save-state', sessionId: 'kenny', tabId: 'c', state: { text: 'half' } });
      await newStage({ case: (_place, page) => { kept = page.kept; return undefined; } }, [], undefined, bus);
      await bus.dispatch({ type: 'session/focus', sessionId: 'kenny' });
      expect(kept).to.deep.equal({ text: 'half' });
    });
  });

  describe('what a switch costs', () => {
    const cost = async (sessions: number): Promise<{ mutations: number; renders: number }> => {
      const pages = Array.from({ length: sessions * 2 }, (_, at): StagePage => ({ id: `p${at}`, tabType: 'sheet', sessionId: `s${at >> 1}`, title: `Sheet ${at}` }));
      const el = await newStage({ sheet: paper() }, pages);
      for (const { id } of pages) el.focusedId = id;
      await settled(el);
      let mutations = 0;
      const observer = new MutationObserver((records) => { mutations += records.length; });
      for (const root of [el, el.shadowRoot!]) observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
      el.focusedId = 'p0';
      await settled(el);
      mutations += observer.takeRecords().length;
      observer.disconnect();
      return { mutations, renders: el.children.length };
    };

    it('[T2zf] two attributes change, however many sessions there are', async () => {
      const few = await cost(2);
      const many = await cost(200);
      expect([few.mutations, many.mutations]).to.deep.equal([2, 2]);
    });

    it('[T2zg] on a bus the switch is done when the command is', async () => {
      const bus = await sampleBus({ customers: 2 });
      const el = await newStage({ 'active-conversation': paper(), home: paper() }, [], undefined, bus);
      void bus.dispatch({ type: 'session/focus', sessionId: 'kenny' });
      expect(el.placeOf(stagePageId('kenny', 'kenny:0'))?.hidden).to.equal(false);
      expect(el.placeOf(stagePageId('home', 'home:0'))?.hidden).to.equal(true);
    });

    it('[T2zh] a session opened and focused by one command is shown with it', async () => {
      const bus = await sampleBus({ customers: 0 });
      const el = await newStage({ record: paper() }, [], undefined, bus);
      void bus.dispatch({ type: 'session/open', kind: 'record', sessionId: 'r', recordType: 'case', recordId: '7', title: 'Case 7' });
      expect(el.placeOf(stagePageId('r', 'r:0'))?.hidden).to.equal(false);
    });
  });

  eachState<SessionStageElement>('session-stage', states, ({ el }) => {
    expect(el.shadowRoot?.querySelectorAll('slot')).to.have.lengthOf(2);
  }, '[T6t] always has its slots');
  axeEveryState('session-stage', states);
  behavesOnABus('session-stage', {
    start: () => sampleBus({ customers: 2 }),
    change: (bus) => bus.dispatch({ type: 'session/focus', sessionId: 'kenny' }),
    unrelated: (bus) => bus.dispatch(changePresence('away')),
  });
});
