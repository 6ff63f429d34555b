import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/**
 * Looks on from the first moment of a page: what stands on the console as an error, what is thrown, what the content security policy
 * refuses, what does not load, and which frames load again.
 */
export async function watch(page, { withAxe = true } = {}) {
  const faults = [];
  const loads = new Map();
  page.on('console', (message) => { if (message.type() === 'error') faults.push(`console: ${message.text()} (${message.location().url})`); });
  page.on('pageerror', (error) => faults.push(`thrown: ${error.stack ?? error.message}`));
  page.on('requestfailed', (request) => faults.push(`not loaded: ${request.url()} ${request.failure()?.errorText ?? ''}`));
  page.on('crash', () => faults.push('the page crashed'));
  page.on('framenavigated', (frame) => loads.set(frame.url(), (loads.get(frame.url()) ?? 0) + 1));
  await page.exposeFunction('reportRefused', (text) => { faults.push(`refused by the policy: ${text}`); });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber, sample }) => {
      globalThis.reportRefused(`${violatedDirective} ${blockedURI} ${sample} at ${sourceFile}:${String(lineNumber)}`);
    });
  });
  if (withAxe) await page.addInitScript({ path: axe });
  return {
    /** What went wrong so far, in words. */
    faults,
    /** How often a document of this address came into a frame. */
    loadsOf: (url) => loads.get(url) ?? 0,
  };
}

/** What axe finds on the whole page, WCAG 2.2 AA and best practices for structure: rule, place and remedy. */
export async function axeFaults(page) {
  // A window that a page opens keeps nothing of what was put into it before it went to its address.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(readFileSync(axe, 'utf8'));
  return page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
    return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id} at ${node.target.flat().join(' ')}: ${help}\n    ${node.failureSummary ?? ''}`));
  });
}
