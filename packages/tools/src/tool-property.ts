import type { Tool } from '@session-desk/controllers';

/** The door of a tool that nobody mounted: everything goes nowhere. */
export const noTool: Tool = { sessionId: '', kept: undefined, signal: new AbortController().signal, saveState: () => undefined, setCount: () => undefined };
