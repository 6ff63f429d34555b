// What is done to a peer, and whether it did it right. Knows nothing of how the peer is made; every answer is plain data.
import { frame, task } from './moments.js';
import { keepAlive } from './keep-alive.js';
import { customerAt, customers, random } from './model.js';

const frames = async (count) => { for (let at = 0; at < count; at++) await frame(); };
const height = (element) => element.getBoundingClientRect().height;

/** Puts the driver of a peer where the harness finds it. */
export function drive(peer) {
  let model = [];
  let messages = 0;

  const field = (session, tab, at) => peer.page(session.id, tab).querySelectorAll('input')[at];
  const unreadOf = (session) => Number(/(\d+) new update/.exec(peer.name(session.id))?.[1] ?? 0);

  /** A switch for each of many random places; `timed` gets what each took until the page was laid out. */
  async function switching(count, seed, timed, among) {
    const next = random(seed);
    let before;
    for (let at = 0; at < count; at++) {
      let session;
      do session = model[Math.floor(next() * among)]; while (session === before);
      before = session;
      const tab = Math.floor(next() * session.tabs.length);
      const started = performance.now();
      peer.switchTo(session.id, tab);
      const size = height(peer.page(session.id, tab).firstElementChild);
      timed.push(performance.now() - started);
      if (!(size > 20)) throw new Error(`the page of ${session.tabs[tab].id} was not laid out: ${size}`);
      await frame();
    }
  }

  function batchesOf(events, size, seed) {
    const next = random(seed);
    return Array.from({ length: events / size }, () => Array.from({ length: size }, () => model[Math.floor(next() * model.length)]));
  }

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

  globalThis.bench = {
    async mount(shape) {
      model = customers(shape);
      const root = document.createElement('div');
      document.body.append(root);
      await peer.mount(root, model);
      if (shape.visited) for (const session of model) for (let tab = 0; tab < session.tabs.length; tab++) peer.switchTo(session.id, tab);
      height(document.body);
      await frames(4);
    },

    /** Types into twenty forms; what is typed must stand there, in the same elements, at the end. */
    async type() {
      const next = random(3);
      const typed = [];
      for (let at = 0; at < 20; at++) {
        const session = model[Math.floor(next() * model.length)];
        const tab = Math.floor(next() * session.tabs.length);
        peer.switchTo(session.id, tab);
        await frame();
        const input = field(session, tab, 2);
        input.value = `typed ${at}`;
        typed.push({ session, tab, input });
      }
      const values = new Map(typed.map(({ input }) => [input, input.value]));
      globalThis.bench.typed = async () => {
        for (const { session, tab, input } of typed) {
          peer.switchTo(session.id, tab);
          await frame();
          if (field(session, tab, 2) !== input || input.value !== values.get(input)) throw new Error(`what was typed in ${session.tabs[tab].id} is lost`);
        }
      };
      await frames(3);
    },

    /** Among the first so many sessions, or among all. */
    async switches({ count, seed = 7, among = model.length }) {
      const timed = [];
      await switching(count, seed, timed, among);
      return timed;
    },

    /** A burst in tasks of `size`; ends when every count is shown. `silent` does all but deliver: what the driver itself costs. */
    async burst({ way, events = 10_000, size = 100, seed, silent = false }) {
      const batches = batchesOf(events, size, seed);
      const expected = new Map(model.map((session) => [session, unreadOf(session)]));
      const given = batches.map((batch) => batch.map((session) => {
        if (!silent) expected.set(session, expected.get(session) + 1);
        return way === 'count' ? session.id : { sessionId: session.id, conversationId: session.conversationId, messageId: `m${++messages}`, text: 'Where is my order?' };
      }));
      const kept = way === 'receive' ? peer.kept(model[0].id) : 0;
      await frames(2);
      const started = performance.now();
      for (const batch of given) {
        if (!silent) peer[way](batch);
        await task();
      }
      const held = performance.now() - started;
      await frames(3);
      for (const [session, count] of expected) if (unreadOf(session) !== count) throw new Error(`${session.id} shows ${unreadOf(session)} instead of ${count}`);
      if (way === 'receive' && !silent) {
        const own = batches.flat().filter((session) => session === model[0]).length;
        if (peer.kept(model[0].id) !== kept + own) throw new Error('messages are lost');
      }
      return { held };
    },

    /** The same, frame by frame: how much was changed in each, and how many sessions that concerned. */
    async burstMutations({ way, frameCount = 60, size = 100, seed }) {
      const batches = batchesOf(frameCount * size, size, seed);
      const found = [];
      let mutations = 0;
      const observer = watch((count) => { mutations += count; });
      for (const batch of batches) {
        mutations = 0;
        peer[way](way === 'count' ? batch.map(({ id }) => id) : batch.map(({ id, conversationId }) => ({ sessionId: id, conversationId, messageId: `m${++messages}`, text: 'Where is my order?' })));
        await frames(2);
        observer.take();
        found.push({ mutations, rows: new Set(batch).size });
      }
      observer.end();
      return found;
    },

    /** Opens a session, looks at all its tabs, closes it, so many times. */
    async churn({ count, from, tabs, fields }) {
      for (let at = 0; at < count; at++) {
        const customer = customerAt(from + at, tabs, fields);
        peer.open(customer);
        if (!(height(peer.page(customer.id, 0).firstElementChild) > 20)) throw new Error(`${customer.id} was not laid out`);
        for (let tab = 1; tab < tabs; tab++) peer.switchTo(customer.id, tab);
        height(peer.page(customer.id, tabs - 1).firstElementChild);
        peer.close(customer.id);
        height(document.body);
        if (at % 10 === 9) await frame();
      }
      await frames(2);
    },

    keepAlive,
  };
  Object.assign(globalThis.bench, { peer });
}
