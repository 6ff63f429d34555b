// `node packages/testing/kill/two-writes.mjs`: what Chromium does with a database when it is killed while transactions that write stand open in it: one; two
// on one store, of which one waits; two on two stores; two in two databases. Tells of each whether what was durable is there at the next start.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'node:http';
import { chromiums } from './process.mjs';

const server = createServer((_request, response) => { response.setHeader('content-type', 'text/html'); response.end('<!doctype html><title>two writes</title>'); });
await new Promise((listening) => { server.listen(0, '127.0.0.1', listening); });
const url = `http://127.0.0.1:${String(server.address().port)}/`;

/** Keeps something, then leaves transactions open that have written. */
async function leaveOpen([first, second]) {
  const open = (name) => new Promise((resolve) => {
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => { for (const store of ['a', 'b']) opening.result.createObjectStore(store); };
    opening.onsuccess = () => { resolve(opening.result); };
  });
  const one = await open('one');
  await new Promise((kept) => { const tx = one.transaction('a', 'readwrite'); tx.objectStore('a').put('kept', 'kept'); tx.oncomplete = kept; });
  for (const place of [first, second]) {
    if (!place) continue;
    const store = (await open(place[0])).transaction(place[1], 'readwrite').objectStore(place[1]);
    for (let key = 0; key < 50; key += 1) store.put('x'.repeat(2000), key);
    const again = () => { store.get(0).onsuccess = again; };
    again();
  }
  await new Promise((later) => { setTimeout(later, 1500); });
}

async function isKept() {
  if (!(await indexedDB.databases()).some(({ name }) => name === 'one')) return false;
  const database = await new Promise((resolve) => { const opening = indexedDB.open('one'); opening.onsuccess = () => { resolve(opening.result); }; });
  return new Promise((resolve) => { const asked = database.transaction('a').objectStore('a').get('kept'); asked.onsuccess = () => { resolve(asked.result === 'kept'); }; });
}

const { name, start } = chromiums.chromium;
console.log(name);
for (const [what, places] of [['one', [['one', 'a']]], ['two on one store', [['one', 'a'], ['one', 'a']]], ['two on two stores', [['one', 'a'], ['one', 'b']]], ['two in two databases', [['one', 'a'], ['two', 'b']]]]) {
  const profile = mkdtempSync(join(tmpdir(), 'two-writes-'));
  let browser = await start(profile);
  await browser.page.goto(url);
  await browser.page.evaluate(leaveOpen, places);
  await browser.kill();
  browser = await start(profile);
  await browser.page.goto(url);
  console.log(`${what.padEnd(20)} ${await browser.page.evaluate(isKept) ? 'all is there' : 'every database is gone'}`);
  await browser.kill();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
server.close();
