import { expect } from '@open-wc/testing';
import { addressOf, caretOf, elementAt, flushFrame, PlaceView, putCaret, readCaret, readView, ScrollMemory, type KeptView } from '@session-desk/controllers';
import { sendKeys } from '@web/test-runner-commands';

const frames = async (count = 2): Promise<void> => { for (let at = 0; at < count; at += 1) await new Promise(requestAnimationFrame); };

interface Shown { readonly place: HTMLElement; readonly view: PlaceView; readonly kept: () => KeptView; readonly found: () => string | undefined; readonly says: number[]; readonly life: AbortController }

const open: Shown[] = [];

/** A place with content and its view; `kept` as it would come out of a log. */
function shown(content: string, kept?: unknown, keepsItself = false): Shown {
  const place = document.createElement('section');
  place.style.cssText = 'display: block; block-size: 300px; overflow: auto';
  place.innerHTML = content;
  document.body.append(place);
  const life = new AbortController();
  let last: KeptView = {};
  let focused: string | undefined;
  const says: number[] = [];
  const scroll: ScrollMemory = new ScrollMemory(place, life.signal, () => { view.changed(); });
  const view: PlaceView = new PlaceView(place, {
    scroll, keepsItself: () => keepsItself,
    keep: (now) => { last = structuredClone(now); says.push(says.length); },
    found: (control, caret) => { focused = `${control.id} ${String(caret?.start)}-${String(caret?.end)}`; },
  }, life.signal);
  view.giveBack(kept);
  const made = { place, view, kept: () => { flushFrame(); return last; }, found: () => focused, says, life };
  open.push(made);
  return made;
}

/** What an agent does in a field. */
function write(place: HTMLElement, selector: string, value: string | boolean): HTMLElement {
  const field = place.querySelector<HTMLInputElement>(selector)!;
  field.focus();
  if (typeof value === 'boolean') field.checked = value;
  else if (field.isContentEditable) field.innerText = value;
  else field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  return field;
}

const form = `<form><input id="name"><textarea name="note"></textarea><select id="pick" multiple><option>a</option><option>b</option><option>c</option></select>
  <input type="checkbox" id="urgent"><label><input type="radio" name="kind" value="one"></label><label><input type="radio" name="kind" value="two"></label>
  <details id="more"><summary>more</summary><p>inside</p></details><div id="rich" contenteditable="true">plain</div></form>`;

describe('the view of a place', () => {
  afterEach(() => { for (const { place, life } of open.splice(0)) { life.abort(); place.remove(); } });

  it('[CT21a] addresses mean the same element when the same content is made anew, through shadow trees and frames', async () => {
    const make = async (): Promise<{ place: HTMLElement; inner: HTMLElement; framed: Element; radio: Element }> => {
      const { place } = shown('<div></div><p><b>one</b><b>two</b></p><input type="radio" name="r"><input type="radio" name="r">');
      const host = place.querySelector('div')!;
      host.attachShadow({ mode: 'open' }).innerHTML = '<ul><li data-key="x y"><input></li></ul>';
      const frame = document.createElement('iframe');
      frame.srcdoc = '<input id="deep">';
      const loaded = new Promise((resolve) => { frame.addEventListener('load', resolve); });
      place.append(frame);
      await loaded;
      return { place, inner: host.shadowRoot!.querySelector('input')!, framed: frame.contentDocument!.querySelector('input')!, radio: place.querySelectorAll('input')[1]! };
    };
    const [one, two] = [await make(), await make()];
    for (const part of ['inner', 'framed', 'radio'] as const) {
      const address = structuredClone(addressOf(one.place, one[part]))!;
      expect(elementAt(two.place, address).element, part).to.equal(two[part]);
    }
    expect(addressOf(one.place, two.inner)).to.equal(undefined);
    for (const wrong of [['/'], ['b 9'], ['#x y 0 z'], ['#input onclick 0 "]'], ['p 0', '/', 'b 0'], ['']]) expect(elementAt(one.place, wrong).element).to.equal(undefined);
  });

  it('[CT21b] every kind of plain field comes back, told by input and change', () => {
    const first = shown(form);
    write(first.place, '#name', 'Ada');
    write(first.place, 'textarea', 'two\nlines');
    write(first.place, '#urgent', true);
    write(first.place, '[value="two"]', true);
    write(first.place, '#rich', 'rich text');
    const pick = first.place.querySelector<HTMLSelectElement>('#pick')!;
    for (const at of [0, 2]) pick.options[at]!.selected = true;
    pick.dispatchEvent(new Event('change', { bubbles: true }));
    const more = first.place.querySelector<HTMLDetailsElement>('#more')!;
    more.open = true;
    more.dispatchEvent(new Event('toggle'));
    const heard: string[] = [];
    const hear = (event: Event): void => { heard.push(`${event.type} ${(event.target as Element).id}`); };
    document.body.addEventListener('input', hear);
    const second = shown(form, structuredClone(first.kept()));
    document.body.removeEventListener('input', hear);
    const { place } = second;
    const value = (selector: string): unknown => place.querySelector<HTMLInputElement>(selector)!.value;
    expect([value('#name'), value('textarea'), place.querySelector<HTMLInputElement>('#urgent')!.checked, place.querySelector<HTMLInputElement>('[value="two"]')!.checked]).to.deep.equal(['Ada', 'two\nlines', true, true]);
    expect([...place.querySelector<HTMLSelectElement>('#pick')!.selectedOptions].map((option) => option.value)).to.deep.equal(['a', 'c']);
    expect([place.querySelector<HTMLDetailsElement>('#more')!.open, place.querySelector('#rich')!.textContent]).to.deep.equal([true, 'rich text']);
    expect(heard).to.include('input name');
  });

  it('[CT21c] never keeps passwords, one-time codes, cards, files, hidden fields, nor what a page has marked', () => {
    const content = `<input type="password" id="p"><input id="code" autocomplete="one-time-code"><input id="cc" autocomplete="billing cc-number"><input type="hidden" id="h"><input type="file" id="f">
      <div data-no-capture><input id="marked"></div><input id="new" autocomplete="new-password"><input id="ok">`;
    const { place, kept } = shown(content);
    for (const id of ['p', 'code', 'cc', 'h', 'marked', 'new']) write(place, `#${id}`, `secret ${id}`);
    const eye = place.querySelector<HTMLInputElement>('#p')!;
    eye.type = 'text';
    write(place, '#p', 'secret shown');
    write(place, '#ok', 'fine');
    expect(kept().fields).to.deep.equal([[['#input id 0 ok'], 'fine']]);
    expect(JSON.stringify(kept())).not.to.contain('secret');
  });

  it('[CT21c] gives nothing back into a field that has become secret', () => {
    const { place } = shown('<input id="a" type="password">', { fields: [[['#input id 0 a'], 'x']] });
    expect(place.querySelector('input')!.value).to.equal('');
  });

  it('[CT21d] content that comes late is given what was kept for it; until then it is not forgotten', async () => {
    const kept = { fields: [[['#input id 0 late'], 'here'], [['#input id 0 never'], 'still kept']], scroll: [[['div 0'], 0, 400]], focus: { at: ['#input id 0 late'], caret: { start: 1, end: 3 } } };
    const first = shown('<input id="early">', kept);
    write(first.place, '#early', 'typed');
    expect(first.kept().fields).to.deep.equal([[['#input id 0 early'], 'typed'], ...kept.fields]);
    await frames();
    first.place.innerHTML = '<div style="block-size: 100px; overflow: auto"><p style="margin: 0; block-size: 200px"></p></div>';
    await frames(3);
    const box = first.place.querySelector('div')!;
    expect(box.scrollTop).to.be.lessThan(400);
    box.querySelector('p')!.style.blockSize = '2000px';
    first.place.insertAdjacentHTML('beforeend', '<input id="late">');
    await frames(3);
    expect([box.scrollTop, first.place.querySelector<HTMLInputElement>('#late')!.value, first.found()]).to.deep.equal([400, 'here', 'late 1-3']);
    expect(first.kept().fields).to.deep.equal([[['#input id 0 late'], 'here'], kept.fields[1]]);
  });

  it('[CT21d] the place itself is scrolled to where it was', async () => {
    const first = shown('<p style="block-size: 2000px"></p>');
    first.place.scrollTop = 120;
    await frames(3);
    const { place } = shown('<p style="block-size: 2000px"></p>', structuredClone(first.kept()));
    expect(place.scrollTop).to.equal(120);
  });

  it('[CT21d] options that come late are waited for', async () => {
    const { place } = shown('<select id="s"><option>a</option></select>', { fields: [[['#select id 0 s'], ['b']]] });
    place.querySelector('select')!.append(new Option('b', 'b'));
    await frames(3);
    expect(place.querySelector('select')!.value).to.equal('b');
  });

  it('[CT21e] an agent who has begun is led nowhere, and what they wrote stays', async () => {
    const { place, found } = shown('<div style="block-size: 100px; overflow: auto"></div>', { fields: [[['#input id 0 a'], 'old']], scroll: [[['div 0'], 0, 300]], focus: { at: ['#input id 0 a'] } });
    place.dispatchEvent(new WheelEvent('wheel'));
    place.insertAdjacentHTML('beforeend', '<input id="a">');
    write(place, '#a', 'new');
    place.querySelector('div')!.innerHTML = '<p style="block-size: 2000px"></p>';
    await frames(3);
    expect([place.querySelector('input')!.value, place.querySelector('div')!.scrollTop, found()]).to.deep.equal(['new', 0, undefined]);
  });

  it('[CT21f] content that keeps its own state is given no fields, but its scroll and focus', () => {
    const kept = { fields: [[['#input id 0 a'], 'generic']], scroll: [[['div 0'], 0, 300]], focus: { at: ['#input id 0 a'] } };
    const { place, found } = shown('<div style="block-size: 100px; overflow: auto"><p style="block-size: 2000px"></p></div><input id="a" value="own">', kept, true);
    expect([place.querySelector('input')!.value, place.querySelector('div')!.scrollTop, found()]).to.deep.equal(['own', 300, 'a undefined-undefined']);
  });

  it('[CT21g] is told in the frame in which it changes, once, and not when nothing has', async () => {
    const { place, says, kept } = shown('<input id="a">');
    const field = write(place, '#a', '');
    field.focus();
    await sendKeys({ type: 'hello' });
    expect(kept().focus).to.deep.equal({ at: ['#input id 0 a'], caret: { start: 5, end: 5 } });
    const before = says.length;
    await sendKeys({ press: 'Shift' });
    expect([kept().fields, says.length - before]).to.deep.equal([[[['#input id 0 a'], 'hello']], 0]);
    await sendKeys({ press: 'ArrowLeft' });
    kept();
    expect(says.length - before).to.equal(1);
  });

  it('[CT21g] what waits for a frame is told within the event when the page is hidden, frozen or left', () => {
    for (const [target, type] of [[document, 'freeze'], [window, 'pagehide']] as const) {
      const { place, says } = shown('<input id="a">');
      write(place, '#a', type);
      expect(says.length).to.equal(0);
      target.dispatchEvent(new Event(type));
      expect(says.length, type).to.equal(1);
    }
  });

  it('[CT21h] a reset, and a page that says that all is saved, forget what was written', () => {
    const { place, view, kept } = shown(form);
    write(place, '#name', 'Ada');
    place.querySelector('form')!.reset();
    expect(kept().fields).to.deep.equal([]);
    write(place, '#name', 'Ada');
    expect(kept().fields?.length).to.equal(1);
    view.forgetFields();
    expect(kept().fields).to.deep.equal([]);
  });

  it('[CT21i] fields, scroll and focus of a frame of this origin come back, in the same document alone', async () => {
    const inside = '<body style="block-size: 3000px"><input id="i"><script>document.currentScript.remove()</scr' + 'ipt>';
    const withFrame = async (kept?: unknown): Promise<Shown & { inner: Document }> => {
      const made = shown('<iframe style="block-size: 200px"></iframe>', kept);
      const frame = made.place.querySelector('iframe')!;
      const loaded = new Promise((resolve) => { frame.addEventListener('load', resolve); });
      frame.srcdoc = inside;
      await loaded;
      return { ...made, inner: frame.contentDocument! };
    };
    const first = await withFrame();
    const field = first.inner.querySelector('input')!;
    field.focus();
    field.value = 'framed';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    first.inner.scrollingElement!.scrollTop = 250;
    await frames(3);
    const kept = structuredClone(first.kept());
    const second = await withFrame(kept);
    await frames(4);
    expect([second.inner.querySelector('input')!.value, second.inner.scrollingElement!.scrollTop, second.found()?.split(' ')[0]]).to.deep.equal(['framed', 250, 'i']);
    const elsewhere = await withFrame({ fields: kept.fields?.map(([at, value]) => [at, value, 'https://elsewhere.example/']) });
    await frames(4);
    expect(elsewhere.inner.querySelector('input')!.value).to.equal('');
  });

  it('[CT21j] carets of fields and of editable text are read and put back, backwards too', () => {
    const { place } = shown('<textarea id="t">hello world</textarea><div id="e" contenteditable="true">one <b>two</b> three</div><button id="b">b</button><input type="number" id="n" value="1">');
    const text = place.querySelector('textarea')!;
    text.setSelectionRange(2, 5, 'backward');
    expect(caretOf(text)).to.deep.equal({ start: 2, end: 5, backward: true });
    putCaret(text, { start: 6, end: 99 });
    expect([text.selectionStart, text.selectionEnd]).to.deep.equal([6, 11]);
    const rich = place.querySelector<HTMLElement>('#e')!;
    rich.focus();
    for (const caret of [{ start: 4, end: 7 }, { start: 1, end: 9, backward: true }, { start: 3, end: 3 }]) {
      putCaret(rich, caret);
      expect(caretOf(rich)).to.deep.equal(caret);
    }
    expect([caretOf(place.querySelector('#b')!), caretOf(place.querySelector('#n')!)]).to.deep.equal([undefined, undefined]);
    for (const wrong of [null, 1, {}, { start: -1, end: 0 }, { start: 3, end: 1 }, { start: '1', end: 2 }]) expect(readCaret(wrong)).to.equal(undefined);
  });

  it('[CT21k] of a kept view what does not fit is left out', () => {
    expect(readView({ scroll: [[['a'], 1, 2], [['a'], Number.NaN, 2], 'x', ['a', 1, 2]], focus: { at: 'x' }, fields: [[['a'], 'b'], [['a'], 7], [['a'], ['b', 3]], [['a'], true, 9]] })).to.deep.equal({ scroll: [[['a'], 1, 2]], fields: [[['a'], 'b']] });
    for (const wrong of [undefined, null, 7, 'view']) expect(readView(wrong)).to.deep.equal({});
  });
});
