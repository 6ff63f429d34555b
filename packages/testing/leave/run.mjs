// `npm run test:leave [-- --full] [--times N] [--browser chromium|chromium-sqlite|firefox]`: the demo is reloaded, left for another page, or its tab closed, in the very
// task in which the last of a few quick letters was taken. The reply is there again whole, last letter included, however long it is; a tab of Firefox
// that is closed may lose what a kill may.
import { parseArgs } from 'node:util';
import { startFirefox } from '../firefox/process.mjs';
import { chromiums } from '../kill/process.mjs';
import { ensureFirefox } from '../scripts/ensure-firefox.mjs';
import { leaveInEveryWay, SIZES } from './leave-often.mjs';

const { values } = parseArgs({ options: { full: { type: 'boolean' }, times: { type: 'string' }, browser: { type: 'string' } } });
const times = Number(values.times ?? (values.full ? 100 : 10));
const sum = { passed: 0, failed: 0 };
for (const [key, { name, start }] of Object.entries(chromiums)) if ((values.browser ?? key) === key) print(name, await leaveInEveryWay(start, times));
if ((values.browser ?? 'firefox') === 'firefox') {
  const { path, version, missing } = ensureFirefox();
  if (missing) console.log(`SKIPPED: ${missing}`);
  else print(version, await leaveInEveryWay((profile) => startFirefox(path, profile), times, { closingIsACrash: true }));
}
console.log(`\n${String(sum.passed)} passed, ${String(sum.failed)} failed`);
if (sum.failed > 0 || sum.passed === 0) process.exitCode = 1;

function print(name, rows) {
  console.log(`\n${name}, replies of ${SIZES.join(', ')} characters`);
  for (const { way, kept, worst, lost } of rows) {
    console.log(`${lost.length === 0 ? '✓' : '✗'} ${`[LV1a] ${way}`.padEnd(16)} ${String(kept)} of ${String(times)} as they must be; oldest letter lost ${String(worst)} ms`);
    for (const each of lost) console.log(`    ${each}`);
    sum[lost.length === 0 ? 'passed' : 'failed'] += 1;
  }
}
