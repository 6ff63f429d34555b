import { sessionOf, toolPart } from '@session-desk/core';
import type { BusHost, Tool } from '@session-desk/controllers';
import type { ToolKey } from './tool-places.js';

/** What the doors need of their pane. */
export interface ToolDoorsHost {
  readonly bus: () => BusHost['bus'];
  /** A tool asks to keep its state; answers whether it is kept. */
  readonly save: (key: ToolKey, state: unknown) => boolean;
  /** A tool has told how many new things wait. */
  readonly counted: () => void;
}

/** Makes the door of each tool to its pane, and remembers what came through: counts, and the kept states of a pane without a bus. */
export class ToolDoors {
  readonly #host: ToolDoorsHost;
  readonly #kept = new Map<string, Map<string, unknown>>();
  readonly #views = new Map<string, Map<string, unknown>>();
  readonly #counts = new Map<string, Map<string, number>>();

  constructor(host: ToolDoorsHost) {
    this.#host = host;
  }

  /** The door of one tool; shut when the signal is raised. */
  doorOf(key: ToolKey, conversationId: string | undefined, signal: AbortSignal): Tool {
    const { sessionId, name } = key;
    const bus = this.#host.bus();
    return {
      sessionId,
      conversationId,
      kept: bus ? sessionOf(bus.state, sessionId)?.pane.tools[name] : this.#kept.get(sessionId)?.get(name),
      signal,
      bus,
      saveState: (state) => { if (!signal.aborted && this.#host.save(key, state)) put(this.#kept, key, state); },
      setCount: (count) => {
        if (signal.aborted) return;
        put(this.#counts, key, count);
        this.#host.counted();
      },
    };
  }

  /** How the agent left a tool. */
  viewOf({ sessionId, name }: ToolKey): unknown {
    const bus = this.#host.bus();
    return bus ? sessionOf(bus.state, sessionId)?.views?.[toolPart(name)] : this.#views.get(sessionId)?.get(name);
  }

  /** Remembers how the agent left a tool, where no bus does. */
  keepView(key: ToolKey, view: unknown): void {
    put(this.#views, key, view);
  }

  /** What the tools of a session told of themselves, by name. */
  countsOf(sessionId: string): ReadonlyMap<string, number> {
    return this.#counts.get(sessionId) ?? NONE;
  }

  /** Forgets the sessions that do not pass. */
  retain(passes: (sessionId: string) => boolean): void {
    for (const map of [this.#kept, this.#views, this.#counts]) for (const sessionId of map.keys()) if (!passes(sessionId)) map.delete(sessionId);
  }
}

const NONE: ReadonlyMap<string, number> = new Map();

function put<T>(map: Map<string, Map<string, T>>, { sessionId, name }: ToolKey, value: T): void {
  const known = map.get(sessionId) ?? new Map<string, T>();
  map.set(sessionId, known.set(name, value));
}
