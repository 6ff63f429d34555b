// Everything that `npm test` and `npm run test:slow` run, in order. `needs` is the file without which a part fails;
// `gate` stops the rest, which would only repeat the failure; `skip` answers with the reason when a part cannot run here.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './packages.mjs';

const scripts = 'packages/testing/scripts';
const node = (file, ...args) => ({ needs: file, command: [process.execPath, file, ...args] });
const tool = (file, ...args) => ({ needs: `node_modules/${file}`, command: [process.execPath, `node_modules/${file}`, ...args] });
const build = { name: 'build', gate: true, ...tool('typescript/bin/tsc', '-b') };

/** Where recorded dialogues lie, if they do; not part of the project. */
const dialogues = process.env.STAR_DIALOGUES ?? '../shared/data/star/dialogues';
const withoutDialogues = () => (existsSync(join(root, dialogues)) ? undefined : `no dialogues in ${dialogues}; STAR_DIALOGUES names another folder`);

/** `npm test`: within ten minutes on two cores. */
export const quick = [
  build,
  { name: 'manifests', ...node(`${scripts}/manifest.mjs`) },
  { name: 'tests without a DOM', ...node(`${scripts}/node-tests.mjs`) },
  { name: 'tests in the browser', ...tool('@web/test-runner/dist/bin.js') },
  { name: 'stand-alone files and budgets', ...tool('rollup/dist/bin/rollup', '-c', '--silent') },
  { name: 'architecture', ...node(`${scripts}/node-tests.mjs`, '--architecture') },
  { name: 'rules and their tests', ...node(`${scripts}/rules.mjs`, '--brief') },
  { name: 'lint', ...tool('eslint/bin/eslint.js', '.', '--max-warnings', '0') },
  { name: 'end to end', ...node('packages/testing/e2e/run.mjs') },
];

/** `npm run test:slow`: what takes longer. */
export const slow = [
  build,
  { name: 'stand-alone files and budgets', ...tool('rollup/dist/bin/rollup', '-c', '--silent') },
  { name: 'long tests without a DOM', ...node(`${scripts}/node-tests.mjs`, '--slow') },
  { name: 'end to end with a late, doubling, reordering centre', ...node('packages/testing/e2e/run.mjs', '--chaos') },
  { name: 'replay of all dialogues', skip: withoutDialogues, ...node('packages/testing/replay/run.mjs', dialogues) },
  { name: 'network chaos', ...node('packages/testing/journal/chaos.mjs') },
  { name: 'several windows', ...node('packages/testing/journal/windows.mjs') },
  { name: 'storage that fails', ...node('packages/testing/journal/disk.mjs') },
  { name: 'damaged files of the browser', ...node('packages/testing/journal/browser-files.mjs') },
  { name: 'soak', ...node('packages/testing/journal/soak.mjs') },
  { name: 'damaged records of the journal', ...node('packages/testing/journal/damage.mjs') },
  { name: 'the browser killed', ...node('packages/testing/kill/run.mjs') },
  { name: 'the page left', ...node('packages/testing/leave/run.mjs') },
  { name: 'privacy on the disk', ...node('packages/testing/privacy/run.mjs') },
  { name: 'bench counters', ...node('packages/testing/bench/run.mjs', '--gates') },
];
