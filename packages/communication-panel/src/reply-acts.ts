import { confirmDraft, discardAsideDraft, savePaneState, sendMessage, sessionOf, settleSuggestion, undoSend, useAsideDraft, writeDraft, type Heading } from '@session-desk/core';
import type { BusController, BusHost } from '@session-desk/controllers';
import { DraftAsideEvent, DraftConfirmEvent, DraftWriteEvent, MessageSendEvent, MessageUndoSendEvent, NoteWriteEvent } from './communication-panel.events.js';
import { findField } from './find-field.js';
import type { Thread } from './thread.js';

/** The tool under whose name the private notes are kept with the session. */
export const NOTES = 'notes';

/** What the acts of a reply need of the panel. */
export interface ReplyPlace {
  readonly host: BusHost & { readonly renderRoot: ParentNode };
  readonly bus: Pick<BusController<BusHost>, 'ask' | 'bus'>;
  /** Brings the thread up to what is true at this very moment. */
  readonly catchUp: (thread: Thread) => void;
  readonly toLatest: (thread: Thread) => void;
  readonly warn: (thread: Thread) => void;
}

/** After so long the agent is told that a message is not kept yet. */
const SLOW_MS = 1000;

/** What an agent does with a reply: writes, confirms and sends it. Each act is an intent first, then a command that names its own conversation. */
export class ReplyActs {
  readonly #place: ReplyPlace;

  constructor(place: ReplyPlace) {
    this.#place = place;
  }

  /** Keeps what stands in the fields now. It goes to the conversation of these fields, whatever is in focus (V5). */
  write(thread: Thread, suggestionId: string | undefined = thread.suggestionId): void {
    const { host, bus } = this.#place;
    const values = (['reply', 'to', 'subject'] as const).map((name) => ({ name, value: findField(host.renderRoot, thread, name)?.value }));
    for (const { name, value } of values) if (value !== undefined) thread.texts[name].wrote(value);
    const [text = '', to, subject] = values.map(({ value }) => value);
    thread.suggestionId = text === '' ? undefined : suggestionId;
    const { revision: over } = thread;
    const revision = bus.bus?.ids.next();
    const more = { suggestionId: thread.suggestionId, ...(to === undefined ? {} : { to }), ...(subject === undefined ? {} : { subject }), ...(revision === undefined ? {} : { over, revision }) };
    if (!host.dispatchEvent(new DraftWriteEvent(thread.id, text, more)) || revision === undefined) return;
    thread.wrote(revision);
    void bus.ask(writeDraft(thread.id, text, more)).then((result) => { if (result?.ok === false && thread.revision === revision) thread.revision = over; });
  }

  /** Takes a text that was set aside, or gives it up, and goes on in the reply. */
  aside(thread: Thread, asideId: string, choice: 'use' | 'discard'): void {
    const { host, bus, catchUp } = this.#place;
    if (!host.dispatchEvent(new DraftAsideEvent(thread.id, asideId, choice))) return;
    void bus.ask(choice === 'use' ? useAsideDraft(thread.id, asideId) : discardAsideDraft(thread.id, asideId));
    catchUp(thread);
    host.requestUpdate();
    findField(host.renderRoot, thread, 'reply')?.focus();
  }

  /** Keeps the private note, with the session. */
  note(thread: Thread): void {
    const { host, bus } = this.#place;
    const text = findField(host.renderRoot, thread, 'note')?.value ?? '';
    thread.texts.note.wrote(text);
    thread.note = text;
    const { sessionId } = thread.talk;
    if (host.dispatchEvent(new NoteWriteEvent(thread.id, text)) && sessionId !== undefined) void bus.ask(savePaneState(sessionId, NOTES, { text }));
  }

  /** The agent has read what came meanwhile and keeps the reply. */
  confirm(thread: Thread): void {
    const { host, bus, catchUp } = this.#place;
    if (!host.dispatchEvent(new DraftConfirmEvent(thread.id))) return;
    thread.confirmedAt = thread.talk.customerCount;
    void bus.ask(confirmDraft(thread.id));
    catchUp(thread);
    host.requestUpdate();
    findField(host.renderRoot, thread, 'reply')?.focus();
  }

  /** Sends the reply; one that the customer's words have overtaken is held once, until the agent was told of all of them. */
  async send(thread: Thread): Promise<void> {
    const { host, bus, catchUp, toLatest, warn } = this.#place;
    catchUp(thread);
    const field = findField(host.renderRoot, thread, 'reply');
    const text = field?.value.trim() ?? '';
    if (!field || text === '' || thread.sending || thread.talk.status !== 'active') return;
    if (thread.overtakenBy > 0 && !thread.isWarned) {
      warn(thread);
      thread.warnedAt = thread.talk.customerCount;
      host.requestUpdate();
      return;
    }
    const { suggestionId } = thread;
    const settle = this.#settling(thread, suggestionId, text);
    const heading = this.#heading(thread);
    if (!host.dispatchEvent(new MessageSendEvent(thread.id, text, suggestionId, heading))) return;
    thread.sending = true;
    toLatest(thread);
    const { count } = thread.talk;
    const messageId = outgoingId(thread, text, bus);
    const asked = bus.ask(sendMessage(thread.id, text, messageId, { ...heading, over: thread.revision }));
    catchUp(thread);
    if (thread.talk.count > count) this.#empty(thread, text);
    const result = await asked;
    thread.sending = false;
    if (result?.ok !== false) {
      thread.outgoing = undefined;
      if (result) this.#keep(thread, result.saved);
      this.#empty(thread, text);
      settle();
    }
    host.requestUpdate();
  }

  /** Takes a message back that is about to go out, and goes on writing. */
  undo(thread: Thread, messageId: string): void {
    const { host, bus, catchUp } = this.#place;
    if (!host.dispatchEvent(new MessageUndoSendEvent(thread.id, messageId))) return;
    void bus.ask(undoSend(thread.id, messageId));
    catchUp(thread);
    host.requestUpdate();
    findField(host.renderRoot, thread, 'reply')?.focus();
  }

  /**
   * The message and the emptied draft are one write: as long as it is not durable, the draft before it is. Where that takes long, since storage is
   * slow or refuses, the agent is told, and goes on writing.
   */
  #keep(thread: Thread, saved: Promise<void>): void {
    const { host, bus } = this.#place;
    const tell = (unkept: boolean): void => { if (thread.unkept !== unkept) { thread.unkept = unkept; host.requestUpdate(); } };
    const cancel = bus.bus?.clock.after(SLOW_MS, () => { tell(true); });
    // One that is lost for good is told by whoever watches the storage.
    void saved.then(() => { cancel?.(); tell(false); }, () => { tell(true); });
  }

  /** The recipients and the subject of an e-mail, as they stand in its fields; no other channel has such fields. */
  #heading(thread: Thread): Heading {
    const [to, subject] = (['to', 'subject'] as const).map((name) => findField(this.#place.host.renderRoot, thread, name)?.value);
    return { ...(to === undefined ? {} : { to }), ...(subject === undefined ? {} : { subject }) };
  }

  /** The state's draft is empty once the message is queued; a host that keeps no drafts leaves the field to the panel. */
  #empty(thread: Thread, text: string): void {
    const { host, catchUp } = this.#place;
    catchUp(thread);
    const field = findField(host.renderRoot, thread, 'reply');
    const { draft } = thread.talk;
    if (!field || field.value.trim() !== text || (draft && draft.text !== '')) return;
    thread.texts.reply.clear(field);
    thread.revision = draft?.revision ?? '';
    thread.suggestionId = undefined;
  }

  /** What to report of the suggestion that the reply came from: it stays in the list while it stands in the reply. */
  #settling(thread: Thread, suggestionId: string | undefined, text: string): () => void {
    const { bus } = this.#place;
    const { sessionId } = thread.talk;
    if (suggestionId === undefined || sessionId === undefined) return () => undefined;
    const find = () => bus.bus && sessionOf(bus.bus.state, sessionId)?.pane.suggestions.find(({ id }) => id === suggestionId);
    const outcome = find()?.text.trim() === text ? 'accepted' : 'edited';
    return () => { if (find()) void bus.ask(settleSuggestion(sessionId, suggestionId, outcome)); };
  }
}

/** A message gets its id when the agent first sends it; whoever sends the same text again, because nothing came of it, sends the same message. */
function outgoingId(thread: Thread, text: string, bus: ReplyPlace['bus']): string | undefined {
  const { ids } = bus.bus ?? {};
  if (thread.outgoing?.text !== text) thread.outgoing = ids && { id: ids.next(), text };
  return thread.outgoing?.id;
}
