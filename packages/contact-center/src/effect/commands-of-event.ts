import type { CommandInput, WorkspaceState } from '@session-desk/core';
import { CENTER_SOURCE, conversationOf } from '@session-desk/core';
import type { CenterEvent } from '../port/center-event.js';
import { isLive } from '../port/channel.js';
import { cutFields, cutLine } from './cut-line.js';
import { channelOf, itemOf, seedOf } from './seed-of.js';

/** What an event of the centre asks of the workspace. None where the workspace has nothing to do with it. */
export function commandsOfEvent(event: CenterEvent, state: WorkspaceState): readonly CommandInput[] {
  switch (event.type) {
    case 'offer-presented': {
      const { offerId, channel, title, fields, deadline, conversation } = event;
      // A customer without a name has no title either: core numbers the visitors.
      const named = conversation.customer.name === undefined ? undefined : cutLine(title);
      return [{ type: 'offer/present', offerId, channel: channelOf(channel), title: named, fields: cutFields(fields), deadline, confirm: true, conversation: seedOf(conversation) }];
    }
    case 'offer-confirmed':
      return [{ type: 'offer/confirm', offerId: event.offerId }];
    case 'offer-withdrawn':
      return [{ type: 'offer/withdraw', offerId: event.offerId }];
    case 'offer-expired':
      return [{ type: 'offer/expire', offerId: event.offerId }];
    case 'work-item-picked': {
      const { workItemId, conversation } = event;
      return [{ type: 'work-item/confirm-pick', workItemId, ...(conversation.channel === 'case' ? {} : { conversation: seedOf(conversation) }) }];
    }
    case 'message-received':
    case 'transcript': {
      const { conversationId, messageId, from, sentAt } = event;
      if (isCase(event.conversationId, state)) return [];
      return [...piecesOf(event).map((text, number) => ({ type: 'message/receive' as const, conversationId, messageId: number === 0 ? messageId : `${messageId}+${String(number)}`, from, text, at: sentAt })), ...stopsTyping(event, state)];
    }
    case 'customer-typing':
      return isCase(event.conversationId, state) ? [] : [{ type: 'conversation/customer-type', conversationId: event.conversationId, typing: true }];
    case 'customer-left': {
      const conversation = conversationOf(state, event.conversationId);
      if (conversation === undefined) return [];
      // On a live channel this is a lost connection that may come back (V6): only `conversation-ended` makes it final.
      if (conversation.channel !== 'custom' && isLive(conversation.channel)) return stopsTyping(event, state);
      return [{ type: 'conversation/customer-leave', conversationId: event.conversationId }];
    }
    case 'customer-returned':
      return isCase(event.conversationId, state) ? [] : [{ type: 'conversation/customer-return', conversationId: event.conversationId }];
    case 'conversation-ended':
      return [{ type: event.reason === 'left' ? 'conversation/customer-leave' : 'conversation/customer-end', conversationId: event.conversationId }];
    case 'conversation-closed':
      return isCase(event.conversationId, state) ? [] : [{ type: 'conversation/close', conversationId: event.conversationId }];
    case 'conversation-revoked':
      return isCase(event.conversationId, state) ? [] : [{ type: 'conversation/release', conversationId: event.conversationId }];
    case 'suggestions-offered': {
      const sessionId = conversationOf(state, event.conversationId)?.sessionId;
      if (sessionId === undefined) return [];
      return [{ type: 'pane/suggest', sessionId, source: CENTER_SOURCE, suggestions: event.replies.slice(0, 10).map(({ label, text }) => ({ id: `${event.suggestionId}:${label}`, text, reason: label })) }];
    }
    case 'card-offered': {
      const { conversationId, cardId, messageId, title, fields } = event;
      const sessionId = conversationOf(state, conversationId)?.sessionId;
      return sessionId === undefined ? [] : [{ type: 'pane/put-card', sessionId, card: { id: cardId, title: cutLine(title), fields: cutFields(fields), messageId } }];
    }
    case 'work-items-changed':
      return [
        ...inLots(event.upserts).map((upserts) => ({ type: 'work-item/put' as const, items: upserts.map(itemOf) })),
        ...event.removals.flatMap((workItemId) => removed(workItemId, state)),
      ];
  }
}

const longest = 65_536;

/** The text as core takes it: one that is longer than a message may be (an e-mail with all that it quotes) becomes several, and nothing is lost. */
function piecesOf({ text }: { readonly text: string }): readonly string[] {
  const pieces = [text.slice(0, longest)];
  for (let at = longest; at < text.length; at += longest) pieces.push(text.slice(at, at + longest));
  return pieces;
}

/** At most 1,000 items at once, as core takes them. */
function inLots<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / 1_000) }, (_, lot) => items.slice(lot * 1_000, (lot + 1) * 1_000));
}

/** An item that goes while this agent picks it was taken by somebody else: the agent is told, though the answer may still be on its way. */
function removed(workItemId: string, state: WorkspaceState): readonly CommandInput[] {
  const item = state.workItems.find(({ id }) => id === workItemId);
  if (item === undefined) return [];
  const told: readonly CommandInput[] = item.picking === true ? [{ type: 'work-item/refuse-pick', workItemId, reason: 'already-taken' }] : [];
  return [...told, { type: 'work-item/remove', workItemId }];
}

/** A case has no conversation in the workspace: what is said in it stands in its record. */
function isCase(conversationId: string, state: WorkspaceState): boolean {
  return conversationOf(state, conversationId) === undefined && state.workItems.some(({ id, kind }) => id === conversationId && kind === 'record');
}

function stopsTyping({ conversationId }: { readonly conversationId: string }, state: WorkspaceState): readonly CommandInput[] {
  return conversationOf(state, conversationId)?.customerTyping === true ? [{ type: 'conversation/customer-type', conversationId, typing: false }] : [];
}
