import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/packages.mjs';

/**
 * Runs a story: a row of tests on one page that build on one another, so the first that fails ends it and what follows counts as failed
 * too. Keeps a line for every test, to be printed when the story is over; a failure leaves a picture in `screenshots/e2e`.
 */
export class StoryTeller {
  passed = 0;
  failed = 0;
  lines;
  #broken = false;
  #story;
  #page;

  constructor(story, page) {
    this.#story = story;
    this.#page = page;
    this.lines = ['', story];
  }

  /** One test. Its name quotes the clause that it proves. */
  async test(name, act) {
    if (this.#broken) {
      this.failed += 1;
      this.lines.push(`  – ${name} (not reached)`);
      return;
    }
    const started = performance.now();
    try {
      await act();
      this.passed += 1;
      this.lines.push(`  ✓ ${name} (${String(Math.round(performance.now() - started))} ms)`);
    } catch (error) {
      this.failed += 1;
      this.#broken = true;
      this.lines.push(`  ✗ ${name}\n      ${String(error.stack ?? error).replaceAll('\n', '\n      ')}`);
      await this.#picture(name);
    }
  }

  async #picture(name) {
    const folder = join(root, 'screenshots', 'e2e');
    mkdirSync(folder, { recursive: true });
    const file = `${this.#story} ${name}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').slice(0, 90);
    await this.#page.screenshot({ path: join(folder, `${file}.png`), timeout: 5_000 }).then(() => this.lines.push(`      picture: screenshots/e2e/${file}.png`), () => undefined);
  }
}
