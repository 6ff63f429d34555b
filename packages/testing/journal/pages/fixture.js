// Keeps a workspace and hands out all that lies in its database, with the key, in a form that can be committed.
import { agent, leaveAmidWords, openDesk, work } from './kept-desk.js';
import { dataKeyOf } from './open-records.js';
import { everything, sealedStores, stranger } from './whole-database.js';

const base64 = (bytes) => btoa(String.fromCharCode(...bytes));

async function fixture() {
  const desk = openDesk({ snapshotAfter: 60 });
  await desk.bus.ready;
  await work(desk.bus, 3);
  await leaveAmidWords(desk);
  const { windows: _, index: __, conversations, ...state } = desk.bus.state;
  const words = { ...state, conversations: conversations.map(({ messages, ...conversation }) => ({ ...conversation, messages: messages.pages.flat() })) };
  const whole = await everything(await stranger());
  const { key } = await dataKeyOf(whole, agent);
  const stores = Object.fromEntries(['meta', ...sealedStores].map((store) => [store, whole[store].map(([place, frame]) => [place, base64(frame)])]));
  return { agent, key: base64(key), stores, words: JSON.parse(JSON.stringify(words)) };
}

globalThis.bench = { fixture };
