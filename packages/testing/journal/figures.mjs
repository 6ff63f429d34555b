// What every long proof of the journal does the same way: its size, its table, its closing line and exit code.
import { table } from '../measure/table.mjs';

/** Whether the whole proof was asked for, or its smoke size. */
export const full = process.argv.includes('--full');

/** The number after a flag of the command line, else the given one. */
export function flag(name, otherwise) {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
}

/** Tells how far a proof is, on the error stream: the figures alone stand in the output. */
export const told = (text) => { console.error(`  ${text}`); };

/** Prints the figures, then what must hold of them, `[name, whether]`, and sets the exit code. */
export function conclude(title, head, rows, claims) {
  console.log(`\n${title}\n\n${table(head, rows.map((row) => row.map(String)))}\n`);
  for (const [name, holds] of claims) console.log(`${holds ? '✓' : '✗'} ${name}`);
  const failed = claims.filter(([, holds]) => !holds).length;
  if (failed > 0) process.exitCode = 1;
  console.log(`\n${claims.length - failed} passed, ${failed} failed`);
}

/** The value below which this share of all of them lies. */
export function percentile(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}
