// Runs parts one after another. What failed is named again at the end, where the tail of a long log still shows it; the last line is
// `N passed, N failed[, N skipped]`, summed over all of them.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from './packages.mjs';

const closing = /^\s*(\d+) passed, (\d+) failed(?:, (\d+) skipped)?\s*$/;
const fault = /^\s*✗ /;
const LAST_LINES = 12;

/** Runs a command; its closing line, if it prints one, is taken out of the output and returned as counts, with the faults that it named. */
function output(command) {
  return new Promise((resolve) => {
    const child = spawn(command[0], command.slice(1), { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let counts;
    const faults = [];
    const last = [];
    const follow = (stream, print) => createInterface({ input: stream }).on('line', (line) => {
      const found = closing.exec(line);
      if (found) counts = { passed: Number(found[1]), failed: Number(found[2]), skipped: Number(found[3] ?? 0) };
      else if (!line.startsWith('npm warn')) print(line);
      if (fault.test(line)) faults.push(line.trim());
      if (line.trim() !== '') last.push(line);
      if (last.length > LAST_LINES) last.shift();
    });
    follow(child.stdout, (line) => console.log(line));
    follow(child.stderr, (line) => console.error(line));
    child.on('error', (error) => { console.error(String(error)); resolve({ code: 1, counts, faults: [...faults, `✗ ${String(error)}`] }); });
    child.on('close', (code, signal) => { resolve({ code: code ?? 1, counts, faults: faults.length > 0 || code === 0 ? faults : [`✗ ended with ${signal ?? code}; its last lines:`, ...last] }); });
  });
}

/** What a part adds to the sum. A part without a closing line is one check; one that ends badly has failed at least once. */
async function outcome(part) {
  const reason = part.skip?.();
  if (reason) {
    console.log(`SKIPPED: ${reason}`);
    return { passed: 0, failed: 0, skipped: 1, faults: [] };
  }
  if (!existsSync(join(root, part.needs))) {
    console.error(`${part.needs} is missing`);
    return { passed: 0, failed: 1, skipped: 0, faults: [`✗ ${part.needs} is missing`] };
  }
  const { code, counts, faults } = await output(part.command);
  const sum = counts ?? { passed: code === 0 ? 1 : 0, failed: 0, skipped: 0 };
  if (code !== 0 && sum.failed === 0) sum.failed = 1;
  return { ...sum, faults: sum.failed > 0 ? faults : [] };
}

/** Runs every part, or those whose name holds a word of the command line; sets the exit code. */
export async function runParts(parts) {
  const words = process.argv.slice(2);
  const chosen = words.length > 0 ? parts.filter(({ name }) => words.some((word) => name.includes(word))) : parts;
  const total = { passed: 0, failed: 0, skipped: 0 };
  const summary = [];
  const failures = [];
  let stopped;
  for (const part of chosen) {
    const started = performance.now();
    console.log(`\n── ${part.name}`);
    if (stopped) console.error(`not run: ${stopped} failed`);
    const sum = stopped ? { passed: 0, failed: 1, skipped: 0, faults: [] } : await outcome(part);
    for (const key of Object.keys(total)) total[key] += sum[key];
    if (sum.faults.length > 0) failures.push(part.name, ...sum.faults.map((line) => `  ${line}`));
    if (part.gate && sum.failed > 0) stopped = part.name;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    summary.push(`${sum.failed > 0 ? '✗' : sum.skipped > 0 && sum.passed === 0 ? '–' : '✓'} ${part.name}: ${sum.passed} of ${sum.passed + sum.failed} passed in ${seconds} s${sum.skipped ? `, ${sum.skipped} left out` : ''}`);
    console.log(summary.at(-1));
  }
  console.log(`\n── summary\n${summary.join('\n')}\n`);
  if (failures.length > 0) console.log(`── what failed\n${failures.join('\n')}\n`);
  if (total.failed > 0 || total.passed === 0) process.exitCode = 1;
  console.log(`${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`);
}
