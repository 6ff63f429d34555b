export { cardsTool } from './cards-tool.js';
export { knowledgeTool, type KnowledgeToolOptions } from './knowledge-tool.js';
export { scriptTool, type ScriptToolOptions } from './script-tool.js';
export type { Macro, MacroContext } from './script/macro.js';
export { suggestionsTool } from './suggestions-tool.js';
export { ArticleOpenEvent, CardDismissEvent, ReplyInsertEvent, SuggestionRejectEvent } from './tool.events.js';
