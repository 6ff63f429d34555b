import { closeSession, conversationOf, focusSession, moveSession, reopenSession, sessionOf, showNotice, tearOff, type ClosedRow, type SessionRow } from '@session-desk/core';
import { Later, unlessFocusMoves, type BusController, type BusHost, type DialogController, type MenuController, type Side, type WordsController } from '@session-desk/controllers';
import type { ClosingPlan } from './closing-plan.js';
import { iconOf } from './row-icon.js';
import { titleOf } from './row-words.js';
import { isClosable } from './session-row.js';
import { SessionCloseEvent, SessionFocusEvent, SessionMoveEvent, SessionReopenEvent, SessionTearOffEvent } from './session-pane.events.js';

const overlays = new Later(() => import('./row-overlays.js'));

/** What the pane lends to its gestures. */
export interface AskingHost {
  /** The pane itself, of which the agent asks. */
  readonly element: HTMLElement;
  readonly bus: BusController<BusHost>;
  readonly words: WordsController;
  readonly dialog: DialogController;
  readonly menu: MenuController;
  readonly sessions: () => readonly SessionRow[];
  /** What the host page says about a close, if it says anything. */
  readonly planOf: (row: SessionRow) => ClosingPlan | undefined;
  /** Fires an intent; false when it was cancelled. */
  readonly fire: (event: Event) => boolean;
}

/** What an agent can ask about a session: an intent each, and the command unless it is cancelled. */
export class SessionAsks {
  readonly #host: AskingHost;
  #moved: string | undefined;

  constructor(host: AskingHost) {
    this.#host = host;
    overlays.whenIdle();
  }

  /** The session that the agent has just asked to move; told once. */
  takeMoved(): string | undefined {
    const moved = this.#moved;
    this.#moved = undefined;
    return moved;
  }

  /** To bring it forward. */
  focus({ id }: SessionRow): void {
    if (this.#host.fire(new SessionFocusEvent(id))) void this.#host.bus.ask(focusSession(id));
  }

  /** To move it to a position in the list. */
  move(row: SessionRow | undefined, position: number): void {
    const { sessions, bus, fire } = this.#host;
    const beside = sessions()[position];
    if (!row || !beside) return;
    const { id } = row;
    // Sessions on their way out are not shown, but hold their places in the state.
    const to = bus.bus?.state.index.sessions.get(beside.id) ?? position;
    this.#moved = id;
    if (fire(new SessionMoveEvent(id, to))) void bus.ask(moveSession(id, to));
  }

  /** To close it, after the question where there is one; `false` where it cannot be closed. */
  close(row: SessionRow | undefined): boolean {
    if (!row || !isClosable(row)) return false;
    void this.#close(row);
    return true;
  }

  /** To open a closed one again; `false` where there is none. */
  reopen(sessionId: string | undefined): boolean {
    if (sessionId === undefined) return false;
    if (this.#host.fire(new SessionReopenEvent(sessionId))) void this.#host.bus.ask(reopenSession(sessionId));
    return true;
  }

  /** Any of the closed ones, by their menu. */
  async openClosed(closed: readonly ClosedRow[], anchor: HTMLElement): Promise<void> {
    const { menu, words } = this.#host;
    await menu.toggle(anchor, {
      label: words.term('sessionPane.reopenMenu'), choose: (id) => { this.reopen(id); },
      items: closed.map((row) => ({ id: row.id, label: titleOf(row, words), icon: iconOf(row) })),
    });
  }

  /** Any of these, by its menu. */
  async openMenu(row: SessionRow, anchor: HTMLElement, side: Side): Promise<void> {
    const { element, menu, sessions, words } = this.#host;
    const parts = overlays.here ?? await unlessFocusMoves(overlays.use(element));
    const canTearOff = row.kind !== 'home' && this.#host.bus.bus?.isShared === true;
    const acts = { tearOff: canTearOff ? () => { this.#tearOff(row); } : undefined, focus: () => { this.focus(row); }, close: () => { this.close(row); }, move: (position: number) => { this.move(row, position); } };
    if (parts) await menu.toggle(anchor, { ...parts.rowMenu(sessions(), row, words, acts), side });
  }

  // Within the gesture: a browser opens no window later.
  #tearOff({ id }: SessionRow): void {
    const { bus, fire } = this.#host;
    const name = `session-desk-${bus.bus?.ids.next() ?? id}`;
    if (!fire(new SessionTearOffEvent(id, name))) return;
    void bus.ask(overlays.here?.openBeside(name) ? tearOff(id, name, this.#partOf(id)) : showNotice({ noticeId: 'window-blocked', level: 'warning', code: 'window-blocked' }));
  }

  /** Where the agent goes on in the other window, as its parts call themselves: in a reply that is begun, else on the page. */
  #partOf(id: string): string {
    const state = this.#host.bus.bus?.state;
    const conversationId = state && sessionOf(state, id)?.conversationId;
    const talk = state && conversationId !== undefined ? conversationOf(state, conversationId) : undefined;
    return talk && talk.draft.text !== '' ? 'conversation' : 'page';
  }

  async #close(row: SessionRow): Promise<void> {
    const { element, bus, words, dialog, planOf, fire } = this.#host;
    const parts = overlays.here ?? await overlays.use(element);
    if (!parts) return;
    const { closeQuestion, closingPlanIn, closingPlanOf } = parts;
    const plan = planOf(row) ?? (bus.bus && closingPlanIn(bus.bus.state, row.id)) ?? closingPlanOf(row);
    const question = closeQuestion(titleOf(row, words), plan, words);
    const answer = question ? await dialog.ask(question) : 'close';
    if (answer === undefined || answer === 'keep') return;
    const unsaved = answer === 'discard' || answer === 'save' ? answer : undefined;
    if (fire(new SessionCloseEvent(row.id, unsaved))) void bus.ask(closeSession(row.id, unsaved));
  }
}
