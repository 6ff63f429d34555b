// `npm run rules [-- --brief]`: reads the clauses of every packages/NAME/SPEC.md (`- **S7b** text`) and the clauses that tests quote
// (`[S7b]` in a test's name), prints clause → tests and the clauses without one. Fails on a clause that stands twice and on a
// quoted clause that does not exist. Clauses without a test are counted, not failed.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, packages, shown } from './packages.mjs';

const brief = process.argv.includes('--brief');
const id = '[A-Z]+[0-9]+[a-z]*';
const clauses = new Map();
const faults = [];

for (const { folder } of packages) {
  const path = join(folder, 'SPEC.md');
  if (!existsSync(path)) continue;
  readFileSync(path, 'utf8').split('\n').forEach((line, index) => {
    const found = new RegExp(`^\\s*[-*] \\*\\*(${id})\\*\\*:?\\s+(.*)$`).exec(line);
    if (!found) return;
    const [, name, text] = found;
    const place = `${shown(path)}:${index + 1}`;
    if (clauses.has(name)) faults.push(`${name} stands twice: ${clauses.get(name).place} and ${place}`);
    else clauses.set(name, { text, place, tests: [] });
  });
}

const folders = packages.flatMap(({ name, folder }) => (name === 'testing' ? ['test', 'src', 'architecture', 'e2e', 'replay', 'bench', 'journal', 'kill', 'leave'] : ['test', 'src/suite']).map((sub) => join(folder, sub)));
const quote = new RegExp(`\\[(${id}(?:[ ,]+${id})*)\\]`, 'g');
for (const path of folders.flatMap((folder) => filesBelow(folder, (file) => /\.(ts|mjs|js)$/.test(file)))) {
  readFileSync(path, 'utf8').split('\n').forEach((line, index) => {
    if (/^\s*(\*|\/\*|\/\/)/.test(line)) return;
    // Only where a name can stand: in a string that begins with the clause, or an array of such names.
    for (const [whole, list] of line.matchAll(quote)) {
      if (!new RegExp(`['"\`]${whole.replaceAll(/[[\]]/g, '\\$&')}|\\] ?${whole.replaceAll(/[[\]]/g, '\\$&')}`).test(line)) continue;
      for (const name of list.split(/[ ,]+/)) {
        const place = `${shown(path)}:${index + 1}`;
        const clause = clauses.get(name);
        if (clause) clause.tests.push(place);
        else faults.push(`${place} quotes ${name}, which no SPEC.md holds`);
      }
    }
  });
}

const natural = new Intl.Collator('en', { numeric: true });
const sorted = [...clauses].sort(([a], [b]) => natural.compare(a, b));
const uncovered = sorted.filter(([, { tests }]) => tests.length === 0);
if (!brief) for (const [name, { text, tests }] of sorted) if (tests.length > 0) console.log(`${name}  ${text}\n    ${[...new Set(tests)].join('\n    ')}`);
if (uncovered.length > 0) console.log(`\nwithout a test:\n${uncovered.map(([name, { text, place }]) => `  ${name}  ${text}  (${place})`).join('\n')}`);
console.log(`\n${clauses.size} clauses, ${clauses.size - uncovered.length} with a test, ${uncovered.length} without`);
for (const fault of faults) console.error(`✗ ${fault}`);
if (faults.length > 0 || clauses.size === 0) process.exitCode = 1;
