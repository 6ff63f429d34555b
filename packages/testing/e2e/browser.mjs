import { chromium } from 'playwright-core';
import { ensureBrowser } from '../scripts/ensure-browser.mjs';

/** Starts the browser that is found on this machine, or unpacked. `args` come on top of the usual ones. */
export async function openBrowser(args = []) {
  const found = await ensureBrowser();
  return chromium.launch({ executablePath: found.path, args: [...found.args, ...args], env: { ...process.env, ...found.env } });
}
