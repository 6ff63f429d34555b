import { expect, waitUntil } from '@open-wc/testing';
import { announcer, loadLanguage } from '@session-desk/controllers';
import { accessible, axeEveryState, eachState, intentsOf, settled } from '@session-desk/testing';
import { sendKeys } from '@web/test-runner-commands';
import '@session-desk/productivity-pane/define';
import type { ProductivityPaneElement } from '@session-desk/productivity-pane';
import { states } from '@session-desk/productivity-pane/states';
import { alonePane, fieldIn, nameOf, part, railOf } from './new-pane.js';

const INTENTS = ['pane-open', 'pane-close', 'pane-choose-tool', 'pane-pin', 'pane-resize'];

axeEveryState('productivity-pane', states);
eachState<ProductivityPaneElement>('productivity-pane', states, ({ el }) => {
  const stops = railOf(el).filter((tool) => tool.tabIndex === 0);
  expect(stops.length).to.equal(railOf(el).length > 0 ? 1 : 0);
}, '[P1n] one tab stop on the rail');

describe('<productivity-pane> alone', () => {
  it('[P1n] is a vertical list of tabs while a panel shows', async () => {
    const pane = await alonePane();
    const rail = part(pane, '.rail');
    expect([rail.role, rail.ariaOrientation]).to.deep.equal(['tablist', 'vertical']);
    expect(railOf(pane).map((tool) => [tool.role, tool.ariaSelected, tool.getAttribute('aria-controls')])).to.deep.equal([
      ['tab', 'false', 'panel'], ['tab', 'true', 'panel'], ['tab', 'false', 'panel'], ['tab', 'false', 'panel'],
    ]);
    expect(part(pane, '#panel').role).to.equal('tabpanel');
    await accessible(pane);
  });

  it('[P1n] is a toolbar of collapsed buttons while none does', async () => {
    const pane = await alonePane({ open: false });
    expect(part(pane, '.rail').role).to.equal('toolbar');
    expect(railOf(pane).map((tool) => [tool.role, tool.ariaExpanded])).to.deep.equal([[null, 'false'], [null, 'false'], [null, 'false'], [null, 'false']]);
    expect(part(pane, '.panel').hidden).to.equal(true);
  });

  it('[P1o] walks the rail by arrows, Home and End, and asks by Enter and Space', async () => {
    const pane = await alonePane();
    const log = intentsOf(pane, INTENTS);
    railOf(pane)[1]?.focus();
    const walked: (string | undefined)[] = [];
    for (const key of ['ArrowDown', 'ArrowUp', 'ArrowUp', 'End', 'Home']) {
      await sendKeys({ press: key });
      walked.push((pane.shadowRoot?.activeElement as HTMLElement).dataset['name']);
    }
    expect(walked).to.deep.equal(['cards', 'knowledge', 'suggestions', 'script', 'suggestions']);
    expect(log.intents).to.deep.equal([]);
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'Space' });
    expect(log.intents).to.deep.equal([{ type: 'pane-choose-tool', sessionId: 'kenny', tool: 'suggestions' }, { type: 'pane-choose-tool', sessionId: 'kenny', tool: 'script' }]);
  });

  it('[P1p] asks to collapse by the tool in view and by its button, and for a tool when collapsed', async () => {
    const pane = await alonePane();
    const log = intentsOf(pane, INTENTS);
    railOf(pane)[1]?.click();
    part(pane, '[part="collapse-button"]').click();
    pane.open = false;
    await settled(pane);
    railOf(pane)[1]?.click();
    expect(log.intents).to.deep.equal([{ type: 'pane-close', sessionId: 'kenny' }, { type: 'pane-close', sessionId: 'kenny' }, { type: 'pane-choose-tool', sessionId: 'kenny', tool: 'knowledge' }]);
  });

  it('[P1r] the separator is named, tells the width, and moves by keys', async () => {
    const pane = await alonePane({ width: 400 });
    const log = intentsOf(pane, INTENTS);
    const separator = part(pane, '.separator');
    expect([separator.ariaLabel, separator.ariaValueNow, separator.ariaValueMin, separator.ariaValueMax, separator.ariaValueText]).to.deep.equal(['Productivity', '400', '280', '720', '400 pixels wide']);
    separator.focus();
    for (const key of ['ArrowLeft', 'ArrowRight', 'Home', 'End', 'Enter']) await sendKeys({ press: key });
    expect(log.intents.map(({ type, width }) => (width === undefined ? type : width))).to.deep.equal([416, 384, 280, 720, 'pane-close']);
    pane.open = false;
    await settled(pane);
    expect([separator.ariaValueNow, separator.ariaValueText]).to.deep.equal(['0', 'Collapsed']);
    await sendKeys({ press: 'Enter' });
    expect(log.intents.at(-1)).to.deep.equal({ type: 'pane-open', sessionId: 'kenny' });
  });

  it('[P1r] is mirrored right-to-left', async () => {
    const pane = await alonePane({ width: 400 }, { dir: 'rtl' });
    const log = intentsOf(pane, INTENTS);
    part(pane, '.separator').focus();
    await sendKeys({ press: 'ArrowLeft' });
    expect(log.intents).to.deep.equal([{ type: 'pane-resize', sessionId: 'kenny', width: 384 }]);
    expect(part(pane, '.separator').getBoundingClientRect().right).to.be.closeTo(pane.getBoundingClientRect().right, 1);
  });

  it('[P1s] a button makes it wider, and narrower again', async () => {
    const pane = await alonePane();
    const log = intentsOf(pane, INTENTS);
    part(pane, '[part="width-button"]').click();
    pane.width = 520;
    await settled(pane);
    expect(pane.getBoundingClientRect().width).to.equal(520);
    part(pane, '[part="width-button"]').click();
    expect(log.intents.map(({ width }) => width)).to.deep.equal([520, 360]);
  });

  it('[P1u] each session has its own instance, kept alive', async () => {
    const pane = await alonePane();
    const kenny = fieldIn(pane);
    kenny!.value = 'parcel';
    pane.sessionId = 'amal';
    await settled(pane);
    expect([fieldIn(pane)?.name, fieldIn(pane)?.value]).to.deep.equal(['amal', '']);
    pane.sessionId = 'kenny';
    await settled(pane);
    expect([fieldIn(pane) === kenny, fieldIn(pane)?.value]).to.deep.equal([true, 'parcel']);
  });

  it('[P1v] gives a tool back what it kept when it is mounted anew', async () => {
    const pane = await alonePane({ keepAlive: 1 });
    const log = intentsOf(pane, ['pane-save-state']);
    fieldIn(pane)!.value = 'parcel';
    fieldIn(pane)!.dispatchEvent(new Event('input'));
    pane.sessionId = 'amal';
    await settled(pane);
    expect(pane.querySelectorAll('section').length, 'alive').to.equal(1);
    pane.sessionId = 'kenny';
    await settled(pane);
    expect(fieldIn(pane)?.value).to.equal('parcel');
    expect(log.intents).to.deep.equal([{ type: 'pane-save-state', sessionId: 'kenny', tool: 'knowledge', state: 'parcel' }]);
  });

  it('[P1w] puts away those longest out of view, and none that is busy', async () => {
    const pane = await alonePane({ keepAlive: 2 }, { source: (place, { sessionId }) => {
      place.id = `of-${sessionId}`;
      return { isBusy: () => sessionId === 'b' };
    } });
    for (const sessionId of ['a', 'b', 'c', 'd']) {
      pane.sessionId = sessionId;
      await settled(pane);
      await new Promise((resolve) => setTimeout(resolve, 3));
    }
    expect([...pane.querySelectorAll('section')].map(({ id }) => id)).to.deep.equal(['of-b', 'of-d']);
  });

  it('[P1x] takes away the tools of sessions that are gone, and raises their signal', async () => {
    const signals = new Map<string, AbortSignal>();
    const pane = await alonePane({ sessionIds: new Set(['kenny', 'amal']) }, { source: (_place, { sessionId, signal }) => { signals.set(sessionId, signal); } });
    pane.sessionId = 'amal';
    await settled(pane);
    pane.sessionIds = new Set(['amal']);
    await settled(pane);
    expect([pane.querySelectorAll('section').length, signals.get('kenny')?.aborted, signals.get('amal')?.aborted]).to.deep.equal([1, true, false]);
  });

  it('[P11q] names the tools in the agent\'s language, also after a change back to English', async () => {
    await loadLanguage('de');
    const pane = await alonePane();
    const place = pane.parentElement!;
    const shown: (string | undefined)[][] = [];
    for (const lang of ['en', 'de', 'en']) {
      place.lang = lang;
      await settled(pane);
      shown.push([nameOf(railOf(pane)[1]), part(pane, '#title').textContent]);
    }
    expect(shown).to.deep.equal([['Knowledge', 'Knowledge'], ['Wissen', 'Wissen'], ['Knowledge', 'Knowledge']]);
  });

  it('[P1y] shows the words beside a tool on keyboard focus', async () => {
    const pane = await alonePane();
    railOf(pane)[1]?.focus();
    await sendKeys({ press: 'ArrowDown' });
    const tooltip = part(pane, '.tooltip');
    expect([tooltip.matches(':popover-open'), tooltip.textContent]).to.deep.equal([true, 'Smart assist']);
  });

  it('[P1z] keeps the focus in the pane when the tool under it goes out of view', async () => {
    const pane = await alonePane();
    fieldIn(pane)?.focus();
    pane.sessionId = 'amal';
    await settled(pane);
    expect(pane.shadowRoot?.activeElement?.id).to.equal('panel');
    fieldIn(pane)?.focus();
    pane.open = false;
    await settled(pane);
    expect((pane.shadowRoot?.activeElement as HTMLElement).dataset['name']).to.equal('knowledge');
  });

  it('[P1q] a cancelled intent changes nothing', async () => {
    const pane = await alonePane();
    const log = intentsOf(pane, [...INTENTS, 'pane-save-state']);
    log.cancelAll();
    railOf(pane)[0]?.click();
    part(pane, '[part="pin-switch"]').click();
    part(pane, '[part="width-button"]').click();
    fieldIn(pane)!.value = 'secret';
    fieldIn(pane)!.dispatchEvent(new Event('input'));
    pane.keepAlive = 0;
    pane.sessionId = 'amal';
    await settled(pane);
    pane.sessionId = 'kenny';
    await settled(pane);
    expect([pane.open, pane.tool, pane.pinned, pane.width, fieldIn(pane)?.value]).to.deep.equal([true, 'knowledge', false, undefined, '']);
  });

  it('[P2o] the switch asks to pin and to follow again', async () => {
    const pane = await alonePane();
    const log = intentsOf(pane, INTENTS);
    const pin = part(pane, '[part="pin-switch"]');
    pin.click();
    pane.pinned = true;
    await settled(pane);
    expect([pin.role, pin.ariaChecked]).to.deep.equal(['switch', 'true']);
    pin.click();
    expect(log.intents.map(({ pinned }) => pinned)).to.deep.equal([true, false]);
  });

  it('[P10n] shows what waits as a badge with text, and in the name; not for the tool in view', async () => {
    const pane = await alonePane({ counts: { suggestions: 3, knowledge: 2, cards: 12 } });
    expect(railOf(pane).map((tool) => [nameOf(tool), tool.querySelector('.badge')?.textContent])).to.deep.equal([
      ['Suggested replies, 3 new', '3'], ['Knowledge', undefined], ['Smart assist, 12 new', '9+'], ['Agent script', undefined],
    ]);
  });

  it('[P10n] a tool can count by itself', async () => {
    const counts: ((count: number) => void)[] = [];
    const pane = await alonePane({ tool: 'cards' }, { source: (_place, tool) => { counts.push(tool.setCount); } });
    pane.tool = 'script';
    await settled(pane);
    counts[0]?.(4);
    await settled(pane);
    expect(railOf(pane).map((tool) => tool.querySelector('.badge')?.textContent)).to.deep.equal([undefined, undefined, '4', undefined]);
  });

  it('[P10o] [P10p] tells once what is new, changes nothing else, and does not tell what was there', async () => {
    const said = (): string[] => announcer().log.filter(({ source }) => source === 'productivity-pane').map(({ text }) => text);
    const before = said().length;
    const pane = await alonePane({ counts: { cards: 1 } });
    const log = intentsOf(pane, INTENTS);
    fieldIn(pane)?.focus();
    pane.counts = { cards: 2, suggestions: 3 };
    await settled(pane);
    pane.sessionId = 'amal';
    pane.counts = { cards: 9 };
    await settled(pane);
    // Words of one source come at most every 3 s, those of earlier tests included.
    await waitUntil(() => said().slice(before).includes('Suggested replies, 3 new. Smart assist, 2 new'), undefined, { timeout: 7000 });
    expect(said().slice(before).filter((text) => text.includes('Suggested') || text.includes('9'))).to.deep.equal(['Suggested replies, 3 new. Smart assist, 2 new']);
    expect([log.intents, pane.open, pane.tool]).to.deep.equal([[], true, 'knowledge']);
  });

  it('[P11n] does not offer what nobody registered; nothing at all without a tool', async () => {
    const pane = await alonePane({ tools: [{ name: 'orders' }, { name: 'cards' }, { name: 'cards' }] });
    expect(railOf(pane).map((tool) => tool.dataset['name'])).to.deep.equal(['cards']);
    const remove = pane.register('orders', () => undefined, { label: 'Orders' });
    await settled(pane);
    expect(railOf(pane).map((tool) => nameOf(tool))).to.deep.equal(['Orders', 'Smart assist']);
    remove();
    pane.tools = [{ name: 'orders' }];
    await settled(pane);
    expect([pane.matches(':state(empty)'), pane.getBoundingClientRect().width]).to.deep.equal([true, 0]);
  });
});
