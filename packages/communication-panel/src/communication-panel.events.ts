import type { Heading, PanelMode } from '@session-desk/core';

const asIntent = { bubbles: true, composed: true, cancelable: true };

/** The agent sends a reply. `suggestionId` names the suggestion that it came from; an e-mail has a heading. */
export class MessageSendEvent extends Event {
  constructor(readonly conversationId: string, readonly text: string, readonly suggestionId?: string, readonly heading: Heading = {}) { super('message-send', asIntent); }
}

/** The agent takes a message back that is about to go out. */
export class MessageUndoSendEvent extends Event {
  constructor(readonly conversationId: string, readonly messageId: string) { super('message-undo-send', asIntent); }
}

/** The agent sends a failed message again. */
export class MessageRetryEvent extends Event {
  constructor(readonly conversationId: string, readonly messageId: string) { super('message-retry', asIntent); }
}

/** The agent gives a failed message up. */
export class MessageDiscardEvent extends Event {
  constructor(readonly conversationId: string, readonly messageId: string) { super('message-discard', asIntent); }
}

/** What a draft holds beside its text. */
export interface DraftMore {
  readonly suggestionId?: string | undefined;
  readonly subject?: string | undefined;
  readonly to?: string | undefined;
  /** What stood in the fields before, and what this text is called: so that texts of several windows never overwrite each other. */
  readonly over?: string | undefined;
  readonly revision?: string | undefined;
}

/** The agent types: what the reply is now, at every input. */
export class DraftWriteEvent extends Event {
  constructor(readonly conversationId: string, readonly text: string, readonly more: DraftMore = {}) { super('draft-write', asIntent); }
}

/** The agent takes a text that was set aside, or gives it up. */
export class DraftAsideEvent extends Event {
  constructor(readonly conversationId: string, readonly asideId: string, readonly choice: 'use' | 'discard') { super('draft-aside', asIntent); }
}

/** The agent has seen what the customer wrote meanwhile, and keeps the reply. */
export class DraftConfirmEvent extends Event {
  constructor(readonly conversationId: string) { super('draft-confirm', asIntent); }
}

/** The agent ends the conversation; the question was answered with yes. */
export class ConversationEndEvent extends Event {
  constructor(readonly conversationId: string) { super('conversation-end', asIntent); }
}

/** The agent writes a private note: all of it, at every input. */
export class NoteWriteEvent extends Event {
  constructor(readonly conversationId: string, readonly text: string) { super('note-write', asIntent); }
}

/** The agent minimises the panel or shows it again. */
export class CommunicationPanelModeEvent extends Event {
  constructor(readonly mode: PanelMode) { super('communication-panel-mode', asIntent); }
}

/** The agent has resized the panel: its width in pixels for this channel. Fired when it rests. */
export class CommunicationPanelResizeEvent extends Event {
  constructor(readonly channel: string, readonly width: number) { super('communication-panel-resize', asIntent); }
}

/** The agent chooses what Enter does. */
export class EnterChangeEvent extends Event {
  constructor(readonly enterBreaks: boolean) { super('enter-change', asIntent); }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'message-send': MessageSendEvent;
    'message-undo-send': MessageUndoSendEvent;
    'draft-aside': DraftAsideEvent;
    'message-retry': MessageRetryEvent;
    'message-discard': MessageDiscardEvent;
    'draft-write': DraftWriteEvent;
    'draft-confirm': DraftConfirmEvent;
    'conversation-end': ConversationEndEvent;
    'note-write': NoteWriteEvent;
    'communication-panel-mode': CommunicationPanelModeEvent;
    'communication-panel-resize': CommunicationPanelResizeEvent;
    'enter-change': EnterChangeEvent;
  }
}
