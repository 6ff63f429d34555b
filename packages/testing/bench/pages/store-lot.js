import { changes, stores } from './stores.js';

/** How often each session changes in one store: a long talk, not an endless one. */
const PER_SESSION = 100;

/**
 * Fresh stores of one kind and what each is to be told, made before the clock runs. `events` is what `run` dispatches in all: enough that the
 * garbage of the events is collected, and paid, while they run.
 */
export async function makeLot({ name, change, count, events = 100_000 }) {
  const ids = Array.from({ length: count }, (_, at) => `c${at}`);
  const turns = new Array(count).fill(0);
  let random = 12345;
  const commands = Array.from({ length: count * PER_SESSION }, (_, at) => {
    random = (Math.imul(random, 1664525) + 1013904223) >>> 0;
    const who = (random >>> 8) % count;
    return changes[change](ids[who], at, turns[who]++);
  });
  const lot = [];
  while (lot.length * commands.length < events) lot.push(await stores[name](ids));
  let reads = 0;
  return {
    events: lot.length * commands.length,
    /** What the making left behind is nobody's event; gone before the clock runs, where the host lets us. */
    async tidy() {
      await new Promise((resolve) => { setTimeout(resolve); });
      globalThis.gc?.({ type: 'minor' });
    },
    /** Every event of every store, until the last one's log is written. Throws when a store tells its listeners other than once per event, or loses a message. */
    async run() {
      for (let store = lot.pop(); store; store = lot.pop()) {
        dispatchAll(store, commands);
        await settled();
        if (store.told() !== commands.length) throw new Error(`${name}: ${store.told()} listeners told of ${commands.length} events`);
        if (change === 'message' && store.messages() !== commands.length) throw new Error(`${name}: ${store.messages()} messages of ${commands.length}`);
        reads += store.reads?.() ?? 0;
      }
    },
    /** How many selectors were asked per event. */
    reads() { return reads / this.events; },
  };
}

function dispatchAll(store, commands) {
  for (let at = 0; at < commands.length; at++) store.dispatch(commands[at]);
}

/** What was dispatched is answered and written: the log in memory needs a few turns, and another task would cost more than a bare loop. */
async function settled() {
  for (let turn = 0; turn < 20; turn++) await undefined;
}
