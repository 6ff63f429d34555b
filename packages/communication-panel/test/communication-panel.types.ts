import type { Conversation } from '@session-desk/core';
import type { CommunicationPanelElement } from '@session-desk/communication-panel';

declare const el: CommunicationPanelElement;
declare const conversation: Conversation;

// Core's conversation and the least that a host knows are both taken.
el.conversation = conversation;
el.conversation = { id: 'a' };
el.conversation = { id: 'a', messages: [{ id: 'm', from: 'customer', text: 'Hello', at: 0 }] };
// @ts-expect-error a conversation without an id is none
el.conversation = { channel: 'chat' };
// @ts-expect-error a mode that does not exist
el.mode = 'floating';

// Intents are typed wherever they are listened to.
document.addEventListener('message-send', (event) => { const text: string = event.text; return text; });
el.addEventListener('draft-write', (event) => event.more.subject);
// @ts-expect-error this intent has no message id
window.addEventListener('message-send', (event) => { event.messageId; });
