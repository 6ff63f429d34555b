// `npm run test:privacy [-- --full]`: a customer's name and words, the agent's reply, note, draft and page input of a run in the demo are looked for in
// every file of a real profile: during use, after signing out, and once the browser is closed. Nothing may stand in what the kit keeps; what the browser
// itself keeps is searched as well, and named.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { serve } from '../../../demo/serve.mjs';
import { ensureBrowser } from '../scripts/ensure-browser.mjs';
import { search } from './search.mjs';

const full = process.argv.includes('--full');
const rounds = full ? 400 : 60;
const tag = `${process.pid.toString(36)}${Math.floor(performance.now()).toString(36)}`;
const words = { name: `Zuleika${tag}`, said: `parcelcanary${tag}`, draft: `draftcanary${tag}`, sent: `replycanary${tag}`, note: `notecanary${tag}` };
/** What shows that the search finds what is there: written by the page itself, in the clear. */
const control = `controlcanary${tag}`;
/** Where pages keep things, by the folders of a profile. All else is the browser's own. */
const ofPages = /(^|\/)(IndexedDB|File System|Local Storage|Session Storage|WebStorage|Service Worker|databases|blob_storage|shared_proto_db|Storage)(\/|$)/u;

const profile = mkdtempSync(join(tmpdir(), 'privacy-'));
const server = await serve({ port: 0 });
const browser = await ensureBrowser();
const open = () => chromium.launchPersistentContext(profile, { executablePath: browser.path, args: [...browser.args], env: { ...process.env, ...browser.env }, viewport: { width: 1440, height: 900 } });
const rows = [];
const faults = [];
let context = await open();
try {
  const page = context.pages()[0] ?? await context.newPage();
  page.on('pageerror', (error) => { faults.push(`the page: ${error.message}`); });
  await page.goto(`${server.url}?${new URLSearchParams({ arrivals: '0', undo: '1', confirm: 'no' })}`);
  await page.waitForFunction(() => globalThis[Symbol.for('session-desk/bus@1')]?.ready.then(() => true), undefined, { timeout: 20_000 }).catch((error) => { throw new Error([...faults, error.message].join('\n')); });
  await work(page);
  look('during use', { controlled: true });

  await page.evaluate(() => { localStorage.removeItem('control'); });
  const signedOut = page.waitForEvent('console', { predicate: (message) => message.text() === 'signed-out' });
  await page.evaluate(() => {
    document.querySelector('agent-workspace').addEventListener('signed-out', () => { console.info('signed-out'); });
    void document.querySelector('agent-workspace').signOut();
  });
  const yes = page.locator('agent-workspace dialog[open] button').last();
  for (let question = 0; question < 3; question++) {
    await Promise.race([signedOut, yes.waitFor({ timeout: 60_000 }).then(() => yes.click(), () => undefined)]);
    if (await Promise.race([signedOut.then(() => true), page.waitForTimeout(500).then(() => false)])) break;
  }
  await signedOut;
  await context.close();
  look('after signing out, the browser closed', {});

  context = await open();
  await (context.pages()[0] ?? await context.newPage()).goto('about:blank');
  await context.close();
  look('after another start', {});
} finally {
  await context.close().catch(() => undefined);
  await server.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

console.log(`\n${browser.version ?? 'Chromium'}, ${String(rounds)} messages, ${String(Object.keys(words).length)} words as UTF-8 and UTF-16, plain, Snappy, deflate and gzip`);
for (const row of rows) console.log(row);
for (const fault of faults) console.log(`✗ ${fault}`);
console.log(`\n${faults.length === 0 ? 'passed' : `${String(faults.length)} failed`}`);
if (faults.length > 0) process.exitCode = 1;

/** A customer writes, the agent types and sends; enough of it that snapshots are taken and tables are written. */
async function work(page) {
  await page.evaluate(async ({ words: { name, said, sent, note }, times, mark }) => {
    const bus = globalThis[Symbol.for('session-desk/bus@1')];
    const must = async (command) => {
      const result = await bus.dispatch(command);
      if (!result.ok) throw new Error(JSON.stringify(result.refusal));
      await result.saved;
    };
    await must({ type: 'session/open', sessionId: 'canary', kind: 'conversation', conversation: { conversationId: 'canary-talk', channel: 'chat', customer: { name }, subject: said } });
    for (let at = 0; at < times; at++) await must({ type: 'message/receive', conversationId: 'canary-talk', messageId: `canary-${at}`, from: 'customer', author: name, text: `${said} ${at}` });
    await must({ type: 'message/send', conversationId: 'canary-talk', text: sent });
    await must({ type: 'pane/save-state', sessionId: 'canary', tool: 'notes', state: { text: note } });
    localStorage.setItem('control', mark);
  }, { words, times: rounds, mark: control });
  await page.keyboard.press('Alt+Shift+KeyC');
  await page.keyboard.type(words.draft, { delay: 5 });
  await page.waitForFunction((draft) => globalThis[Symbol.for('session-desk/bus@1')].state.conversations.some((one) => one.draft.text === draft), words.draft);
  await page.evaluate(() => globalThis[Symbol.for('session-desk/bus@1')].flush());
  // Local storage is written by the browser some seconds later.
  for (let tries = 0; tries < 60 && search(profile, [control]).found.length === 0; tries++) await page.waitForTimeout(1000);
}

function look(when, { controlled = false }) {
  const { found, files, bytes } = search(profile, [...Object.values(words), control]);
  const leaks = found.filter(({ word }) => word !== control);
  if (controlled && leaks.length === found.length) faults.push(`${when}: the search did not find what was put there to be found`);
  const kit = leaks.filter(({ file }) => ofPages.test(file));
  const own = new Set(leaks.filter(({ file }) => !ofPages.test(file)).map(({ file, how }) => `${file} (${how})`));
  for (const { file, word, how } of kit) faults.push(`${when}: ${word} in ${file} (${how})`);
  rows.push(`${kit.length === 0 ? '✓' : '✗'} ${when.padEnd(38)} ${String(files).padStart(4)} files ${(bytes / 2 ** 20).toFixed(1).padStart(6)} MB · kept by the kit: ${kit.length === 0 ? 'nothing' : String(kit.length)} · by the browser: ${own.size === 0 ? 'nothing' : [...own].join(', ')}`);
}
