// What the harness knows of a life of the page: what was decided, what was acknowledged, what was typed. After the kill it is compared with what came back.
import { decide, evolve, loseWindow, openWindow, withConversations, withSessions } from '@session-desk/core';

/** A value as text that is the same for equal values. */
export function canonical(value) {
  return JSON.stringify(value, (_key, each) => (each && typeof each === 'object' && !Array.isArray(each) ? Object.fromEntries(Object.entries(each).sort(([left], [right]) => (left < right ? -1 : 1))) : each));
}

const PAGE = 64;
/** So many milliseconds may pass from the opening of a window to its first word. */
const OPENING = 2_000;

/** The state of plain data, as the rules have it. */
function stateOf({ sessions, conversations, ...rest }) {
  const whole = conversations.map(({ messages, ...conversation }) => ({
    ...conversation,
    messages: { pages: Array.from({ length: Math.ceil(messages.length / PAGE) }, (_, page) => messages.slice(page * PAGE, (page + 1) * PAGE)), count: messages.length, origin: {} },
  }));
  return withConversations(withSessions({ ...rest }, sessions), whole);
}

const plain = ({ index: _, ...state }) => ({ ...state, conversations: state.conversations.map(({ messages, ...rest }) => ({ ...rest, messages: messages.pages.flat() })) });

/** The state as a new window finds it that opens at this time, after the others are gone: by the same rules, on this side. */
function reopened(state, windowId, at) {
  const stamp = { id: 'harness', at, agentId: state.agent.id, windowId };
  const after = (before, command) => {
    const decision = decide(before, command, stamp);
    return (decision.facts ?? []).reduce((now, fact) => evolve(now, { ...fact, seq: 0, epoch: 0, at: 0, cause: 'harness', windowId }), before);
  };
  const lost = Object.keys(state.windows).filter((id) => !state.windows[id].lost).reduce((now, id) => after(now, loseWindow(id)), state);
  return after(lost, openWindow());
}

/** One life of the page. */
export class Ledger {
  /** How many facts were acknowledged as saved. */
  saved = 0;
  keys = [];
  center = [];
  errors = [];
  standing;
  #begun;
  #failed;
  #states = [];
  #facts = [];
  #wakes = [];
  #nexts = [];

  /** What the page tells. */
  hear(text) {
    const { what, ...told } = JSON.parse(text);
    // The page before this one may still speak while it goes.
    if (!this.#begun && what !== 'begun' && what !== 'failed' && what !== 'error') return;
    switch (what) {
      case 'begun': this.#begun = told; this.#states = [stateOf(told.state)]; break;
      case 'decided': this.#facts.push(told.fact); this.#states.push(evolve(this.#states.at(-1), told.fact)); for (const next of this.#nexts.splice(0)) next(); break;
      case 'saved': this.saved = Math.max(this.saved, this.#facts.findIndex(({ seq }) => seq === told.seq) + 1); break;
      case 'key': this.keys.push({ ...told, after: this.#facts.length }); break;
      case 'standing': this.standing = told.standing; break;
      case 'center': this.center.push(told.event); break;
      case 'failed': this.#failed = told.error; break;
      case 'error': this.errors.push(told.error); break;
    }
    for (const wake of this.#wakes.splice(0)) wake();
  }

  /** What the page began with, once it told. */
  async begun() {
    while (!this.#begun) {
      if (this.#failed) throw new Error([this.#failed, ...this.errors].join('; '));
      await new Promise((resolve) => { this.#wakes.push(resolve); });
    }
    return this.#begun;
  }

  /** Settles when the next fact is decided. */
  nextFact() { return new Promise((resolve) => { this.#nexts.push(resolve); }); }

  /** The facts that were decided. */
  get facts() { return this.#facts; }

  /** The state now, as far as the page has told. */
  get state() { return this.#states.at(-1); }

  /**
   * Up to which fact this life came back in the next one, which began with that; `undefined` when it is the state after none of them. What was
   * decided in the very moment of the kill may have been saved and never told: that is `ahead` of all that is known.
   */
  cameBack({ windowId, state, at }) {
    const found = canonical(state);
    // A close whose time ran out is taken back; the window opened a moment before it told, in which one more may have run out.
    const times = [at, at - OPENING, ...this.state.sessions.flatMap(({ closing }) => (closing && closing.until <= at && closing.until > at - OPENING ? [closing.until - 1] : []))];
    for (let count = this.#states.length - 1; count >= 0; count -= 1) if (times.some((opened) => canonical(plain(reopened(this.#states[count], windowId, opened))) === found)) return count;
    return undefined;
  }

  /** In what the state that came back differs from the one after so many facts. */
  difference(count, { windowId, state, at }) {
    const expected = plain(reopened(this.#states[count], windowId, at));
    return Object.keys({ ...expected, ...state }).filter((name) => canonical(expected[name]) !== canonical(state[name])).map((name) => `${name}: expected ${String(canonical(expected[name])).slice(0, 3000)}, found ${String(canonical(state[name])).slice(0, 3000)}`);
  }

  /** When the oldest letter was typed into a reply that did not come back; `undefined` when all did. */
  oldestLost(count, { state }) {
    const talks = groupedBy(this.#replies(), ({ conversationId }) => conversationId);
    const lost = [...talks].flatMap(([conversationId, keys]) => {
      const draft = state.conversations.find(({ id }) => id === conversationId)?.draft.text;
      const written = this.#facts.flatMap((fact, index) => (fact.type === 'draft/written' && fact.conversationId === conversationId ? [{ text: fact.text, index }] : []));
      let from = 0;
      let kept = -1;
      keys.forEach(({ text }, number) => {
        // A letter that was typed before another one could be written stands in that one's text.
        const found = written.findIndex((each, index) => index >= from && each.text === text);
        if (found < 0) return;
        from = found + 1;
        if (written[found].index < count) kept = number;
      });
      const first = keys.slice(kept + 1).findIndex(({ text }) => text === draft) < 0 ? keys[kept + 1] : undefined;
      return first ? [first.at] : [];
    });
    return lost.length > 0 ? Math.min(...lost) : undefined;
  }

  #replies() { return this.keys.filter(({ in: place, conversationId }) => place === 'communication-panel' && conversationId !== undefined); }
}

function groupedBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...groups.get(keyOf(item)) ?? [], item]);
  return groups;
}
