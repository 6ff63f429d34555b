// Runs `node --test`. Arguments: package names (default: all without a DOM), `--slow` for `*.slow.test.js` alone,
// `--architecture` for the architecture tests instead.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesBelow, root, shown, withoutDom } from './packages.mjs';

const flags = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const slow = flags.includes('--slow');
const isTest = (path) => /\.test\.m?js$/.test(path) && path.endsWith('.slow.test.js') === slow && !/[\\/]dist-test[\\/]browser[\\/]/.test(path);

const folders = flags.includes('--architecture')
  ? [join(root, 'packages/testing/architecture')]
  : (names.length > 0 ? names : withoutDom).map((name) => join(root, 'packages', name, 'dist-test'));
const empty = folders.filter((folder) => !slow && filesBelow(folder, isTest).length === 0);
const files = folders.flatMap((folder) => filesBelow(folder, isTest));

if (files.length === 0) {
  console.log('no test file found\n0 passed, 1 failed');
  process.exit(1);
}
if (empty.length > 0) console.log(`without a test file: ${empty.map(shown).join(', ')}`);
const reporter = pathToFileURL(join(root, 'packages/testing/scripts/node-reporter.mjs')).href;
const run = spawnSync(
  process.execPath,
  ['--test', '--test-concurrency=2', `--test-reporter=${reporter}`, '--test-reporter-destination=stdout', ...files],
  { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...(slow ? { SLOW: '1' } : {}) } },
);
process.exit(run.status === 0 && empty.length === 0 ? 0 : 1);
