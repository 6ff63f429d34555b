import type { ProductivityPaneElement, ToolType } from '@session-desk/productivity-pane';

declare const pane: ProductivityPaneElement;

export const removal: () => void = pane.register('orders', (place, { sessionId }) => { place.textContent = sessionId; }, { label: 'Orders' });

export const slow: ToolType = { mount: () => Promise.resolve({ show: (inView: boolean) => { document.title = String(inView); } }), countIn: ({ pane: { cards } }) => cards.length };

// @ts-expect-error: a tool type mounts
pane.register('orders', { countIn: () => 1 });

pane.addEventListener('pane-choose-tool', ({ sessionId, tool }) => { document.title = sessionId + tool; });
pane.addEventListener('pane-resize', ({ width }) => { document.title = String(width + 1); });

// @ts-expect-error: the width is a number
pane.width = '360px';
