import { makeLot } from './store-lot.js';

let lot;
globalThis.bench = {
  async prepare(input) {
    lot = await makeLot(input);
    await lot.tidy();
    return lot.events;
  },
  async run() {
    await lot.run();
    return lot.reads();
  },
};
