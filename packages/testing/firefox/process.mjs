// Firefox as it is shipped, on a profile that stays: started as the leader of a process group, so that all of it can be killed at once.
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Bidi } from './bidi.mjs';
import { FirefoxPage } from './page.mjs';

// A killed browser begins as if nothing had been, and opens what a page asks for.
const PREFERENCES = {
  'browser.sessionstore.resume_from_crash': false, 'toolkit.startup.max_resumed_crashes': -1, 'browser.startup.page': 0, 'browser.shell.checkDefaultBrowser': false,
  'dom.disable_open_during_load': false, 'dom.allow_scripts_to_close_windows': true, 'datareporting.policy.dataSubmissionEnabled': false, 'app.update.enabled': false,
};

const EVENTS = ['browsingContext.contextCreated', 'browsingContext.contextDestroyed', 'browsingContext.load', 'script.message'];

/** A whole Firefox: its processes, and its first page. */
export class FirefoxProcess {
  #child;
  #bidi;
  #pages = new Map();
  #waiting = [];

  constructor(child, bidi) {
    this.#child = child;
    this.#bidi = bidi;
    bidi.on('browsingContext.contextCreated', ({ context, parent }) => {
      if (parent) return;
      const page = this.#pageOf(context);
      for (const wait of this.#waiting.splice(0)) wait(page);
    });
  }

  /** Opens a first page. That of the start has no focus and is given none: the address bar has it. */
  async begin() {
    const { context } = await this.#bidi.ask('browsingContext.create', { type: 'window' });
    this.page = this.#pageOf(context);
  }

  /** Puts a script into every page before its own, with a function of this name that calls back here. */
  async witness(name, script, tell) {
    this.#bidi.on('script.message', ({ channel, data, source }) => { if (channel === name) tell({ page: this.#pageOf(source.context) }, data.value); });
    await this.#bidi.ask('script.addPreloadScript', { functionDeclaration: `(tell) => { globalThis.${name} = tell;\n${script}\n}`, arguments: [{ type: 'channel', value: { channel: name } }] });
  }

  /** Settles with the next page that opens. */
  waitForEvent() { return new Promise((resolve) => { this.#waiting.push(resolve); }); }

  /** Kills the whole process group in the middle of whatever it does. Resolves with the moment, once the group is gone. */
  async kill() {
    const gone = new Promise((resolve) => { this.#child.once('exit', resolve); });
    const at = Date.now();
    process.kill(-this.#child.pid, 'SIGKILL');
    await gone;
    this.#bidi.end();
    return at;
  }

  #pageOf(context) {
    const known = this.#pages.get(context) ?? new FirefoxPage(this.#bidi, context, this);
    this.#pages.set(context, known);
    return known;
  }
}

/** Starts the Firefox of this path on the profile in a folder. */
export async function startFirefox(path, profile) {
  writeFileSync(join(profile, 'user.js'), Object.entries(PREFERENCES).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join(''));
  const child = spawn(path, ['--headless', '--no-remote', '--remote-debugging-port=0', '--profile', profile, 'about:blank'], { detached: true, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' } });
  try {
    const address = await new Promise((resolve, reject) => {
      child.once('exit', (code) => { reject(new Error(`Firefox ended with ${String(code)} at its start`)); });
      createInterface({ input: child.stderr }).on('line', (line) => {
        const [, url] = /WebDriver BiDi listening on (ws:\S+)/u.exec(line) ?? [];
        if (url) resolve(url);
      });
    });
    const browser = new FirefoxProcess(child, await Bidi.connect(address, EVENTS));
    await browser.begin();
    await browser.page.setViewportSize({ width: 1440, height: 900 });
    return browser;
  } catch (error) {
    if (child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    throw error;
  }
}
