// One window of an agent that works at random when it is told to, and tells what it was promised and what it saw.
import { focusSession, messagesOf, openSession, sendMessage, writeDraft } from '@session-desk/core';
import { IndexedDbJournal, openWorkspace } from '@session-desk/journal';
import { finalize, ignoreElements, tap } from 'rxjs';

const agent = { tenant: 'contoso', id: 'street', role: 'chat' };
const talks = ['one', 'two', 'three', 'four', 'five'];
const now = () => performance.timeOrigin + performance.now();
const faults = [];
/** What this window does with the log, and since when. */
let role = { decides: false, since: now() };
const tell = (said) => { faults.push({ at: now(), said, ...role }); };
const { restore } = IndexedDbJournal.prototype;
IndexedDbJournal.prototype.restore = async function (...given) {
  const restored = await restore.apply(this, given);
  globalThis.begins?.({ epoch: restored.epoch, at: now() });
  return restored;
};
const { bus } = await openWorkspace({ agent, report: (error, where) => { tell(`${where}: ${String(error)}`); } });
await bus.ready;
const seen = new Map();
const open = new Map();
let count = 0;

bus.run((facts$) => {
  role = { decides: true, since: now() };
  globalThis.decides?.({ windowId: bus.windowId, at: role.since });
  return facts$.pipe(ignoreElements(), finalize(() => { role = { decides: false, since: now() }; }));
});
bus.run((facts$) => facts$.pipe(tap(({ type, messageId }) => { if (type === 'message/queued') seen.set(messageId, now()); }), ignoreElements()), { in: 'every-window', on: 'decided' });
bus.run((facts$) => facts$.pipe(tap(({ seq, cause }) => { globalThis.durable?.([seq, cause]); }), ignoreElements()), { in: 'every-window' });

function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

function ask(command, token) {
  const entry = { token, at: now(), ok: undefined };
  if (token) open.set(token, entry);
  void bus.dispatch(command).then((result) => {
    entry.ok = result.ok;
    if (!result.ok) tell(`${token ?? command.type} refused: ${result.refusal.code}`);
    else void result.saved.then(() => { if (token) globalThis.promised?.(token); }, (error) => { tell(`${token ?? command.type} lost: ${String(error)}`); });
  });
}

globalThis.bench = {
  windowId: () => bus.windowId,
  async begin() {
    for (const id of talks) {
      const conversation = { conversationId: id, channel: 'chat', customer: { name: 'Amal Said' }, context: {}, messages: [], sentiment: 'neutral', persistent: false, transfers: 0 };
      const result = await bus.dispatch(openSession({ sessionId: `of-${id}`, kind: 'conversation', conversation, context: {} }));
      if (!result.ok) throw new Error(JSON.stringify(result.refusal));
      await result.saved;
    }
  },
  /** Does so much, a bit at a time. */
  async work({ times, seed }) {
    const chance = random(seed);
    for (let at = 0; at < times; at++) {
      const talk = talks[Math.floor(chance() * talks.length)];
      const luck = chance();
      const token = `${bus.windowId}/${String(seed)}/${String(++count)}`;
      if (luck < 0.7) ask(sendMessage(talk, `I look at ${token}`, token), token);
      else if (luck < 0.9) ask(writeDraft(talk, `half of ${token}`));
      else ask(focusSession(`of-${talk}`));
      if (chance() < 0.3) await new Promise((done) => { setTimeout(done); });
    }
  },
  /** What it asked for and does not know the end of. */
  waiting: () => [...open.values()].filter(({ ok }) => ok === undefined).length,
  open: () => [...open.values()].filter(({ ok }) => ok === undefined).map(({ token }) => token),
  asked: () => [...open.values()].map(({ token, at }) => [token, at]),
  seen: () => [...seen],
  faults: () => faults.splice(0),
  /** What it shows of the work: every message with its talk, in order, and the drafts. */
  shown: () => bus.state.conversations.map((conversation) => [conversation.id, conversation.draft.text, messagesOf(conversation).map(({ id }) => id)]),
  windows: () => Object.keys(bus.state.windows).filter((id) => !bus.state.windows[id].lost).sort(),
};
