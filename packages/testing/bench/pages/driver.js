// What is done to a peer, and whether it did it right. Knows nothing of how the peer is made; every answer is plain data.
import { burstsOf } from './bursts.js';
import { frame } from './moments.js';
import { keepAlive } from './keep-alive.js';
import { customerAt, customers, random } from './model.js';

const frames = async (count) => { for (let at = 0; at < count; at++) await frame(); };
const height = (element) => element.getBoundingClientRect().height;

/** Puts the driver of a peer where the harness finds it. */
export function drive(peer) {
  let model = [];

  const field = (session, tab, at) => peer.page(session.id, tab).querySelectorAll('input')[at];

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
    ...burstsOf(peer, () => model),
  };
  Object.assign(globalThis.bench, { peer });
}
