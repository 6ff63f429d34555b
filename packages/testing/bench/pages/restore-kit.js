import { initialState } from '@session-desk/core';
import { IndexedDbJournal } from '@session-desk/journal';
import { kit } from './kit.js';
import { restorable } from './restore.js';

const agent = { tenant: 'bench', id: 'agent', role: 'chat' };
const journal = new IndexedDbJournal({ agent, windowId: 'window', empty: initialState(agent, 0), report: (error) => { console.error(String(error)); } });
restorable(kit({ journal }), { journal, lasting: true });

// `#8` brings so many sessions back by itself: the first thing that the page does.
const sessions = Number(location.hash.slice(1));
if (sessions > 0) void globalThis.bench.restore({ sessions, tabs: 8, fields: 10, messages: 20 });
