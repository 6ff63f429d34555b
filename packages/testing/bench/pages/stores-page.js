import { measureStore } from './stores.js';

globalThis.bench = { measure: ({ name, change, count }) => measureStore(name, change, count) };
