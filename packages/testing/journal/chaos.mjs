// npm run test:chaos [-- --full] [-- --seed N]: a workspace and its centre with the network of a bad day between them, and crashes; the same for every seed.
import { runSeed } from './chaos/run-seed.mjs';
import { conclude, flag, full, told } from './figures.mjs';

const only = flag('--seed', undefined);
const seeds = only === undefined ? (full ? 10_000 : 300) : 1;
const sum = {};
const faults = [];
const started = performance.now();
for (let seed = only ?? 1; seed < (only ?? 1) + seeds && faults.length < 10; seed++) {
  const { faults: found, done } = await runSeed(seed);
  faults.push(...found.slice(0, 3).map((fault) => `seed ${seed}: ${fault}`));
  for (const [name, count] of Object.entries(done)) sum[name] = (sum[name] ?? 0) + count;
  if (seed % 500 === 0) told(`${seed} seeds`);
}
for (const fault of faults) console.error(`    ${fault}`);
conclude(`Network chaos: ${seeds} seeds in ${((performance.now() - started) / 1000).toFixed(0)} s`, ['what happened', 'how often'], Object.entries(sum), [
  [`[JC1] 10 % lost, 10 % doubled, up to 5 s late and out of order, cut and crashed: all ${seeds} converge, nothing is shown twice, nothing is lost, all is in order, unread is exact, no accept twice`, faults.length === 0],
  ['[JC1] windows crashed, the line was cut, messages went both ways', only !== undefined || ['crashes', 'reloads', 'partitions', 'sends', 'messages'].every((name) => sum[name] >= seeds)],
]);
