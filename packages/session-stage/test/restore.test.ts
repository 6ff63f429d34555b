import { expect } from '@open-wc/testing';
import { flushFrame, sharedBus, ViewChangeEvent } from '@session-desk/controllers';
import { focusSession, focusTab, focusWindowPart, markTabDirty, openSession, openTab, sessionOf } from '@session-desk/core';
import { Restarts, settled } from '@session-desk/testing';
import '@session-desk/session-stage/define';
import { pageFromElement, stagePageId, type PageSource, type SessionStageElement } from '@session-desk/session-stage';
import { sendKeys } from '@web/test-runner-commands';
import { newStage, takeAway } from './new-stage.js';

const frames = async (count = 3): Promise<void> => { for (let at = 0; at < count; at += 1) await new Promise(requestAnimationFrame); };
const templates = { home: { tabs: [{ tabType: 'blank', fixed: true }] }, record: { titleAnchor: true, tabs: [{ tabType: 'form', fixed: true }] } };

/** A page that does nothing about what is written into it. */
const form: PageSource = (place) => {
  place.innerHTML = '<input id="subject"><textarea id="words"></textarea><input type="password" id="secret"><div id="box" style="block-size: 100px; overflow: auto"><p style="block-size: 2000px; margin: 0"></p></div>';
  return undefined;
};
const blank: PageSource = () => undefined;
const types = { form, blank };

const openRecord = (id: string) => openSession({ sessionId: id, kind: 'record', recordType: 'form', recordId: id, title: `Form ${id}` });
const stageOn = (bus: Restarts['bus'], given: Readonly<Record<string, PageSource>> = types): Promise<SessionStageElement> => newStage(given, [], undefined, bus);
const shown = (stage: SessionStageElement): HTMLElement => [...stage.querySelectorAll<HTMLElement>('section')].find(({ hidden }) => !hidden)!;
const field = (stage: SessionStageElement, id: string): HTMLTextAreaElement => shown(stage).querySelector<HTMLTextAreaElement>(`#${id}`)!;

describe('a stage that comes back', () => {
  let desk: Restarts;
  beforeEach(async () => {
    desk = await Restarts.begin({ config: { templates } });
    await desk.bus.dispatch(openRecord('a'));
  });
  afterEach(() => { takeAway(); expect(sharedBus()).to.equal(undefined); });

  for (const way of ['reload', 'crash'] as const) {
    it(`[ST1a] gives plain fields, scroll, focus and caret back after a ${way}, and no password`, async () => {
      const stage = await stageOn(desk.bus);
      await desk.bus.dispatch(focusSession('a'));
      field(stage, 'secret').focus();
      await sendKeys({ type: 'hush' });
      field(stage, 'words').focus();
      await sendKeys({ type: 'Dear Sir' });
      await sendKeys({ press: 'ArrowLeft' });
      shown(stage).querySelector('#box')!.scrollTop = 640;
      await frames();
      takeAway();
      const bus = await desk.restart(way);
      const again = await stageOn(bus);
      await frames();
      const words = field(again, 'words');
      expect([words.value, field(again, 'secret').value, shown(again).querySelector('#box')!.scrollTop]).to.deep.equal(['Dear Sir', '', 640]);
      expect([document.activeElement, words.selectionStart, words.selectionEnd]).to.deep.equal([words, 7, 7]);
      await sendKeys({ type: '!' });
      expect(words.value).to.equal('Dear Si!r');
      expect(JSON.stringify(bus.state)).not.to.contain('hush');
    });
  }

  it('[ST1a] what was written last is kept within the event by which the page is left', async () => {
    const stage = await stageOn(desk.bus);
    await desk.bus.dispatch(focusSession('a'));
    const words = field(stage, 'words');
    words.value = 'last key';
    words.dispatchEvent(new Event('input', { bubbles: true }));
    const bus = await desk.restart('reload');
    takeAway();
    expect(field(await stageOn(bus), 'words').value).to.equal('last key');
  });

  it('[ST1b] each tab has its own view, given back when it is first in focus', async () => {
    const { bus } = desk;
    await bus.dispatch(openTab({ sessionId: 'a', tabId: 't', tabType: 'form', params: { n: 2 } }));
    const stage = await stageOn(bus);
    const write = async (text: string): Promise<void> => {
      field(stage, 'subject').focus();
      await sendKeys({ type: text });
    };
    await write('second');
    await bus.dispatch(focusTab('a', 'a:0'));
    await write('first');
    await frames();
    takeAway();
    const next = await desk.restart();
    const again = await stageOn(next);
    expect([field(again, 'subject').value, again.placeOf(stagePageId('a', 't'))]).to.deep.equal(['first', undefined]);
    await next.dispatch(focusTab('a', 't'));
    expect(field(again, 'subject').value).to.equal('second');
  });

  it('[ST1c] a page that keeps its own state keeps its fields itself', async () => {
    const own: PageSource = (place, page) => {
      const input = document.createElement('input');
      input.id = 'subject';
      input.value = typeof page.kept === 'string' ? `own ${page.kept}` : '';
      input.addEventListener('input', () => { page.saveState(input.value); });
      place.append(input);
      return undefined;
    };
    const stage = await stageOn(desk.bus, { form: own, blank });
    field(stage, 'subject').focus();
    await sendKeys({ type: 'abc' });
    await frames();
    expect(JSON.stringify(sessionOf(desk.bus.state, 'a')?.views)).not.to.contain('abc');
    takeAway();
    const again = await stageOn(await desk.restart(), { form: own, blank });
    expect([field(again, 'subject').value, field(again, 'subject').selectionStart]).to.deep.equal(['own abc', 3]);
  });

  it('[ST1d] an element that tells its view gets it back when it is made again', async () => {
    class Viewing extends HTMLElement { view: unknown = { order: 'first' }; }
    customElements.define('view-page-test', Viewing);
    const page = { form: pageFromElement('view-page-test'), blank };
    const stage = await stageOn(desk.bus, page);
    const element = shown(stage).querySelector<Viewing>('view-page-test')!;
    expect(element.view).to.deep.equal({ order: 'first' });
    element.dispatchEvent(new ViewChangeEvent({ order: 'last' }));
    takeAway();
    const again = await stageOn(await desk.restart(), page);
    await frames();
    expect(shown(again).querySelector<Viewing>('view-page-test')!.view).to.deep.equal({ order: 'last' });
  });

  it('[ST1c] a page that says that all is saved comes back without what was written', async () => {
    let saved: (() => void) | undefined;
    const saving: PageSource = (place, page) => {
      place.innerHTML = '<input id="subject">';
      saved = () => { page.setDirty(false); };
      return undefined;
    };
    const stage = await stageOn(desk.bus, { form: saving, blank });
    field(stage, 'subject').focus();
    await sendKeys({ type: 'sent off' });
    saved?.();
    await frames();
    takeAway();
    expect(field(await stageOn(await desk.restart(), { form: saving, blank }), 'subject').value).to.equal('');
  });

  it('[T4zf] the unsaved mark comes back with the input', async () => {
    await stageOn(desk.bus);
    await desk.bus.dispatch(markTabDirty('a', 'a:0', true));
    takeAway();
    const bus = await desk.restart();
    await stageOn(bus);
    expect(sessionOf(bus.state, 'a')?.tabs[0]?.dirty).to.equal(true);
  });

  it('[ST1e] takes the focus from nothing that has it, and from no agent who has begun', async () => {
    const stage = await stageOn(desk.bus);
    field(stage, 'words').focus();
    await sendKeys({ type: 'x' });
    await frames();
    takeAway();
    const bus = await desk.restart();
    expect(bus.state.windows['window-1']?.part).to.equal('page');
    const other = document.createElement('input');
    document.body.append(other);
    other.focus();
    await stageOn(bus);
    await frames();
    expect(document.activeElement).to.equal(other);
    other.remove();
    takeAway();
  });

  it('[ST1e] the focus on the page as a whole comes back to it', async () => {
    await desk.bus.dispatch(focusWindowPart('page'));
    const again = await stageOn(await desk.restart());
    expect(document.activeElement).to.equal(shown(again));
  });

  describe('how many are mounted at start', () => {
    const four = async (mountAtStart: number): Promise<{ stage: SessionStageElement; mounted: string[] }> => {
      const many = await Restarts.begin({ config: { templates, restore: { mountAtStart } } });
      for (const id of ['a', 'b', 'c', 'd']) await many.bus.dispatch(openRecord(id));
      await many.bus.dispatch(openTab({ sessionId: 'b', tabId: 't', tabType: 'form', params: { n: 2 } }));
      await many.bus.dispatch(focusSession('c'));
      const bus = await many.restart();
      const mounted: string[] = [];
      const stage = await stageOn(bus, { blank, form: (_place, page) => { mounted.push(`${String(page.sessionId)} ${'n' in page.params ? 2 : 1}`); return undefined; } });
      for (let round = 0; round < 6; round += 1) flushFrame();
      return { stage, mounted };
    };

    it('[F3n] the session in focus alone, unless configured', async () => {
      const { stage, mounted } = await four(1);
      expect(mounted).to.deep.equal(['c 1']);
      await stage.bus!.dispatch(focusSession('d'));
      expect(mounted).to.deep.equal(['c 1', 'd 1']);
    });

    it('[F3n] the one in focus first, then others in their order with the tab that was looked at, one a frame, hidden', async () => {
      const { stage, mounted } = await four(4);
      expect(mounted).to.deep.equal(['c 1', 'a 1', 'b 2']);
      expect([...stage.querySelectorAll('section')].filter(({ hidden }) => !hidden).length).to.equal(1);
    });
  });

  describe('a page whose application is not here yet', () => {
    it('[R4n] stands as a stub with title and type, asks for its application, and has all that was kept when it comes', async () => {
      const stage = await stageOn(desk.bus);
      field(stage, 'words').focus();
      await sendKeys({ type: 'kept words' });
      await desk.bus.dispatch(markTabDirty('a', 'a:0', true));
      await frames();
      takeAway();
      const bus = await desk.restart();
      const missing: string[] = [];
      const hear = (event: Event & { tabType?: string }): void => { missing.push(String(event.tabType)); };
      document.addEventListener('page-missing', hear);
      const again = await stageOn(bus, { blank });
      await frames();
      const stub = again.shadowRoot!.querySelector<HTMLElement>('.fence')!;
      expect(stub.textContent).to.contain('Form a').and.to.contain('form');
      stub.querySelector<HTMLElement>('[part="retry-button"]')!.click();
      document.removeEventListener('page-missing', hear);
      expect(missing).to.deep.equal(['form', 'form']);
      expect([sessionOf(bus.state, 'a')?.tabs[0]?.dirty, JSON.stringify(sessionOf(bus.state, 'a')?.views)]).to.satisfy(([dirty, views]: [boolean, string]) => dirty && views.includes('kept words'));
      again.register('form', form);
      await settled(again);
      await frames();
      const words = field(again, 'words');
      expect([words.value, again.shadowRoot!.querySelector('.fence'), document.activeElement === words]).to.deep.equal(['kept words', null, true]);
    });

    it('[R4o] can be closed: a tab, or the record session whose anchor it is; what is unsaved is asked about first', async () => {
      const { bus } = desk;
      await bus.dispatch(openTab({ sessionId: 'a', tabId: 't', tabType: 'foreign' }));
      const stage = await stageOn(bus, { blank });
      const close = (): void => { stage.shadowRoot!.querySelector<HTMLElement>('[part="close-button"]')!.click(); };
      close();
      await settled(stage);
      expect(sessionOf(bus.state, 'a')?.tabs.map(({ id }) => id)).to.deep.equal(['a:0']);
      await bus.dispatch(markTabDirty('a', 'a:0', true));
      close();
      const question = async (): Promise<HTMLDialogElement> => {
        for (let round = 0; round < 100; round += 1) {
          const dialog = stage.shadowRoot!.querySelector('dialog');
          if (dialog?.open) return dialog;
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
        return expect.fail('no question');
      };
      const dialog = await question();
      expect(sessionOf(bus.state, 'a')?.closing).to.equal(undefined);
      [...dialog.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === 'Discard')!.click();
      await frames();
      expect(sessionOf(bus.state, 'a')?.closing).not.to.equal(undefined);
    });

    it('[R4o] Home and the anchor of a conversation offer no close', async () => {
      const stage = await newStage({}, [{ id: 'x', tabType: 'foreign', title: 'X' }], 'x');
      expect(stage.shadowRoot!.querySelector('[part="close-button"]')).to.equal(null);
    });
  });
});
