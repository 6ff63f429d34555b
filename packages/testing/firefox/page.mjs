// A page of Firefox with as much of Playwright's page as the proofs of the journal use: Playwright itself drives no Firefox as it is shipped.
import { keyActions } from './keys.mjs';

const LIMIT = 30_000;

/** A page of a Firefox. */
export class FirefoxPage {
  #bidi;
  /** @param {import('./bidi.mjs').Bidi} bidi */
  constructor(bidi, context, browser) {
    this.#bidi = bidi;
    this.id = context;
    this.browser = browser;
    this.keyboard = { press: (keys) => this.#bidi.ask('input.performActions', { context: this.id, actions: [{ type: 'key', id: 'keyboard', actions: keyActions(keys) }] }) };
  }

  context() { return this.browser; }

  /** Loads an address; settles when it is loaded. */
  goto(url) { return this.#bidi.ask('browsingContext.navigate', { context: this.id, url, wait: 'complete' }); }

  setViewportSize(viewport) { return this.#bidi.ask('browsingContext.setViewport', { context: this.id, viewport }); }

  /** What a function returns in the page, as plain data; it is given plain data, or is an expression. */
  async evaluate(run, given) {
    const body = typeof run === 'function' ? `(${String(run)})(JSON.parse(given))` : `(${run})`;
    const { type, result, exceptionDetails } = await this.#bidi.ask('script.callFunction', {
      functionDeclaration: `async (given) => JSON.stringify(await ${body})`, arguments: [{ type: 'string', value: JSON.stringify(given ?? null) }],
      target: { context: this.id }, awaitPromise: true, userActivation: true,
    });
    if (type !== 'success') throw new Error(exceptionDetails.text);
    return result.type === 'string' ? JSON.parse(result.value) : undefined;
  }

  /** Settles when a function returns something true in the page. */
  async waitForFunction(run, given) {
    for (const until = Date.now() + LIMIT; ;) {
      if (await this.evaluate(run, given)) return;
      if (Date.now() > until) throw new Error(`waited ${String(LIMIT)} ms for ${String(run)}`);
      await new Promise((resolve) => { setTimeout(resolve, 50); });
    }
  }

  /** The first element of a selector, which looks into open shadow trees at each of its words. */
  locator(selector) {
    const found = {
      first: () => found,
      waitFor: () => this.waitForFunction((words) => words.reduce((roots, word) => roots.flatMap((root) => [...(root.shadowRoot?.querySelectorAll(word) ?? []), ...root.querySelectorAll(word)]), [document]).some((each) => each.checkVisibility()), selector.split(' ')),
    };
    return found;
  }

  /** Settles with the next `close` or `framenavigated` of this page. */
  waitForEvent(name) {
    const method = name === 'close' ? 'browsingContext.contextDestroyed' : 'browsingContext.load';
    return new Promise((resolve, reject) => {
      const limit = setTimeout(() => { this.#bidi.off(method, hear); reject(new Error(`waited ${String(LIMIT)} ms for ${name}`)); }, LIMIT);
      const hear = ({ context }) => {
        if (context !== this.id) return;
        clearTimeout(limit);
        this.#bidi.off(method, hear);
        resolve();
      };
      this.#bidi.on(method, hear);
    });
  }
}
