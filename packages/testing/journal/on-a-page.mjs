// A proof that runs in a real browser: its page is built from `pages/`, served, opened, and closed after it.
import { fileURLToPath } from 'node:url';
import { launch, openPage } from '../bench/harness/browser.mjs';
import { buildPage } from '../bench/harness/build-pages.mjs';
import { servePages } from '../bench/harness/serve-pages.mjs';

const folder = fileURLToPath(new URL('./pages/', import.meta.url));

/** Does something with a page in a browser of its own; an error on the page is an error here. */
export async function onAPage(name, work, options) {
  const pages = await servePages([await buildPage(name, folder)]);
  const { browser, version } = await launch(options);
  try {
    const page = await openPage(browser, pages.address(name));
    page.page.setDefaultTimeout(0);
    const answer = await work(page, { browser, version, address: pages.address(name) });
    await page.close();
    return answer;
  } finally {
    await browser.close();
    pages.close();
  }
}
