import { choosePaneTool, closePane, keepView, openPane, pinPane, resizePane, savePaneState, toolPart, type CommandInput } from '@session-desk/core';
import { PaneChooseToolEvent, PaneCloseEvent, PaneKeepViewEvent, PaneOpenEvent, PanePinEvent, PaneResizeEvent, PaneSaveStateEvent } from './productivity-pane.events.js';

/** What the agent, or a tool, asks for: each is an intent, and a command unless the intent is cancelled. */
export class PaneAsks {
  readonly #pane: HTMLElement & { readonly sessionId: string };
  readonly #ask: (command: CommandInput) => unknown;

  constructor(pane: HTMLElement & { readonly sessionId: string }, ask: (command: CommandInput) => unknown) {
    this.#pane = pane;
    this.#ask = ask;
  }

  /** Opens a collapsed pane, or collapses an open one. */
  readonly toggle = (open: boolean): void => {
    const { sessionId } = this.#pane;
    if (open) this.#say(new PaneOpenEvent(sessionId), openPane(sessionId));
    else this.#say(new PaneCloseEvent(sessionId), closePane(sessionId));
  };

  readonly choose = (tool: string): void => { this.#say(new PaneChooseToolEvent(this.#pane.sessionId, tool), choosePaneTool(this.#pane.sessionId, tool)); };

  readonly pin = (pinned: boolean): void => { this.#say(new PanePinEvent(this.#pane.sessionId, pinned), pinPane(this.#pane.sessionId, pinned)); };

  readonly resize = (width: number): void => { this.#say(new PaneResizeEvent(this.#pane.sessionId, width), resizePane(this.#pane.sessionId, width)); };

  /** Keeps a tool's state in the session it belongs to, which need not be the one in view. Says whether it is kept. */
  readonly save = (sessionId: string, tool: string, state: unknown): boolean => this.#say(new PaneSaveStateEvent(sessionId, tool, state), savePaneState(sessionId, tool, state));

  /** Keeps how the agent left a tool. Says whether it is kept. */
  readonly keepView = (sessionId: string, tool: string, view: unknown): boolean => this.#say(new PaneKeepViewEvent(sessionId, tool, view), keepView(sessionId, toolPart(tool), view));

  #say(intent: Event, command: CommandInput): boolean {
    const goes = this.#pane.dispatchEvent(intent);
    if (goes) this.#ask(command);
    return goes;
  }
}
