export { CommunicationPanelElement } from './communication-panel.js';
export {
  CommunicationPanelModeEvent, CommunicationPanelResizeEvent, ConversationEndEvent, DraftConfirmEvent, DraftWriteEvent, EnterChangeEvent, MessageDiscardEvent, MessageRetryEvent,
  MessageSendEvent, NoteWriteEvent, type DraftMore,
} from './communication-panel.events.js';
export type { PanelConversation, PanelMessage } from './panel-conversation.js';
export type { PanelWidths } from './panel-width.js';
export type { QuickReply } from './quick-replies.js';
