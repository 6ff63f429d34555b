import { privateElement, type ToolType } from '@session-desk/controllers';
import { CardsToolElement } from './cards/cards-tool-element.js';
import { readSeen } from './cards/seen-cards.js';

/** Smart-assist cards of a session, newest on top, until the agent dismisses them (P10). Register it as `cards`: its badge reads what was kept under that name. */
export function cardsTool(): ToolType {
  return {
    mount: (place, tool) => {
      const element = privateElement('desk-cards-tool', CardsToolElement);
      Object.assign(element, { tool, bus: tool.bus });
      place.append(element);
      return { show: (inView) => { element.inView = inView; } };
    },
    countIn: ({ pane }) => {
      const seen = readSeen(pane.tools['cards']);
      return pane.cards.reduce((sum, card) => sum + Number(!seen.has(card.id)), 0);
    },
  };
}
