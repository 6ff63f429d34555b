// What must survive a switch, asked of a peer three times over: a frame, its text and scroll position, a scrolled box, a field, focus and caret.
import { frame } from './moments.js';

const frames = async (count) => { for (let at = 0; at < count; at++) await frame(); };

/** Leaves things in the first tab of `s0`, goes through other sessions and tabs and comes back, three times; tells what is left of them. */
export async function keepAlive() {
  const { peer } = globalThis.bench;
  peer.switchTo('s0', 0);
  await frames(2);
  const place = peer.page('s0', 0);
  const input = place.querySelector('input');
  const box = document.createElement('div');
  box.style.cssText = 'height: 60px; overflow: auto';
  box.append(Object.assign(document.createElement('div'), { style: 'height: 2000px' }));
  const inner = document.createElement('iframe');
  inner.srcdoc = '<body style="height: 3000px"><input id="field">';
  inner.style.cssText = 'height: 80px; flex: none';
  let loads = 0;
  inner.addEventListener('load', () => { loads++; });
  place.append(inner, box);
  while (loads === 0) await frame();
  await frames(2);
  const loadsBefore = loads;
  inner.contentDocument.getElementById('field').value = 'typed';
  inner.contentWindow.scrollTo(0, 400);
  box.scrollTop = 300;
  input.focus();
  input.value = 'half a reply';
  input.setSelectionRange(2, 6);
  await frames(4);
  for (let time = 0; time < 3; time++) {
    for (const [session, tab] of [['s1', 1], ['s0', 1], ['s2', 0], ['s0', 0]]) {
      peer.switchTo(session, tab);
      await frames(3);
    }
  }
  await new Promise((resolve) => { setTimeout(resolve, 200); });
  const now = peer.page('s0', 0);
  return {
    'frame reloads': loads - loadsBefore,
    'frame text': inner.contentDocument?.getElementById('field')?.value ?? 'gone',
    'frame scroll': inner.contentWindow?.scrollY ?? -1,
    'inner scroll': box.scrollTop,
    'same element': now === place && now.querySelector('input') === input,
    input: input.value,
    focus: document.activeElement === input,
    caret: `${input.selectionStart}–${input.selectionEnd}`,
  };
}
