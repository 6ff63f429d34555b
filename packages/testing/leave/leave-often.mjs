// The demo is reloaded, left for another page, or its tab closed, in the very task in which the last of a few quick letters was taken.
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../../../demo/serve.mjs';
import { Ledger } from '../kill/ledger.mjs';

/** In characters; the last is all that a reply may hold. */
export const SIZES = [12, 1_000, 16_000, 65_000, 262_144];
const LETTERS = 'xyz';
/** How old the oldest letter may be that a tab loses where closing it cannot be told from a crash, in milliseconds. */
const BOUND = 250;
const witness = await readFile(fileURLToPath(new URL('../kill/witness.js', import.meta.url)), 'utf8');

/** How a page goes, by its own doing. */
const ways = {
  reload: () => { location.reload(); },
  navigate: () => { location.href = 'one-piece.html'; },
  close: () => { window.close(); },
};

/** Leaves in every way as often as was asked; `start` starts a browser on the profile in a folder. Where `closingIsACrash` a closed tab may lose what a kill may. */
export async function leaveInEveryWay(start, times, { closingIsACrash = false } = {}) {
  const profile = mkdtempSync(join(tmpdir(), 'leave-'));
  const server = await serve({ port: 0 });
  const browser = await start(profile);
  try {
    const leaver = new Leaver(browser, server.url, closingIsACrash);
    return await leaver.run(times);
  } finally {
    await browser.kill();
    await server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

class Leaver {
  #browser;
  #context;
  #url;
  #address;
  #closingIsACrash;
  #ledgers = new Map();

  constructor(browser, url, closingIsACrash) {
    this.#browser = browser;
    this.#context = browser.page.context();
    this.#url = url;
    this.#address = `${url}?${new URLSearchParams({ arrivals: '0', undo: '1', confirm: 'no', missed: 'keep', offer: '600' })}`;
    this.#closingIsACrash = closingIsACrash;
  }

  async run(times) {
    await this.#browser.witness('tellHarness', witness, ({ page }, text) => { this.#ledgerOf(page).hear(text); });
    await this.#browser.page.goto(new URL('one-piece.html', this.#url).href);
    const first = await this.#open();
    const conversationId = await converse(first);
    await first.evaluate(() => { window.close(); });
    const rows = [];
    for (const way of Object.keys(ways)) rows.push(await this.#leaveOften(way, conversationId, times));
    return rows;
  }

  /** Leaves a page in one way as often as was asked, with replies of all sizes in turn. */
  async #leaveOften(way, conversationId, times) {
    const lost = [];
    let worst = 0;
    let page = await this.#open();
    for (let time = 0; time < times; time++) {
      const text = textOf(SIZES[time % SIZES.length] - LETTERS.length, time);
      await write(page, conversationId, text);
      await page.evaluate(([leave, letters]) => {
        let heard = 0;
        // On the way back up: the reply has taken the letter.
        addEventListener('input', () => { if (++heard === letters) globalThis.leaveBy[leave](); });
      }, [way, LETTERS.length]);
      const told = this.#ledgerOf(page);
      this.#ledgers.delete(page);
      const gone = way === 'close' ? page.waitForEvent('close') : page.waitForEvent('framenavigated');
      await Promise.all([gone, ...[...LETTERS].map((letter) => page.keyboard.press(letter).catch(() => undefined))]);
      if (way === 'close') page = await this.#open();
      else if (way === 'navigate') await page.goto(this.#address);
      await this.#ready(page);
      const found = await page.evaluate((id) => globalThis[Symbol.for('session-desk/bus@1')].state.conversations.find((each) => each.id === id)?.draft.text, conversationId);
      const typed = text + LETTERS;
      // The last letter was taken in the moment in which the page went.
      const age = found === typed ? 0 : (told.keys.at(-1)?.at ?? NaN) - (told.keys.find((key) => key.text.length > (found?.length ?? 0))?.at ?? NaN);
      const isInBound = way === 'close' && this.#closingIsACrash && typed.startsWith(found ?? ' ') && found.length >= text.length && age <= BOUND;
      worst = Math.max(worst, age || 0);
      if (found !== typed && !isInBound) lost.push(`time ${String(time)}: expected ${String(text.length + LETTERS.length)} characters that end in ${LETTERS}, found ${String(found?.length)} that end in ${String(found?.slice(-6))}`);
    }
    return { way, kept: times - lost.length, worst, lost };
  }

  /** A page of the demo, in a tab that a script has opened and may close. */
  async #open() {
    const coming = this.#context.waitForEvent('page');
    await this.#browser.page.evaluate((url) => { window.open(url); }, this.#address);
    const page = await coming;
    await this.#ready(page);
    return page;
  }

  /** The workspace is there, and the page knows how it is left. */
  async #ready(page) {
    await this.#ledgerOf(page).begun();
    await page.locator('session-pane').waitFor();
    await page.evaluate(`globalThis.leaveBy = { ${Object.entries(ways).map(([way, leave]) => `${way}: ${String(leave)}`).join(', ')} }`);
  }

  #ledgerOf(page) {
    if (!this.#ledgers.has(page)) this.#ledgers.set(page, new Ledger());
    return this.#ledgers.get(page);
  }
}

/** Accepts one customer; resolves with the conversation. */
async function converse(page) {
  await page.evaluate(() => { document.querySelector('[name="bring"]').click(); });
  await page.locator('notification-toast [data-offer]').first().waitFor();
  await page.keyboard.press('Alt+Shift+KeyA');
  await page.waitForFunction(() => globalThis[Symbol.for('session-desk/bus@1')].state.conversations.some(({ sessionId }) => sessionId !== undefined));
  return page.evaluate(() => globalThis[Symbol.for('session-desk/bus@1')].state.conversations.find(({ sessionId }) => sessionId !== undefined).id);
}

/** Puts a text into the reply, once it is kept, and the caret at its end. */
async function write(page, conversationId, text) {
  await page.evaluate(async ([id, words]) => {
    const bus = globalThis[Symbol.for('session-desk/bus@1')];
    const { draft, sessionId } = bus.state.conversations.find((each) => each.id === id);
    await bus.dispatch({ type: 'session/focus', sessionId });
    const written = await bus.dispatch({ type: 'draft/write', conversationId: id, text: words, ...(draft.revision && { over: draft.revision }) });
    if (!written.ok) throw new Error(JSON.stringify(written.refusal));
    await written.saved;
  }, [conversationId, text]);
  await page.keyboard.press('Alt+Shift+KeyC');
  await page.waitForFunction((words) => {
    const { field, in: place } = globalThis.standing();
    return place === 'communication-panel' && field?.text === words;
  }, text);
  await page.keyboard.press('Control+End');
}

function textOf(length, time) {
  return `${String(time)} ${'Your parcel left our house on Monday. '.repeat(Math.ceil(length / 38))}`.slice(0, length);
}
