import type { Session } from '@session-desk/core';
import type { ToolType } from '@session-desk/controllers';
import type { TemplateResult } from 'lit';

/** What a tool is registered with beside its type. */
export interface ToolOptions {
  /** What the agent reads; the kit's own name for it, else the registered name. */
  readonly label?: string | undefined;
  readonly icon?: TemplateResult | undefined;
}

/** A tool type, or its `mount` alone. */
export type ToolSource = ToolType | ToolType['mount'];

/** The tool types of a pane by name. */
export class ToolRegistry {
  readonly #tools = new Map<string, ToolOptions & { readonly type: ToolType }>();
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Registers a type, in the place of an earlier one of that name. Returns the removal, which leaves a later one alone. */
  register(name: string, source: ToolSource, options: ToolOptions): () => void {
    const tool = { ...options, type: typeof source === 'function' ? { mount: source } : source };
    this.#tools.set(name, tool);
    this.#changed();
    return () => {
      if (this.#tools.get(name) !== tool) return;
      this.#tools.delete(name);
      this.#changed();
    };
  }

  /** What was registered under that name. */
  get(name: string): (ToolOptions & { readonly type: ToolType }) | undefined {
    return this.#tools.get(name);
  }

  /** How many new things wait in a session, by tool; tools that cannot tell, or fail to, are left out. */
  countsIn(session: Session | undefined): Readonly<Record<string, number>> {
    const counts: Record<string, number> = {};
    if (session) for (const [name, { type }] of this.#tools) {
      if (!type.countIn) continue;
      try {
        counts[name] = type.countIn(session);
      } catch (error) {
        // A badge is not worth a pane.
        reportError(error);
      }
    }
    return counts;
  }
}

/** Whether two readings of counts say the same. */
export function sameCounts(before: Readonly<Record<string, number>>, after: Readonly<Record<string, number>>): boolean {
  const names = Object.keys(after);
  return names.length === Object.keys(before).length && names.every((name) => before[name] === after[name]);
}
