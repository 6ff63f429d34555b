import type { Agent } from '@session-desk/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { keepModes, readModes } from './kept-modes.js';

type Collapsible = HTMLElement & { collapsed: boolean };

/** Keeps how an agent likes the list of sessions to stand, and gives it back when the agent comes again (S5). */
export class ModesController implements ReactiveController {
  readonly #host: HTMLElement;
  #agent: Agent | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Whose modes they are; another agent's are taken up at once, and without an agent none are kept. */
  follow(agent: Agent | undefined): void {
    if (agent?.id === this.#agent?.id && agent?.tenant === this.#agent?.tenant) return;
    this.#agent = agent;
    const pane = this.#pane;
    const { collapsed } = agent ? readModes(agent) : {};
    if (pane && collapsed !== undefined) pane.collapsed = collapsed;
  }

  /** @internal */
  hostConnected(): void {
    this.#host.addEventListener('session-pane-toggle', this.#onToggle);
  }

  /** @internal */
  hostDisconnected(): void {
    this.#host.removeEventListener('session-pane-toggle', this.#onToggle);
  }

  get #pane(): Collapsible | undefined {
    const pane = this.#host.querySelector<HTMLElement>('[slot="sessions"]');
    return pane && 'collapsed' in pane ? (pane as Collapsible) : undefined;
  }

  /** What is kept is what the list became: whoever hears the intent after the frame may still say no. */
  readonly #onToggle = (): void => {
    queueMicrotask(() => {
      const pane = this.#pane;
      if (this.#agent && pane) keepModes(this.#agent, { collapsed: pane.collapsed });
    });
  };
}
