import { privateElement, type ToolType } from '@session-desk/controllers';
import { SuggestionsToolElement } from './suggestions/suggestions-tool-element.js';

/** Replies that a provider suggests: to put into the reply, with their blanks filled in, or to reject. Nothing is ever sent from here (P6). */
export function suggestionsTool(): ToolType {
  return {
    mount: (place, tool) => {
      const element = privateElement('desk-suggestions-tool', SuggestionsToolElement);
      Object.assign(element, { tool, bus: tool.bus });
      place.append(element);
    },
    countIn: (session) => session.pane.suggestions.length,
  };
}
