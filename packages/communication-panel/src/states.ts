import type { CommunicationPanelElement } from './communication-panel.js';

/** The states of the element, for tests, screenshots and the demo. */
export const states: readonly { readonly name: string; readonly width?: number; readonly height?: number; apply(el: CommunicationPanelElement): void }[] = [
  { name: 'empty', width: 400, height: 560, apply: () => undefined },
];
