const P95 = 100;
const WORST = 250;

/** Prints what came of all kills of a browser; tells how many aims were met and missed. */
export function printTable({ browser, trials, center, seconds, seed }) {
  const ages = trials.map(({ age }) => age).sort((left, right) => left - right);
  const p95 = ages[Math.max(0, Math.ceil(ages.length * 0.95) - 1)] ?? 0;
  const worst = ages.at(-1) ?? 0;
  const late = trials.filter(({ age, stall }) => age > WORST + stall).length;
  const stall = Math.max(...trials.map((trial) => trial.stall));
  const sum = (of) => trials.reduce((total, trial) => total + of(trial), 0);
  const starts = trials.map(({ took }) => took).sort((left, right) => left - right);
  const faulty = (word) => sum(({ dom }) => (dom.faults.some((fault) => fault.startsWith(word)) ? 1 : 0));
  const rows = [
    ['kills', String(trials.length), trials.length > 0],
    ['facts decided, acknowledged', `${String(sum(({ decided }) => decided))}, ${String(sum(({ saved }) => saved))}`, sum(({ saved }) => saved) > 0],
    ['[KL1a] kills after which the state was not that after a fact, or lacked an acknowledged one', String(sum(({ faults }) => (faults.length > 0 ? 1 : 0))), sum(({ faults }) => faults.length) === 0],
    ['[KL1a] kills before or after which the page told of an error, such as a record that cannot be read', String(sum(({ errors }) => (errors.length > 0 ? 1 : 0))), sum(({ errors }) => errors.length) === 0],
    ['[KL1f] kills after which a log of writes of the browser was torn in its middle', String(sum(({ torn }) => (torn ? 1 : 0))), sum(({ torn }) => (torn ? 1 : 0)) === 0],
    ['kills after which more was there than the page could still tell', String(sum(({ ahead }) => (ahead ? 1 : 0))), true],
    ['[KL1b] oldest letter lost, p95 (ms)', `${String(Math.round(p95))} of ${String(P95)}`, p95 <= P95],
    ['[KL1b] oldest letter lost, worst (ms)', `${String(Math.round(worst))} of ${String(WORST)}, and what the machine stood still (${String(Math.round(stall))} at most)`, late === 0],
    ...['order', 'focus', 'part', 'reply', 'caret', 'scroll'].map((word) => [`[KL1c] ${word} not as it was`, String(faulty(word)), faulty(word) === 0]),
    ['[KL1d] messages, offers and acceptances of the centre, said twice or otherwise', `${String(center.faults.length)} of ${String(center.heard)}`, center.faults.length === 0 && center.heard > 0],
    ['[KL1e] starts that failed: 0; median and worst (ms)', `${String(starts[Math.floor(starts.length / 2)])}, ${String(starts.at(-1))}`, true],
    ['a write of 4 kB to the disk itself, slowest (ms)', String(Math.round(Math.max(...trials.map(({ disk }) => disk)))), true],
  ];
  console.log(`\n${browser}, seed ${String(seed)}, ${seconds.toFixed(0)} s`);
  for (const [what, figure, good] of rows) console.log(`${good ? '✓' : '✗'} ${what.padEnd(97)} ${figure}`);
  for (const fault of center.faults.slice(0, 10)) console.log(`  ✗ centre: ${fault}`);
  const failed = rows.filter(([, , good]) => !good).length;
  return { passed: rows.length - failed, failed };
}
