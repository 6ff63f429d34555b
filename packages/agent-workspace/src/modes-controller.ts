import type { Agent } from '@session-desk/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { keepModes, readModes, type Modes } from './kept-modes.js';

/** Each mode: the part that has it as a property of the same name, and the intent by which the agent changes it. */
const MODES = [
  ['collapsed', 'sessions', 'session-pane-toggle'],
  ['widths', 'communication', 'communication-panel-resize'],
  ['enterBreaks', 'communication', 'enter-change'],
] as const satisfies readonly (readonly [mode: keyof Modes, slot: string, intent: string])[];

/** Keeps how an agent likes the parts to stand, and gives it back when the agent comes again (S5, V3). */
export class ModesController implements ReactiveController {
  readonly #host: HTMLElement;
  #agent: Agent | undefined;
  #given = new WeakSet<Element>();
  #root: ShadowRoot | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Whose modes they are; another agent's are taken up at once, and without an agent none are kept. */
  follow(agent: Agent | undefined): void {
    if (agent?.id === this.#agent?.id && agent?.tenant === this.#agent?.tenant) return;
    this.#agent = agent;
    this.#given = new WeakSet();
    this.#give();
  }

  /** @internal */
  hostConnected(): void {
    for (const [, , intent] of MODES) this.#host.addEventListener(intent, this.#onChange);
  }

  /** @internal */
  hostDisconnected(): void {
    for (const [, , intent] of MODES) this.#host.removeEventListener(intent, this.#onChange);
  }

  /** @internal What is slotted later gets its modes when it comes. */
  hostUpdated(): void {
    if (this.#root) return;
    this.#root = this.#host.shadowRoot ?? undefined;
    this.#root?.addEventListener('slotchange', this.#give);
  }

  /** Each part gets its modes once, so that what the agent or the host did since is left alone; one without its class when it has one. */
  readonly #give = (): void => {
    const slots = new Set<string>(MODES.map(([, slot]) => slot));
    for (const part of this.#host.children) {
      if (!this.#agent || this.#given.has(part) || !slots.has(part.slot)) continue;
      if (part.matches(':not(:defined)')) void customElements.whenDefined(part.localName).then(this.#give);
      else this.#giveTo(part, readModes(this.#agent));
    }
  };

  #giveTo(part: Element, modes: Modes): void {
    this.#given.add(part);
    for (const [mode, slot] of MODES) {
      if (slot === part.slot && mode in part && modes[mode] !== undefined) Reflect.set(part, mode, modes[mode]);
    }
  }

  #part(slot: string, mode: string): HTMLElement | undefined {
    const part = this.#host.querySelector<HTMLElement>(`:scope > [slot="${slot}"]`);
    return part && mode in part ? part : undefined;
  }

  /** What is kept is what the part became: whoever hears the intent after the frame may still say no. The other modes stay as they were kept: their parts may be away, or not here yet. */
  readonly #onChange = ({ type }: Event): void => {
    queueMicrotask(() => {
      const [mode, slot] = MODES.find(([, , intent]) => intent === type) ?? [];
      const part = mode && this.#part(slot, mode);
      if (this.#agent && part) keepModes(this.#agent, { ...readModes(this.#agent), [mode]: Reflect.get(part, mode) as unknown });
    });
  };
}
