// One store in a process of its own, so that no other has shaped the code that runs: node measure-store.mjs store change sessions
import { measureStore } from '../pages/stores.js';

const [name, change, count] = process.argv.slice(2);
// CPU time: what other processes take is not billed.
const now = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
console.log(JSON.stringify(await measureStore(name, change, Number(count), { now })));
