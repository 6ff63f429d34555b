import type { BusController, BusHost, DialogController, WordsController } from '@session-desk/controllers';
import {
  conversationOf, focusedSessionIn, focusSession, openSession, openTab, pickWorkItem, reviveConversation,
  type CommandInput, type WorkItem, type WorkspaceState,
} from '@session-desk/core';
import { overCapacityQuestion } from './over-capacity.js';
import { WorkItemOpenEvent, WorkItemOpenTabEvent, WorkItemPickEvent } from './work-item-list.events.js';

/** What the list asks for: an intent each, then the command, unless the intent was cancelled. */
export class ItemAsks<Host extends BusHost> {
  readonly #host: Host;
  readonly #bus: BusController<Host>;
  readonly #dialog: DialogController;
  readonly #words: WordsController;

  constructor(host: Host, bus: BusController<Host>, dialog: DialogController, words: WordsController) {
    this.#host = host;
    this.#bus = bus;
    this.#dialog = dialog;
    this.#words = words;
  }

  /** Opens it where a modifier key says: with Ctrl or Cmd in a tab, with Shift in a session, with none as the list is for (S11). */
  act(item: WorkItem, { ctrlKey, metaKey }: MouseEvent | KeyboardEvent): void {
    if (ctrlKey || metaKey) this.openTab(item);
    else this.open(item);
  }

  /** Opens an item in a session; what nobody has yet is picked. */
  open(item: WorkItem): void {
    if (item.list === 'open') void this.pick(item);
    else if (this.#host.dispatchEvent(new WorkItemOpenEvent(item.id))) this.#ask((state) => openingOf(state, item));
  }

  /** Opens an item as a tab of the session in focus. */
  openTab(item: WorkItem): void {
    if (!this.#host.dispatchEvent(new WorkItemOpenTabEvent(item.id))) return;
    this.#ask((state, windowId) => openTab({ sessionId: focusedSessionIn(windowId)(state), title: item.title, ...tabOf(item) }));
  }

  /** Asks for an item; over the agent's capacity a dialog says what that will do, and asks again (C2). */
  async pick(item: WorkItem): Promise<void> {
    if (item.picking || !this.#host.dispatchEvent(new WorkItemPickEvent(item.id, false))) return;
    const result = await this.#bus.ask(pickWorkItem(item.id), ['over-capacity']);
    if (!result || result.ok || result.refusal.code !== 'over-capacity') return;
    const answer = await this.#dialog.ask(overCapacityQuestion(item, result.refusal, this.#words));
    if (answer === 'pick' && this.#host.dispatchEvent(new WorkItemPickEvent(item.id, true))) void this.#bus.ask(pickWorkItem(item.id, true));
  }

  #ask(commandOf: (state: WorkspaceState, windowId: string) => CommandInput): void {
    const { bus } = this.#bus;
    if (bus) void this.#bus.ask(commandOf(bus.state, bus.windowId));
  }
}

/** The command that brings an item forward: a conversation in hand, one that waits, or a record. */
function openingOf(state: WorkspaceState, { id, list, kind, channel, conversationId, customer, customerId, recordType, recordId, title }: WorkItem): CommandInput {
  const conversation = conversationId === undefined ? undefined : conversationOf(state, conversationId);
  if (conversation?.sessionId !== undefined) return focusSession(conversation.sessionId);
  if (conversation?.status === 'waiting') return reviveConversation(conversation.id);
  if (list === 'mine' && kind === 'conversation' && conversationId !== undefined && channel) {
    return openSession({ kind: 'conversation', channel, conversation: { conversationId, channel, customer: { name: customer, customerId }, subject: title } });
  }
  return openSession({ kind: 'record', recordType: recordType ?? kind, recordId: recordId ?? conversationId ?? id, title, context: customer === undefined ? {} : { customerName: customer } });
}

/** The page that shows an item: its case, else its customer, else its record. */
function tabOf({ id, kind, recordType, recordId, conversationId, customerId }: WorkItem): { readonly tabType: string; readonly params: Record<string, unknown> } {
  const ofCustomer = customerId === undefined ? {} : { customerId };
  if (recordType === 'case' && recordId !== undefined) return { tabType: 'case', params: { caseId: recordId, recordType, recordId, ...ofCustomer } };
  if ((recordType === 'contact' || recordType === 'account') && recordId !== undefined) return { tabType: 'customer', params: { customerId: recordId, recordType, recordId } };
  if (kind === 'conversation' && customerId !== undefined) return { tabType: 'customer', params: ofCustomer };
  return { tabType: 'record', params: { recordType: recordType ?? kind, recordId: recordId ?? conversationId ?? id, ...ofCustomer } };
}
