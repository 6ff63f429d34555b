// One store in a process of its own, so that no other has shaped the code that runs: node --expose-gc measure-store.mjs store change sessions
import { quantile } from '../harness/statistics.mjs';
import { makeLot } from '../pages/store-lot.js';
import { COUNTED, WARM_UP } from './store-runs.mjs';

const [name, change, count] = process.argv.slice(2);
// CPU time of all threads, that of the compiler and of the collector included; what other processes take is not billed.
const now = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
const times = [];
let reads;
for (let run = 0; run < WARM_UP + COUNTED; run++) {
  const lot = await makeLot({ name, change, count: Number(count) });
  await lot.tidy();
  const started = now();
  await lot.run();
  if (run >= WARM_UP) times.push(((now() - started) / lot.events) * 1e6);
  reads = lot.reads();
}
console.log(JSON.stringify({ nanoseconds: quantile(times, 0.5), reads }));
