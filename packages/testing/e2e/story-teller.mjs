import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/packages.mjs';

/**
 * Runs stories: each is a row of tests on one page that build on one another, so the first that fails ends its story and what follows
 * counts as failed too. Prints every test; a failure leaves a picture in `screenshots/e2e`.
 */
export class StoryTeller {
  passed = 0;
  failed = 0;
  #broken = false;
  #story = '';
  #page;

  /** Begins a story on a page. */
  begin(story, page) {
    this.#story = story;
    this.#page = page;
    this.#broken = false;
    console.log(`\n${story}`);
  }

  /** One test. Its name quotes the clause that it proves. */
  async test(name, act) {
    if (this.#broken) {
      this.failed += 1;
      console.log(`  – ${name} (not reached)`);
      return;
    }
    const started = performance.now();
    try {
      await act();
      this.passed += 1;
      console.log(`  ✓ ${name} (${String(Math.round(performance.now() - started))} ms)`);
    } catch (error) {
      this.failed += 1;
      this.#broken = true;
      console.log(`  ✗ ${name}\n      ${String(error.stack ?? error).replaceAll('\n', '\n      ')}`);
      await this.#picture(name);
    }
  }

  async #picture(name) {
    const folder = join(root, 'screenshots', 'e2e');
    mkdirSync(folder, { recursive: true });
    const file = `${this.#story} ${name}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').slice(0, 90);
    await this.#page.screenshot({ path: join(folder, `${file}.png`), timeout: 5_000 }).then(() => console.log(`      picture: screenshots/e2e/${file}.png`), () => undefined);
  }
}
