import type { Session } from '@session-desk/core';
import type { SessionBus } from '@session-desk/session-bus';

/** What a tool of the productivity pane is given: whose it is, and its door to the workspace. After `signal` is raised the door does nothing. */
export interface Tool {
  readonly sessionId: string;
  /** The conversation of that session; none for Home, for a record, and where a host shows tools by properties alone. */
  readonly conversationId?: string | undefined;
  /** What this tool asked to keep in this very session, as it was given to `saveState`. */
  readonly kept: unknown;
  /** Raised when the session is gone, when the tool is put away to spare memory, and when it failed. */
  readonly signal: AbortSignal;
  /** The bus of the pane; none while the pane is alone. */
  readonly bus?: SessionBus | undefined;
  /** Keeps plain, structured-cloneable data for this session; later calls replace earlier ones. */
  saveState(state: unknown): void;
  /** Says how many new things wait here: a badge on the rail. It replaces what `countIn` reads. */
  setCount(count: number): void;
}

/** What a mounted tool can be told and asked. */
export interface MountedTool {
  /** Told when it comes into view and when it goes out of it; the first time right after it was mounted. */
  show?(inView: boolean): void;
  /** Whether it does something that must not be cut off: it is then not put away, however long it is out of view. */
  isBusy?(): boolean;
  /** Lets go of what the signal does not reach. */
  destroy?(): void;
}

/** What `mount` may answer: at once, or when the tool has loaded. A promise that rejects, or takes longer than 5 s, means that it did not. */
export type ToolMounting = MountedTool | undefined | void | Promise<MountedTool | undefined | void>;

/** A kind of tool: puts its content into the place, once per session. What it must not lose it keeps by `saveState`. */
export interface ToolType {
  mount(place: HTMLElement, tool: Tool): ToolMounting;
  /** How many new things wait in a session, for the badge: read from the state, whether or not the tool is mounted there. */
  countIn?(session: Session): number;
}
