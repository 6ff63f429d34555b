import type { OfferedTool } from './offered-tool.js';

/** Finds what is new to say: tools of one session whose count has risen. What a session already holds when it comes into focus is no news. */
export class ToolNews {
  #sessionId: string | undefined;
  #counts: ReadonlyMap<string, number> = new Map();

  /** The tools whose count has risen since the last call for the same session. */
  risen(sessionId: string, tools: readonly OfferedTool[]): readonly OfferedTool[] {
    const before = sessionId === this.#sessionId ? this.#counts : undefined;
    this.#sessionId = sessionId;
    this.#counts = new Map(tools.map(({ name, count }) => [name, count]));
    return tools.filter(({ name, count }) => count > (before?.get(name) ?? Infinity));
  }
}
