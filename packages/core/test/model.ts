import assert from 'node:assert/strict';
import { capacityOf, HOME, isInView, messagesOf, type ConversationStatus, type Fact, type FactOf, type WorkspaceState } from '@session-desk/core';

/** V1: where a conversation may go from each state. */
const ways: Readonly<Record<ConversationStatus, readonly ConversationStatus[]>> = {
  open: ['open', 'active', 'closed'],
  active: ['active', 'wrap-up', 'open', 'waiting'],
  waiting: ['waiting', 'active', 'open', 'closed'],
  'wrap-up': ['wrap-up', 'closed'],
  closed: ['closed'],
};

/** What asks something of the outside, unless the outside did it itself. */
const asks = new Set<Fact['type']>(['offer/accept-requested', 'offer/declined', 'offer/turned-away', 'work-item/pick-requested', 'conversation/ended', 'conversation/released', 'conversation/parked', 'conversation/revived', 'conversation/closed']);

const outcomes = new Set<Fact['type']>(['offer/turned-away', 'offer/accepted', 'offer/declined', 'offer/withdrawn', 'offer/expired']);

/** What the facts say in a few plain counters, kept beside the state and compared with it. */
export class Model {
  readonly offers = new Map<string, number>();
  readonly #unread = new Map<string, number>();
  readonly #anchors = new Map<string, string>();
  readonly #windows = new Map<string, { front: boolean; sessionId: string }>();
  readonly #messages = new Map<string, string[]>();
  readonly #errands = new Set<string>();
  #ruledAt = -Infinity;

  readonly #counts: { readonly [T in Fact['type']]?: (fact: FactOf<T>, before: WorkspaceState) => void } = {
    'offer/presented': ({ offerId }) => { assert.ok(!this.offers.has(offerId), 'an offer is presented once'); this.offers.set(offerId, 0); },
    'session/opened': ({ sessionId }) => { this.#unread.set(sessionId, 0); },
    'session/closed': ({ sessionId }) => { this.#unread.delete(sessionId); this.#anchors.delete(sessionId); },
    'session/focused': ({ focusedIn, sessionId }) => { this.#place(focusedIn, { sessionId }); },
    'window/opened': ({ openedId, insteadOf = openedId }) => {
      const sessionId = this.#windows.get(insteadOf)?.sessionId ?? HOME;
      this.#windows.delete(insteadOf);
      this.#windows.set(openedId, { front: false, sessionId });
      this.#place(openedId, { front: true });
    },
    'window/lost': ({ lostId }) => { this.#place(lostId, { front: false }); },
    'window/entered': ({ enteredId }) => { this.#place(enteredId, { front: true }); },
    'window/left': ({ leftId }) => { this.#place(leftId, { front: false }); },
    'window/closed': ({ closedId }) => { this.#windows.delete(closedId); },
    'conversation/started': ({ conversationId, conversation }, before) => {
      this.#messages.set(conversationId, [...new Set([...conversation.messages.map(({ id }) => id), ...this.#owed(before, conversationId)])]);
    },
    'message/received': ({ conversationId, messageId, from, sessionId }) => {
      this.#said(conversationId).push(messageId);
      const seen = [...this.#windows.values()].some((place) => place.front && place.sessionId === sessionId);
      if (from === 'customer' && sessionId !== undefined && !seen) this.#unread.set(sessionId, (this.#unread.get(sessionId) ?? 0) + 1);
    },
    'message/queued': ({ conversationId, messageId }) => { if (!this.#said(conversationId).includes(messageId)) this.#said(conversationId).push(messageId); },
    'message/held': ({ conversationId, messageId }) => { this.#said(conversationId).push(messageId); },
    'message/undone': ({ conversationId, messageId }) => { this.#messages.set(conversationId, this.#said(conversationId).filter((id) => id !== messageId)); },
    'message/discarded': ({ conversationId, messageId }) => { this.#messages.set(conversationId, this.#said(conversationId).filter((id) => id !== messageId)); },
    'errand/settled': ({ errandId }) => { assert.ok(this.#errands.delete(errandId), 'an errand is settled once'); },
    'presence/changed': ({ presence, at }, before) => {
      if (presence.by !== 'rule') return;
      assert.ok(at - this.#ruledAt >= before.configuration.presence.damperSeconds * 1000, 'C4: rules change presence once in the time of the damper');
      this.#ruledAt = at;
    },
  };

  /** Follows one fact; `before` and `after` are the states around it. */
  follow(fact: Fact, before: WorkspaceState, after: WorkspaceState): void {
    if (outcomes.has(fact.type) && 'offerId' in fact) this.offers.set(fact.offerId, (this.offers.get(fact.offerId) ?? 0) + 1);
    const ofTheOutside = ('taken' in fact && fact.taken === true) || ('by' in fact && fact.by !== 'agent');
    if (asks.has(fact.type) && !ofTheOutside) this.#errands.add(`${String(fact.epoch)}.${String(fact.seq)}`);
    if ('conversationId' in fact && fact.conversationId !== undefined) this.#followStatus(fact, fact.conversationId, before, after);
    // What was left of a conversation that is gone comes back with its session.
    if (fact.type === 'session/reopened') for (const back of after.conversations) if (!before.index.conversations.has(back.id)) this.#messages.set(back.id, messagesOf(back).map(({ id }) => id));
    (this.#counts[fact.type] as ((fact: Fact, before: WorkspaceState) => void) | undefined)?.(fact, before);
  }

  /** Compares the counters with the state, and checks what is always true. */
  agrees(state: WorkspaceState): void {
    const [home] = state.sessions;
    assert.ok(home?.id === HOME && !home.closing, 'S4: Home is first and open');
    assert.equal(state.index.sessions.size, state.sessions.length);
    assert.equal(state.index.conversations.size, state.conversations.length);
    for (const [at, conversation] of state.conversations.entries()) {
      assert.equal(state.index.conversations.get(conversation.id), at);
      const { id, draft, aside = [] } = conversation;
      for (const { text } of [draft, ...aside]) assert.ok(text === '' || text.startsWith(`${id}|`), 'V5: a draft is in its own conversation');
    }
    const shown = new Set<string>();
    for (const [at, session] of state.sessions.entries()) {
      const { id, tabs, conversationId } = session;
      assert.equal(state.index.sessions.get(id), at);
      const [anchor] = tabs;
      assert.ok(anchor && !anchor.closable, 'T1: a session has an anchor tab');
      if (!this.#anchors.has(id)) this.#anchors.set(id, anchor.id);
      assert.equal(anchor.id, this.#anchors.get(id), 'T1: the anchor stays the anchor');
      assert.equal(session.unread, this.#unread.get(id) ?? 0, 'S7: unread is what came in out of view');
      if (isInView(state, id)) assert.ok(session.unread === 0 && !session.attention && !session.alarmed, 'S7: what is in view has no unread');
      if (conversationId === undefined) continue;
      assert.ok(!shown.has(conversationId), 'a conversation stands in one session');
      shown.add(conversationId);
    }
    for (const { sessionId, tabIds, inFront, lost, awaited } of Object.values(state.windows)) {
      assert.ok(lost ? !inFront : !awaited, 'what is lost is not in front, and only what is lost is awaited');
      const focused = state.sessions.find(({ id }) => id === sessionId);
      assert.ok(focused && !focused.closing, 'the session in focus is open');
      for (const [of, tabId] of Object.entries(tabIds)) {
        assert.ok(state.sessions.find(({ id }) => id === of)?.tabs.some(({ id }) => id === tabId), 'the tab in focus is open');
      }
    }
    assert.deepEqual(state.errands.map(({ id }) => id), [...this.#errands], 'what was asked and not answered waits, in its order');
    this.#agreesOnCapacity(state);
  }

  /** Compares the whole message lists: order of arrival, each once. */
  agreesOnMessages(state: WorkspaceState): void {
    for (const conversation of state.conversations) {
      const ids = messagesOf(conversation).map(({ id }) => id);
      assert.deepEqual(ids, this.#said(conversation.id), 'V4: messages stand in the order of arrival, each once');
      assert.equal(conversation.messages.count, ids.length);
      assert.equal(conversation.outbox, this.#owed(state, conversation.id).length);
      assert.equal(conversation.customerCount, messagesOf(conversation).filter(({ from }) => from === 'customer').length);
    }
  }

  #agreesOnCapacity(state: WorkspaceState): void {
    const held = new Map<string, number>();
    for (const { conversationId, kind, recordType } of state.sessions) {
      const conversation = state.conversations.find(({ id }) => id === conversationId);
      const counts = conversation?.status === 'active' || (conversation?.status === 'wrap-up' && state.configuration.wrapUpHoldsCapacity);
      if (conversation && counts) held.set(conversation.channel, (held.get(conversation.channel) ?? 0) + 1);
      if (kind === 'record' && recordType === 'case') held.set('case', (held.get('case') ?? 0) + 1);
    }
    for (const { channel, used } of capacityOf(state)) {
      assert.equal(used, held.get(channel) ?? 0, 'C1: capacity used is what is open');
      held.delete(channel);
    }
    assert.equal(held.size, 0, 'C1: capacity used is what is open');
  }

  #followStatus(fact: Fact, id: string, before: WorkspaceState, after: WorkspaceState): void {
    const from = before.conversations.find((known) => known.id === id)?.status;
    const to = after.conversations.find((known) => known.id === id)?.status;
    // What the outside brings anew starts anew, whatever was left of it here.
    if (fact.type === 'conversation/started' && from === 'closed') return;
    if (from && to) assert.ok(ways[from].includes(to), `V1: ${from} does not become ${to}`);
  }

  #place(windowId: string, change: { readonly front?: boolean; readonly sessionId?: string }): void {
    const place = this.#windows.get(windowId);
    if (!place) return;
    Object.assign(place, change);
    if (place.front) this.#unread.set(place.sessionId, 0);
  }

  #said(conversationId: string): string[] {
    const said = this.#messages.get(conversationId) ?? [];
    this.#messages.set(conversationId, said);
    return said;
  }

  #owed(state: WorkspaceState, conversationId: string): readonly string[] {
    const conversation = state.conversations.find(({ id }) => id === conversationId);
    return conversation ? messagesOf(conversation).filter(({ status }) => status === 'held' || status === 'queued' || status === 'failed').map(({ id }) => id) : [];
  }
}
