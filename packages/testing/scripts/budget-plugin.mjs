// A rollup plugin that prints what each stand-alone file costs with all it loads at start, and fails above a budget.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './packages.mjs';

/** The files that an entry needs before its first line runs, itself first; what it may import later is left out. */
function loadedBy(entry, bundle) {
  const found = new Set([entry]);
  for (const file of found) for (const next of bundle[file]?.imports ?? []) found.add(next);
  return [...found];
}

const isOf = (name) => (id) => id.includes(`/node_modules/${name}/`);

/** `pages` names sets of entries that one page loads together; an element alone must hold none of `forbidden`. */
export function budgetPlugin({ pages, elements, forbidden }) {
  return {
    name: 'budgets',
    generateBundle(_options, bundle) {
      const table = join(root, 'packages/testing/budgets.json');
      const budgets = JSON.parse(readFileSync(table, 'utf8'));
      // After a change that is worth its bytes: SET_BUDGETS=1 writes what was measured and a tenth more; those of pages are given.
      const setting = process.env.SET_BUDGETS === '1';
      const size = new Map(Object.values(bundle).map((file) => [file.fileName, gzipSync(file.code ?? '', { level: 9 }).length]));
      const entries = new Map(Object.values(bundle).filter((file) => file.isEntry).map((file) => [file.name, loadedBy(file.fileName, bundle)]));
      const rows = [...entries].map(([name, files]) => ({ name, files }));
      for (const [name, members] of Object.entries(pages)) {
        rows.push({ name, files: [...new Set(members.flatMap((member) => entries.get(member)))] });
      }
      const faults = [];
      for (const { name, files } of rows) {
        const kB = files.reduce((sum, file) => sum + size.get(file), 0) / 1000;
        if (setting && !(name in pages)) budgets[name] = Math.ceil(kB * 11) / 10;
        const budget = budgets[name];
        if (budget === undefined) faults.push(`${name} has no budget in budgets.json`);
        else if (kB > budget) faults.push(`${name}: ${kB.toFixed(1)} kB gz, budget ${budget} kB`);
        console.log(`${name.padEnd(28)} ${kB.toFixed(1).padStart(6)} kB gz of ${String(budget).padStart(5)} kB, ${files.length} files`);
      }
      if (setting) writeFileSync(table, `${JSON.stringify(budgets, undefined, 2)}\n`);
      for (const name of Object.keys(budgets)) if (!rows.some((row) => row.name === name)) faults.push(`budgets.json names ${name}, which is not built`);
      for (const element of elements) {
        const modules = entries.get(element).flatMap((file) => Object.keys(bundle[file].modules));
        for (const name of forbidden) {
          const found = modules.filter(isOf(name));
          if (found.length > 0) faults.push(`${element} alone ships ${name}: ${found.length} modules, ${found[0]} first`);
        }
      }
      if (faults.length > 0) this.error(`\n  ${faults.join('\n  ')}`);
    },
  };
}
