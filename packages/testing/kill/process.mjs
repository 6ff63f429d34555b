// A browser on a profile that stays: started as the leader of a process group, so that all of it can be killed at once.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';
import { bySqlite } from '../journal/on-a-profile.mjs';
import { ensureBrowser } from '../scripts/ensure-browser.mjs';

const found = await ensureBrowser();

/** Chromium as it has kept its databases, and as it will keep those of everybody. */
export const chromiums = {
  'chromium': { name: found.version, start: (profile) => startChromium(profile) },
  'chromium-sqlite': { name: `${found.version}, its databases by SQLite`, start: (profile) => startChromium(profile, [bySqlite]) },
};

/** A whole browser: its processes, and its first page. */
export class BrowserProcess {
  #child;
  #browser;

  constructor(child, browser, page) {
    this.#child = child;
    this.#browser = browser;
    this.page = page;
  }

  /** Kills the whole process group in the middle of whatever it does. Resolves with the moment, once the group is gone. */
  async kill() {
    const gone = new Promise((resolve) => { this.#child.once('exit', resolve); });
    const at = Date.now();
    process.kill(-this.#child.pid, 'SIGKILL');
    await gone;
    await this.#browser.close().catch(() => undefined);
    return at;
  }

  /** Puts a script into every page before its own, with a function of this name that calls back here. */
  async witness(name, script, tell) {
    const context = this.page.context();
    await context.exposeBinding(name, tell);
    await context.addInitScript({ content: script });
  }

  /** Another page of the same profile. */
  newPage() { return this.#browser.contexts()[0].newPage(); }
}

/** Starts a browser on the profile in a folder. */
async function startChromium(profile, more = []) {
  const args = [...found.args, ...more, '--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--no-default-browser-check', '--window-size=1440,900', 'about:blank'];
  const child = spawn(found.path, args, { detached: true, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...found.env } });
  const endpoint = await new Promise((resolve, reject) => {
    child.once('exit', (code) => { reject(new Error(`the browser ended with ${String(code)} at its start`)); });
    createInterface({ input: child.stderr }).on('line', (line) => {
      const [, url] = /DevTools listening on (ws:\S+)/u.exec(line) ?? [];
      if (url) resolve(url);
    });
  });
  const browser = await chromium.connectOverCDP(endpoint);
  const [context] = browser.contexts();
  const page = context.pages()[0] ?? await context.newPage();
  await page.setViewportSize({ width: 1440, height: 900 });
  return new BrowserProcess(child, browser, page);
}
