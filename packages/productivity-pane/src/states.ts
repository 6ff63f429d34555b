import type { ToolType } from '@session-desk/controllers';
import type { ProductivityPaneElement } from './productivity-pane.js';

const tools = [{ name: 'suggestions' }, { name: 'knowledge' }, { name: 'cards' }, { name: 'script' }, { name: 'orders', label: 'Orders' }];

/** The states of `<productivity-pane>`, for tests, screenshots and the demo. */
export const states: readonly { readonly name: string; readonly width?: number; readonly height?: number; apply(el: ProductivityPaneElement): void }[] = [
  { name: 'empty', height: 480, apply: () => undefined },
  { name: 'open', height: 480, apply: (el) => { show(el); } },
  { name: 'collapsed', height: 480, apply: (el) => { show(el, { open: false }); } },
  { name: 'counts', height: 480, apply: (el) => { show(el, { counts: { suggestions: 3, knowledge: 2, cards: 12 } }); } },
  { name: 'collapsed-counts', height: 480, apply: (el) => { show(el, { open: false, counts: { suggestions: 3, cards: 12 } }); } },
  { name: 'pinned', height: 480, apply: (el) => { show(el, { pinned: true }); } },
  { name: 'wide', height: 480, apply: (el) => { show(el, { width: 520 }); } },
  { name: 'loading', height: 480, apply: (el) => { show(el, {}, () => new Promise<undefined>(() => undefined)); } },
  {
    name: 'error', height: 480, apply: (el) => {
      el.addEventListener('tool-error', (event) => { event.preventDefault(); }, { once: true });
      show(el, {}, () => { throw new Error('The tool did not load.'); });
    },
  },
  { name: 'overflow', height: 240, apply: (el) => { show(el, { tools: Array.from({ length: 12 }, (_, at) => ({ name: `tool-${at}`, label: `Tool ${at}` })) }); } },
];

function show(el: ProductivityPaneElement, properties: Partial<ProductivityPaneElement> = {}, mount: ToolType['mount'] = sample): void {
  const offered = properties.tools ?? tools;
  for (const { name } of offered) el.register(name, mount);
  Object.assign(el, { sessionId: 'kenny', open: true, tool: offered[1]?.name, tools: offered, ...properties });
}

function sample(place: HTMLElement): undefined {
  const paragraph = document.createElement('p');
  paragraph.textContent = 'Everything that was searched, read and ticked here is still here when you come back.';
  paragraph.style.setProperty('margin', '16px');
  place.append(paragraph);
}
