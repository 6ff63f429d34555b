import type { BusHost } from '@session-desk/controllers';
import { ToolDoors } from './tool-doors.js';
import type { ToolPlace } from './tool-place.js';
import { ToolPlaces, type ToolKey } from './tool-places.js';
import { ToolRegistry } from './tool-registry.js';

/** What the tools need of their pane. */
export interface LiveToolsHost {
  readonly bus: () => BusHost['bus'];
  readonly conversationId: () => string | undefined;
  /** A tool asks to keep its state; answers whether it is kept. */
  readonly save: (sessionId: string, tool: string, state: unknown) => boolean;
  /** The agent left a tool otherwise than before; answers whether that is kept. */
  readonly keepView: (sessionId: string, tool: string, view: unknown) => boolean;
  /** The control that had the focus in a tool is there again. */
  readonly found: () => void;
  /** Something that the pane shows of its tools has changed, outside of `show`. */
  readonly changed: () => void;
  readonly failed: (place: ToolPlace, error: unknown) => void;
}

const LOAD_TIMEOUT_MS = 5000;

/** The tools of a pane: what is registered, what is alive, and what each of them says. */
export class LiveTools {
  readonly registry: ToolRegistry;
  readonly #host: LiveToolsHost;
  readonly #doors: ToolDoors;
  readonly #places: ToolPlaces;
  #bus: BusHost['bus'];
  #isShowing = false;
  #isRegistryNew = false;

  constructor(pane: HTMLElement, host: LiveToolsHost) {
    this.#host = host;
    this.registry = new ToolRegistry(() => {
      this.#isRegistryNew = true;
      host.changed();
    });
    this.#doors = new ToolDoors({ bus: host.bus, save: ({ sessionId, name }, state) => host.save(sessionId, name, state), counted: host.changed });
    this.#places = new ToolPlaces(pane, {
      typeOf: (name) => this.registry.get(name)?.type,
      doorOf: (key, signal) => this.#doors.doorOf(key, host.conversationId(), signal),
      changed: (place, failure) => { this.#onChanged(place, failure); },
      viewOf: (place) => this.#doors.viewOf(place),
      keepView: (place, view) => { if (host.keepView(place.sessionId, place.name, view)) this.#doors.keepView(place, view); },
      found: host.found,
    });
  }

  /** The place in view. */
  get shown(): ToolPlace | undefined { return this.#places.shown; }

  /** Whether any tool loads. */
  get isLoading(): boolean { return this.#places.isLoading; }

  /** Whether something was registered or removed since this was last asked. */
  takeNews(): boolean {
    const isNew = this.#isRegistryNew;
    this.#isRegistryNew = false;
    return isNew;
  }

  /** Counts of a session by tool: those given, and over them what the tools told of themselves. */
  countsOf(sessionId: string, given: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
    return { ...given, ...Object.fromEntries(this.#doors.countsOf(sessionId)) };
  }

  /** Brings a tool into view, nothing with `undefined`; then at most `budget` tools stay alive, busy ones aside. */
  show(key: ToolKey | undefined, budget: number): void {
    this.#isShowing = true;
    this.#places.giveUpAfter(LOAD_TIMEOUT_MS);
    this.#places.show(key);
    this.#places.keep(budget);
    this.#isShowing = false;
  }

  /** Tries the tool in view again. */
  retry(): void {
    this.#places.retry();
  }

  /** Lets go of the tools of sessions that do not pass. */
  retain(passes: (sessionId: string) => boolean): void {
    this.#places.retain(passes);
    this.#doors.retain(passes);
  }

  /** Lets go of everything when another bus comes: what the tools of one keep means nothing to another. */
  followBus(): void {
    const bus = this.#host.bus();
    if (!bus || bus === this.#bus) return;
    if (this.#bus) this.retain(() => false);
    this.#bus = bus;
  }

  #onChanged(place: ToolPlace, failure?: { readonly error: unknown }): void {
    place.settle();
    if (failure) this.#host.failed(place, failure.error);
    if (!this.#isShowing) this.#host.changed();
  }
}
