// Runs parts one after another and ends with one line, `N passed, N failed[, N skipped]`, summed over all of them.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from './packages.mjs';

const closing = /^\s*(\d+) passed, (\d+) failed(?:, (\d+) skipped)?\s*$/;

/** Runs a command; its closing line, if it prints one, is taken out of the output and returned as counts. */
function output(command) {
  return new Promise((resolve) => {
    const child = spawn(command[0], command.slice(1), { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let counts;
    const follow = (stream, print) => createInterface({ input: stream }).on('line', (line) => {
      const found = closing.exec(line);
      if (found) counts = { passed: Number(found[1]), failed: Number(found[2]), skipped: Number(found[3] ?? 0) };
      else if (!line.startsWith('npm warn')) print(line);
    });
    follow(child.stdout, (line) => console.log(line));
    follow(child.stderr, (line) => console.error(line));
    child.on('error', (error) => { console.error(String(error)); resolve({ code: 1, counts }); });
    child.on('close', (code) => { resolve({ code: code ?? 1, counts }); });
  });
}

/** What a part adds to the sum. A part without a closing line is one check; one that ends badly has failed at least once. */
async function outcome(part) {
  const reason = part.skip?.();
  if (reason) {
    console.log(`SKIPPED: ${reason}`);
    return { passed: 0, failed: 0, skipped: 1 };
  }
  if (!existsSync(join(root, part.needs))) {
    console.error(`${part.needs} is missing`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const { code, counts } = await output(part.command);
  const sum = counts ?? { passed: code === 0 ? 1 : 0, failed: 0, skipped: 0 };
  if (code !== 0 && sum.failed === 0) sum.failed = 1;
  return sum;
}

/** Runs every part, or those whose name holds a word of the command line; sets the exit code. */
export async function runParts(parts) {
  const words = process.argv.slice(2);
  const chosen = words.length > 0 ? parts.filter(({ name }) => words.some((word) => name.includes(word))) : parts;
  const total = { passed: 0, failed: 0, skipped: 0 };
  const summary = [];
  let stopped;
  for (const part of chosen) {
    const started = performance.now();
    console.log(`\n── ${part.name}`);
    if (stopped) console.error(`not run: ${stopped} failed`);
    const sum = stopped ? { passed: 0, failed: 1, skipped: 0 } : await outcome(part);
    for (const key of Object.keys(total)) total[key] += sum[key];
    if (part.gate && sum.failed > 0) stopped = part.name;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    summary.push(`${sum.failed > 0 ? '✗' : sum.skipped > 0 && sum.passed === 0 ? '–' : '✓'} ${part.name}: ${sum.passed} of ${sum.passed + sum.failed} passed in ${seconds} s${sum.skipped ? `, ${sum.skipped} left out` : ''}`);
    console.log(summary.at(-1));
  }
  console.log(`\n── summary\n${summary.join('\n')}\n`);
  if (total.failed > 0 || total.passed === 0) process.exitCode = 1;
  console.log(`${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`);
}
