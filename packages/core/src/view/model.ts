/** The part of a session that the communication panel shows. */
export const CONVERSATION_PART = 'conversation';

/** The part of a session that a tab's page is. */
export function tabPart(tabId: string): string { return `tab:${tabId}`; }

/** The part of a session that a tool of its pane is. */
export function toolPart(tool: string): string { return `tool:${tool}`; }

/**
 * How the agent left the parts of a session, by part: scroll positions, focus and caret, what stands in plain fields.
 * Each in the shape of whoever shows it, who checks it again before using it.
 */
export type Views = Readonly<Record<string, unknown>>;
