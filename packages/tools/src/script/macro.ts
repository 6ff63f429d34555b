import type { Tool } from '@session-desk/controllers';

/** What a macro is given. */
export interface MacroContext {
  readonly sessionId: string;
  readonly conversationId?: string | undefined;
  /** None where the pane is alone. */
  readonly bus?: Tool['bus'];
  /** Raised when the session is gone. */
  readonly signal: AbortSignal;
}

/** Something that a script can do for the agent. It rejects when that did not work; the message of its error is shown. */
export type Macro = (context: MacroContext) => Promise<void>;
