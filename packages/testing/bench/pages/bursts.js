// Many messages at once, for a peer of the driver: made ready, delivered and checked apart, so that only the delivery is measured.
import { frame, task } from './moments.js';
import { random } from './model.js';

const frames = async (count) => { for (let at = 0; at < count; at++) await frame(); };

/** Whether time changed it: each second rewrites the waiting clocks, whatever messages do. */
const byTime = ({ target }) => (target instanceof Element ? target : target.parentElement)?.closest('.clock');

/** Everything that can change below a node, shadow trees too. */
function watch(found) {
  const observer = new MutationObserver((records) => { found(records.filter((record) => !byTime(record)).length); });
  const all = (node) => {
    observer.observe(node, { subtree: true, childList: true, characterData: true, attributes: true });
    for (const element of node.querySelectorAll('*')) if (element.shadowRoot) all(element.shadowRoot);
  };
  all(document.body);
  return { take: () => { found(observer.takeRecords().filter((record) => !byTime(record)).length); }, end: () => { observer.disconnect(); } };
}

/** The bursts of a peer over the sessions of `model()`. `way` is how it takes them: `count` by ids, `receive` as messages. */
export function burstsOf(peer, model) {
  let messages = 0;
  let ready;

  const unreadOf = (session) => Number(/(\d+) new update/.exec(peer.name(session.id))?.[1] ?? 0);

  function batchesOf({ way, events, size, seed }) {
    const next = random(seed);
    const sessions = model();
    return Array.from({ length: events / size }, () => Array.from({ length: size }, () => {
      const { id, conversationId } = sessions[Math.floor(next() * sessions.length)];
      return way === 'count' ? id : { sessionId: id, conversationId, messageId: `m${++messages}`, text: 'Where is my order?' };
    }));
  }

  return {
    /** Makes bursts ready. Where a peer counts alone each session has ten unread messages then, so that the exact number alone changes. */
    async prepare({ way, bursts = 1, events = 10_000, size = 100, seed }) {
      if (way === 'count') peer.startAt(10);
      await frames(3);
      const given = Array.from({ length: bursts }, (_, at) => batchesOf({ way, events, size, seed: seed * 100 + at }));
      ready = { way, given, before: model().map((session) => ({ session, unread: unreadOf(session), kept: way === 'receive' ? peer.kept(session.id) : 0 })) };
    },

    /** Delivers what is ready, each batch in a task of its own, and goes on when each burst is shown. `silent` does all but deliver: what that itself costs. */
    async deliver({ silent = false } = {}) {
      const { way, given } = ready;
      for (const burst of given) {
        for (const batch of burst) {
          if (!silent) peer[way](batch);
          await task();
        }
        await frames(3);
      }
    },

    /** Whether every count is shown and every message kept. */
    check() {
      const { way, given, before } = ready;
      const counts = new Map();
      for (const own of given.flat(2)) counts.set(own.sessionId ?? own, (counts.get(own.sessionId ?? own) ?? 0) + 1);
      for (const { session, unread, kept } of before) {
        const own = counts.get(session.id) ?? 0;
        if (unreadOf(session) !== unread + own) throw new Error(`${session.id} shows ${unreadOf(session)} instead of ${unread + own}`);
        if (way === 'receive' && peer.kept(session.id) !== kept + own) throw new Error(`messages of ${session.id} are lost`);
      }
    },

    /** A burst frame by frame: how much was changed in each, and how many sessions that concerned. */
    async mutations({ way, frameCount = 60, size = 100, seed }) {
      const found = [];
      let mutations = 0;
      const observer = watch((count) => { mutations += count; });
      for (const batch of batchesOf({ way, events: frameCount * size, size, seed })) {
        mutations = 0;
        peer[way](batch);
        await frames(2);
        observer.take();
        found.push({ mutations, rows: new Set(batch.map((own) => own.sessionId ?? own)).size });
      }
      observer.end();
      return found;
    },
  };
}
