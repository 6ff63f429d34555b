import type { AssistPort } from '@session-desk/assist';
import type { CommunicationPanelElement, QuickReply } from '@session-desk/communication-panel';
import { bookIcon, listChecksIcon, sparklesIcon, zapIcon } from '@session-desk/controllers';
import { activeConversationPage, articlePage, casePage, customerPage, homePage, recordPage, webPage, type RecordSource } from '@session-desk/pages';
import type { ProductivityPaneElement } from '@session-desk/productivity-pane';
import type { SessionStageElement } from '@session-desk/session-stage';
import { cardsTool, knowledgeTool, scriptTool, suggestionsTool, type Macro } from '@session-desk/tools';
import type { AgentWorkspaceElement } from './agent-workspace.js';

/** What the shipped pages and tools need of the outside. */
export interface Furniture {
  readonly records: RecordSource;
  readonly assist: AssistPort;
  /** What the agent can say by `/q` and a few letters. */
  readonly quickReplies?: readonly QuickReply[] | undefined;
  /** What agent scripts can run, by the names that their steps give. */
  readonly macros?: Readonly<Record<string, Macro>> | undefined;
  /** How the agent is greeted on Home. */
  readonly agentName?: string | undefined;
}

/**
 * Registers the shipped page types and pane tools in a workspace, through the same door as a host's own; a host registers its own
 * beside them, or in their place, afterwards. Returns the removal.
 */
export function furnish(workspace: AgentWorkspaceElement, { records, assist, agentName, macros, quickReplies = [] }: Furniture): () => void {
  const stage = workspace.querySelector<SessionStageElement>(`session-stage${workspace.suffix}`);
  const pane = workspace.querySelector<ProductivityPaneElement>(`productivity-pane${workspace.suffix}`);
  const panel = workspace.querySelector<CommunicationPanelElement>(`communication-panel${workspace.suffix}`);
  if (panel) panel.quickReplies = quickReplies;
  const workItems = (): HTMLElement => workspace.ownerDocument.createElement(`work-item-list${workspace.suffix}`);
  const removals = [
    stage?.register('home', homePage({ agentName, parts: { workItems } })),
    stage?.register('active-conversation', activeConversationPage({ records, assist })),
    stage?.register('record', recordPage({ records })),
    stage?.register('customer', customerPage({ records })),
    stage?.register('case', casePage({ records })),
    stage?.register('article', articlePage({ assist })),
    stage?.register('web', webPage()),
    pane?.register('suggestions', suggestionsTool(), { icon: sparklesIcon }),
    pane?.register('knowledge', knowledgeTool({ assist }), { icon: bookIcon }),
    pane?.register('cards', cardsTool(), { icon: zapIcon }),
    pane?.register('script', scriptTool({ assist, macros }), { icon: listChecksIcon }),
  ];
  return () => { for (const remove of removals) remove?.(); };
}
