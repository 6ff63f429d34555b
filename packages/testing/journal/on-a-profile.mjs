// A browser with a profile on the disk, for proofs that look at or damage what it keeps there.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureBrowser } from '../scripts/ensure-browser.mjs';

/** Has Chromium keep its databases by SQLite, as it does those of new sites first (https://chromestatus.com/feature/5161589557821440). */
export const bySqlite = '--enable-features=IdbSqliteBackingStore';

/** A folder for a profile; `remove` takes it away. */
export function newProfile(under = tmpdir()) {
  const folder = mkdtempSync(join(under, 'session-desk-profile-'));
  return { folder, remove: () => { rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }); } };
}

/** The same profile in a folder of its own. */
export function copyOf(profile) {
  const copy = newProfile();
  cpSync(profile.folder, copy.folder, { recursive: true, filter: (path) => !/Singleton|Cache/u.test(path) });
  return copy;
}

/** A browser on the profile, until it is closed well; `more` are further arguments of it. */
export async function browse({ folder }, more = []) {
  const { path, env, args } = await ensureBrowser();
  const context = await chromium.launchPersistentContext(folder, { executablePath: path, env: { ...process.env, ...env }, headless: true, args: [...args, ...more] });
  const open = async (address) => {
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(address, { waitUntil: 'load' });
    await page.waitForFunction(() => globalThis.bench !== undefined);
    return {
      page,
      cdp: await context.newCDPSession(page),
      call: (name, input) => page.evaluate(([called, given]) => globalThis.bench[called](given), [name, input]),
    };
  };
  return { open, close: () => context.close() };
}
