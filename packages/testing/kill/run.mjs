// `npm run test:kill [-- --full] [--kills N] [--seed S] [--browser chromium|chromium-sqlite|firefox] [--keep FOLDER]`: the real demo in a real browser on a real profile, killed with its
// whole process group at random moments while somebody types 25 keys a second, switches, accepts, sends and closes.
import { parseArgs } from 'node:util';
import { startFirefox } from '../firefox/process.mjs';
import { ensureFirefox } from '../scripts/ensure-firefox.mjs';
import { killOften } from './kill-often.mjs';
import { chromiums } from './process.mjs';
import { printTable } from './table.mjs';

const { values } = parseArgs({ options: { full: { type: 'boolean' }, kills: { type: 'string' }, seed: { type: 'string', default: '1' }, browser: { type: 'string' }, keep: { type: 'string' } } });
const seed = Number(values.seed);
const sums = [];
// Each life in Firefox takes ten seconds to begin on a busy machine.
const killsIn = (browser) => Number(values.kills ?? (values.full ? 200 : browser === 'chromium' ? 20 : 8));
for (const [key, { name, start }] of Object.entries(chromiums)) if ((values.browser ?? key) === key) sums.push(printTable({ browser: name, seed, ...await killOften(start, killsIn(key), seed, values.keep) }));
if ((values.browser ?? 'firefox') === 'firefox') {
  const { path, version, missing } = ensureFirefox();
  if (missing) console.log(`SKIPPED: ${missing}`);
  else sums.push(printTable({ browser: version, seed, ...await killOften((profile) => startFirefox(path, profile), killsIn('firefox'), seed, values.keep) }));
}
const sum = (key) => sums.reduce((total, each) => total + each[key], 0);
console.log(`\n${String(sum('passed'))} passed, ${String(sum('failed'))} failed`);
if (sums.length === 0 || sum('failed') > 0) process.exitCode = 1;
