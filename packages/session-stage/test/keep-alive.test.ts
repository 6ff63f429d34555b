import { expect } from '@open-wc/testing';
import { settled } from '@session-desk/testing';
import { sendKeys } from '@web/test-runner-commands';
import '@session-desk/session-stage/define';
import type { SessionStageElement } from '@session-desk/session-stage';
import { newStage, takeAway } from './new-stage.js';

const ids = ['a', 'b', 'c'];
const frames = async (count = 2): Promise<void> => { for (let at = 0; at < count; at++) await new Promise((resolve) => { requestAnimationFrame(resolve); }); };

const chord = async (key: string): Promise<void> => {
  await sendKeys({ down: 'Alt' });
  await sendKeys({ press: key });
  await sendKeys({ up: 'Alt' });
};

/** A page with everything that a switch could lose. */
function fill(place: HTMLElement): Promise<undefined> {
  const area = document.createElement('textarea');
  area.ariaLabel = 'Note';
  const box = document.createElement('div');
  box.className = 'box';
  box.style.cssText = 'block-size: 100px; overflow: auto';
  const long = document.createElement('div');
  long.style.blockSize = '2000px';
  box.append(long);
  const outer = document.createElement('div');
  const inner = document.createElement('div');
  outer.attachShadow({ mode: 'open' }).append(inner);
  inner.attachShadow({ mode: 'open' }).append(document.createElement('input'));
  const frame = document.createElement('iframe');
  frame.title = 'Frame';
  frame.srcdoc = '<body style="height:3000px"><input id="i">';
  const loaded = new Promise<undefined>((resolve) => { frame.addEventListener('load', () => { frame.dataset['loads'] = String(Number(frame.dataset['loads'] ?? 0) + 1); resolve(undefined); }); });
  const tall = document.createElement('div');
  tall.style.blockSize = '3000px';
  place.append(area, outer, box, frame, tall);
  return loaded;
}

const part = {
  area: (place: Element) => place.querySelector('textarea')!,
  nested: (place: Element) => place.querySelector('div')!.shadowRoot!.firstElementChild!.shadowRoot!.querySelector('input')!,
  box: (place: Element) => place.querySelector('.box')!,
  frame: (place: Element) => place.querySelector('iframe')!,
};

describe('keep-alive audit', () => {
  let el: SessionStageElement;
  let shortcut: (event: KeyboardEvent) => void;

  beforeEach(async () => {
    el = await newStage({ sheet: fill }, ids.map((id) => ({ id, tabType: 'sheet', title: id, sessionId: id })));
    for (const id of ids) { el.focusedId = id; await settled(el); await frames(); }
    el.focusedId = 'a';
    await settled(el);
    shortcut = (event) => { if (event.altKey && ids.includes(event.key)) { event.preventDefault(); el.focusedId = event.key; } };
    window.addEventListener('keydown', shortcut);
  });
  afterEach(() => {
    window.removeEventListener('keydown', shortcut);
    takeAway();
  });

  it('[S1q] input, caret, selection, scroll positions, frame text and frame scroll are as left after three rounds through three sessions', async () => {
    const place = el.placeOf('a')!;
    const [area, nested, box, frame] = [part.area(place), part.nested(place), part.box(place), part.frame(place)];
    area.value = 'half a reply';
    nested.value = 'half a form';
    const inside = frame.contentDocument!;
    inside.querySelector('input')!.value = 'typed';
    frame.contentWindow!.scrollTo(0, 500);
    box.scrollTop = 300;
    area.focus();
    area.setSelectionRange(5, 9, 'backward');
    place.scrollTop = 40;
    await frames();
    for (let round = 0; round < 3; round++) for (const key of ['b', 'c', 'a']) { await chord(key); await frames(); }
    expect([area.value, nested.value, frame.contentDocument!.querySelector('input')!.value]).to.deep.equal(['half a reply', 'half a form', 'typed']);
    expect([frame.contentWindow!.scrollY, box.scrollTop, place.scrollTop], 'scroll').to.deep.equal([500, 300, 40]);
    expect(document.activeElement === area, 'focus').to.equal(true);
    expect([area.selectionStart, area.selectionEnd, area.selectionDirection]).to.deep.equal([5, 9, 'backward']);
    expect(ids.map((id) => part.frame(el.placeOf(id)!).dataset['loads']), 'loads').to.deep.equal(['1', '1', '1']);
    expect(frame.contentDocument === inside, 'the same document').to.equal(true);
  });

  it('[S1za] a frame is where it was left though the stage came back in another size, and is out of reach while hidden', async () => {
    const frame = part.frame(el.placeOf('a')!);
    frame.style.inlineSize = '100%';
    frame.contentWindow!.scrollTo(0, 500);
    await frames();
    el.focusedId = 'b';
    await frames();
    const { left, top } = frame.getBoundingClientRect();
    expect(document.elementsFromPoint(left + 5, top + 5).includes(frame), 'hit').to.equal(false);
    frame.focus();
    expect(document.activeElement === frame, 'focus').to.equal(false);
    el.parentElement!.style.inlineSize = '900px';
    el.focusedId = 'a';
    await frames();
    el.parentElement!.style.inlineSize = '640px';
    await frames();
    expect(frame.contentWindow!.scrollY).to.equal(500);
  });

  it('[S1r] the focus comes back into a field in nested shadow trees', async () => {
    const nested = part.nested(el.placeOf('a')!);
    nested.value = 'nested';
    nested.focus();
    nested.setSelectionRange(2, 4);
    await chord('b');
    await chord('a');
    const active = document.activeElement?.shadowRoot?.activeElement?.shadowRoot?.activeElement;
    expect(active === nested, 'focus').to.equal(true);
    expect([nested.selectionStart, nested.selectionEnd]).to.deep.equal([2, 4]);
  });

  it('[S1s] typing goes on where it stopped', async () => {
    const area = part.area(el.placeOf('a')!);
    area.focus();
    await sendKeys({ type: 'Dear Knny' });
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ press: 'ArrowLeft' });
    await chord('b');
    await chord('a');
    await sendKeys({ type: 'e' });
    expect(area.value).to.equal('Dear Kenny');
  });

  it('[S1t] the focus comes back into a field of a frame of this origin', async () => {
    const field = part.frame(el.placeOf('a')!).contentDocument!.querySelector('input')!;
    part.frame(el.placeOf('a')!).focus();
    field.focus();
    el.focusedId = 'b';
    el.focusedId = 'a';
    await Promise.resolve();
    expect(document.activeElement?.localName).to.equal('iframe');
    expect(field.ownerDocument.activeElement?.id).to.equal('i');
  });

  it('[S1u] a click on a tab leaves the focus there, and Tab into the page goes to the control that had it', async () => {
    const tab = document.createElement('button');
    tab.textContent = 'Tab';
    el.before(tab);
    const area = part.area(el.placeOf('a')!);
    const nested = part.nested(el.placeOf('a')!);
    area.value = 'text';
    nested.focus();
    tab.focus();
    el.focusedId = 'b';
    await frames();
    el.focusedId = 'a';
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(document.activeElement === tab, 'focus stays').to.equal(true);
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement?.shadowRoot?.activeElement?.shadowRoot?.activeElement === nested, 'goes back').to.equal(true);
  });

  it('[S1v] code that switches while the agent types leads no letter into another field', async () => {
    part.area(el.placeOf('b')!).focus();
    el.focusedId = 'b';
    part.area(el.placeOf('b')!).focus();
    await chord('a');
    part.area(el.placeOf('a')!).focus();
    await sendKeys({ type: 'x' });
    el.focusedId = 'b';
    await sendKeys({ type: 'yz' });
    expect([part.area(el.placeOf('a')!).value, part.area(el.placeOf('b')!).value]).to.deep.equal(['x', '']);
  });

  it('[T2zi] a place is never moved or taken out while its tab lives', async () => {
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((list) => { records.push(...list); });
    observer.observe(el, { childList: true, subtree: true });
    for (const id of ['b', 'c', 'a', 'b']) { el.focusedId = id; await settled(el); }
    el.pages = [...el.pages].reverse();
    await settled(el);
    records.push(...observer.takeRecords());
    observer.disconnect();
    expect(records).to.have.lengthOf(0);
  });
});
