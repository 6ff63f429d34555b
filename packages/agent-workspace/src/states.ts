import type { AgentWorkspaceElement } from './agent-workspace.js';

interface State { readonly name: string; readonly width?: number; readonly height?: number; apply(el: AgentWorkspaceElement): void }

const PARTS = [['header', 'Session Desk'], ['presence', 'Available'], ['sessions', 'Sessions'], ['tabs', 'Tabs'], ['', 'Stage'], ['communication', 'Conversation'], ['tools', 'Tools']] as const;

/** Plain parts in every slot, so that the frame is seen and nothing else. */
function place(el: AgentWorkspaceElement): void {
  el.replaceChildren(...PARTS.map(([slot, text]) => {
    const part = el.ownerDocument.createElement('section');
    part.slot = slot;
    part.textContent = text;
    return part;
  }));
}

function frame(panelMode: AgentWorkspaceElement['panelMode'], unread = 0, area: AgentWorkspaceElement['area'] = 'work'): State['apply'] {
  return (el) => {
    place(el);
    el.sessions = [{ id: 'home', title: 'Home' }, { id: '1', title: 'Kenny Smith', unread }];
    el.focusedId = '1';
    el.panelMode = panelMode;
    el.area = area;
  };
}

/** The states of `<agent-workspace>`, for tests, screenshots and the demo. */
export const states: readonly State[] = [
  { name: 'wide', width: 1280, height: 640, apply: frame('docked') },
  { name: 'no-conversation', width: 1280, height: 640, apply: frame('hidden') },
  { name: 'medium', width: 900, height: 640, apply: frame('docked') },
  { name: 'narrow', width: 360, height: 640, apply: frame('docked') },
  { name: 'unread', width: 360, height: 640, apply: frame('docked', 12, 'conversation') },
];
