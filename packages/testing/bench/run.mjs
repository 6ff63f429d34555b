// npm run bench [-- w1 w2 w3 w4 w5 w6 alive] [--rounds N] [--gates] [--markdown]
// Counters are gates and decide the exit code; ratios to hand-written DOM are printed, and judged only where the control holds.
import { buildPage } from './harness/build-pages.mjs';
import { servePages } from './harness/serve-pages.mjs';
import { gateTable, ratioTable } from './harness/report.mjs';
import { alive } from './workloads/alive.mjs';
import { burst } from './workloads/burst.mjs';
import { comingAndGoing } from './workloads/churn.mjs';
import { firstLoad } from './workloads/first-load.mjs';
import { restoring } from './workloads/restoring.mjs';
import { rulesAndReaders } from './workloads/rules-and-readers.mjs';
import { switching } from './workloads/switching.mjs';

const workloads = [switching, burst, comingAndGoing, rulesAndReaders, firstLoad, restoring, alive];
const words = process.argv.slice(2);
const gatesOnly = words.includes('--gates');
const markdown = words.includes('--markdown');
const given = words.indexOf('--rounds');
const rounds = gatesOnly ? 1 : given >= 0 ? Number(words[given + 1]) : 5;
const named = words.filter((word, at) => !word.startsWith('--') && !(given >= 0 && at === given + 1)).map((word) => word.toLowerCase());
const unknown = named.filter((word) => !workloads.some(({ id }) => id === word));
if (unknown.length > 0 || !(rounds >= 1)) {
  console.error(`usage: npm run bench [-- ${workloads.map(({ id }) => id).join(' ')}] [--rounds N] [--gates] [--markdown]`);
  process.exit(2);
}
const chosen = named.length > 0 ? workloads.filter(({ id }) => named.includes(id)) : workloads;

const built = new Map();
for (const name of new Set(chosen.flatMap(({ pages }) => pages))) built.set(name, await buildPage(name));
const pages = await servePages([...built.values()]);
const told = (text) => { if (!markdown) console.error(`  ${text}`); };
const gates = [];
const rows = [];
try {
  for (const workload of chosen) {
    told(workload.title);
    let result;
    try {
      result = await workload.run({ rounds, pages, built, told, gatesOnly });
    } catch (error) {
      // One workload that breaks is a gate missed; the others are still measured.
      console.error(error);
      result = { gates: [{ name: `${workload.title} runs to its end`, found: 'an error', passes: false }], rows: [] };
    }
    gates.push(...result.gates);
    rows.push(...result.rows.map((row) => ({ ...row, what: `${workload.title.split(' · ')[0]} · ${row.what}` })));
    if (!markdown) console.log(`\n${workload.title}\n${result.rows.length > 0 ? `\n${ratioTable(result.rows)}\n` : ''}\n${gateTable(result.gates)}`);
  }
} finally {
  pages.close();
}
if (markdown) console.log(`\`npm run bench -- --markdown\`, ${rounds} rounds; figures are ratios and vary by machine.\n\n${ratioTable(rows)}\n\n${gateTable(gates)}`);
const failed = gates.filter(({ passes }) => !passes).length;
if (failed > 0) process.exitCode = 1;
console.log(`\n${gates.length - failed} passed, ${failed} failed`);
