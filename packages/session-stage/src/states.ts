import type { SessionStageElement } from './session-stage.js';

/** The states of `<session-stage>`, for tests, screenshots and the demo. */
export const states: readonly { readonly name: string; readonly width?: number; readonly height?: number; apply(el: SessionStageElement): void }[] = [
  { name: 'empty', width: 640, height: 320, apply: () => undefined },
  { name: 'one', width: 640, height: 320, apply: (el) => { show(el, (place) => { place.append(note('Everything that was typed here is still here.')); }); } },
  { name: 'loading', width: 640, height: 320, apply: (el) => { show(el, () => new Promise(() => undefined)); } },
  {
    name: 'error', width: 640, height: 320, apply: (el) => {
      el.addEventListener('page-error', (event) => { event.preventDefault(); }, { once: true });
      show(el, () => { throw new Error('The page did not load.'); });
    },
  },
  { name: 'unregistered', width: 640, height: 320, apply: (el) => { el.pages = [{ id: 'a', tabType: 'invoice', title: 'Invoice 40-1187', closable: true }]; el.focusedId = 'a'; } },
  { name: 'long-title', width: 360, height: 320, apply: (el) => { el.pages = [{ id: 'a', tabType: 'invoice', title: 'Invoice for Margarethe von Hohenstein-Oberndorff, second reminder' }]; el.focusedId = 'a'; } },
];

function show(el: SessionStageElement, mount: Parameters<SessionStageElement['register']>[1]): void {
  el.register('sample', mount);
  el.pages = [{ id: 'a', tabType: 'sample', title: 'Case 4471' }];
  el.focusedId = 'a';
}

function note(text: string): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  return paragraph;
}
