import { privateElement, type ToolType } from '@session-desk/controllers';
import type { AssistPort } from '@session-desk/assist';
import { KnowledgeToolElement } from './knowledge/knowledge-tool-element.js';

/** What the knowledge tool is made with. */
export interface KnowledgeToolOptions {
  readonly assist: Pick<AssistPort, 'searchKnowledge' | 'openArticle' | 'surfaceKnowledge'>;
  /** The address under which a customer reads an article; without it a link is the article's title alone. */
  readonly linkOf?: ((articleId: string) => string | undefined) | undefined;
}

/** Knowledge while the agent types, and what the conversation itself calls for; for the reply, as a tab, or to look into at once (P3, P4). */
export function knowledgeTool({ assist, linkOf }: KnowledgeToolOptions): ToolType {
  return {
    mount: (place, tool) => {
      const element = privateElement('desk-knowledge-tool', KnowledgeToolElement);
      Object.assign(element, { assist, linkOf, tool, bus: tool.bus });
      place.append(element);
      return { show: (inView) => { element.inView = inView; } };
    },
  };
}
