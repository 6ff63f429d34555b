import 'axe-core/axe.min.js';
import type { AxeResults, RunOptions } from 'axe-core';
import { settled } from './settled.js';

declare global {
  // The script has no exports: it leaves its interface on the page.
  var axe: { run(context: Element, options: RunOptions): Promise<AxeResults> };
}

/** Rules about a whole page, which an element alone cannot answer. */
const ofPages = ['region', 'bypass', 'document-title', 'html-has-lang', 'landmark-one-main', 'page-has-heading-one'];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Settles when axe (WCAG 2.2 A and AA, and its best practices) finds nothing in `el` and its shadow trees; else throws
 * with each rule, place and remedy. `without` names rules that do not apply, with the reason at the call.
 */
export async function accessible(el: Element, without: readonly string[] = []): Promise<void> {
  await settled(el);
  const off = [...ofPages, ...without].map((rule) => [rule, { enabled: false }] as const);
  const { violations } = await globalThis.axe.run(el, {
    runOnly: { type: 'tag', values: tags },
    rules: Object.fromEntries(off),
    resultTypes: ['violations'],
  });
  if (violations.length === 0) return;
  const lines = violations.flatMap(({ id, help, nodes }) => [
    `${id}: ${help}`,
    ...nodes.map((node) => `  at ${node.target.flat().join(' › ')}\n  ${(node.failureSummary ?? '').replaceAll('\n', '\n  ')}\n  ${node.html}`),
  ]);
  throw new Error(`<${el.localName}> is not accessible\n${lines.join('\n')}`);
}
