// npm run test:damage [-- --full]: every byte × 8 bits and every cut of every kind of record, damaged, restored, and looked for.
import { conclude, flag, full, told } from './figures.mjs';
import { onAPage } from './on-a-page.mjs';

const tries = full ? 60_000 : 3_000;
const step = full ? 1 : 19;
const junk = ['text', 7, null, true, [], {}, [{ epoch: 1, after: 0 }]];

const rows = [];
const wrong = [];
const note = (faults) => {
  wrong.push(...faults.slice(0, 3));
  for (const fault of faults.slice(0, 3)) told(`✗ ${fault}`);
};
/** Further cases of one kind, each a start of its own. */
const more = async (name, cases) => {
  let count = 0;
  for (const one of cases) {
    count += await one();
    if (wrong.length > 20) break;
  }
  rows.push([name, '–', '–', count]);
  told(name);
};
const every = (bytes, stride) => Array.from({ length: bytes * 9 }, (_, number) => ({ at: Math.floor(number / 9), bit: number % 9 })).filter((_, at) => at % stride === 0);

await onAPage('damage', async (page) => {
  const kinds = await page.call('prepare');
  const counts = {};
  for (let offset = 0, number = 0; ; number++) {
    const found = await page.call('round', { step, offset, number });
    if (found.over) break;
    for (const [kind, count] of Object.entries(found.counts)) counts[kind] = (counts[kind] ?? 0) + count;
    note(found.wrong);
    if (number % 50 === 49) told(`${Object.values(counts).reduce((sum, count) => sum + count, 0)} cases`);
    if (wrong.length > 20) break;
  }
  rows.push(...kinds.map(({ kind, cases }) => [kind, cases / 9, cases, counts[kind] ?? 0]));
  await more('real ones, a third of a store at once', ['log', 'latest', 'leaving', 'parts', 'manifests'].flatMap((store) => [0, 1, 2].map((share) => async () => {
    const found = await page.call('alone', { store, share });
    note(found.wrong);
    return found.count;
  })));
});

// Thousands of starts: each of these has a browser of its own.
await onAPage('damage', async (page) => {
  await page.call('prepare');
  const one = (name, input) => async () => { note(await page.call(name, input)); return 1; };
  const length = await page.call('markLength');
  await more('the record of epochs', [...every(length, full ? 1 : 47).map((input) => one('mark', input)), ...junk.map((value) => one('mark', { junk: value }))]);
  await more('things in the quarantine that nobody put there', [one('quarantine')]);
  await more('records under keys that no version gives', [one('oddKeys')]);
});

await onAPage('damage', async (page) => {
  await page.call('prepare');
  const one = (name, input) => async () => { note(await page.call(name, input)); return 1; };
  await more('the stored key', [
    ...['iv', 'wrapped'].flatMap((field) => every(field === 'iv' ? 12 : 48, full ? 1 : 17).map((input) => one('vault', { field, ...input }))), ...junk.map((value) => one('vault', { junk: value })),
  ]);
});
const besides = { tried: 0 };
await onAPage('entries', async (page) => {
  const { length, twins } = await page.call('prepare');
  const cases = every(length, full ? 1 : 5);
  let count = 0;
  for (let at = 0; at < cases.length && wrong.length <= 20; at += twins) {
    const some = cases.slice(at, at + twins);
    note(await page.call('round', some));
    count += some.length;
  }
  rows.push(['entries beside the log', length, length * 9, count]);
  for (let seed = flag('--seed', 1); besides.tried < (full ? 8_000 : 800) && wrong.length <= 20; seed++) {
    const found = await page.call('values', { seed });
    note(found.wrong.map((fault) => `seed ${seed}: ${fault}`));
    besides.tried += found.tried;
  }
  told('entries beside the log');
});
const tried = rows.reduce((sum, row) => sum + row[3], 0);

const values = { tried: 0, believed: 0, aside: 0 };
const misshapen = [];
await onAPage('values', async (page) => {
  await page.call('prepare');
  const first = flag('--seed', 1);
  for (let seed = first; values.tried < tries && misshapen.length < 5; seed++) {
    // Few at once leave a workspace to restore; many at once are many.
    const found = await page.call('values', { seed, share: [3, 12, 50, 100][seed % 4] });
    for (const name of Object.keys(values)) values[name] += found[name];
    misshapen.push(...found.wrong.slice(0, 3).map((fault) => `seed ${seed}: ${fault}`));
    if (seed % 50 === 0) told(`${values.tried} values`);
  }
});
rows.push(['authentic entries beside the log that hold something else', '–', '–', besides.tried], ['authentic values, one thing in them another', '–', '–', values.tried], ['… of which are facts and pieces all the same', '', '', values.believed], ['… of which lie in quarantine', '', '', values.aside]);

for (const fault of [...wrong, ...misshapen].slice(0, 20)) console.error(`    ${fault}`);
conclude('Damaged and wrong records', ['kind', 'bytes', 'cases there are', 'cases tried'], rows, [
  [`[JD1] of ${tried} damaged records none was believed, none made a start fail, none was deleted, all lie in quarantine byte for byte`, wrong.length === 0],
  [`[JD1] at least ${full ? '100,000' : '4,000'} were tried`, tried >= (full ? 100_000 : 4_000)],
  [`[JD2] of ${values.tried} authentic values nothing was restored that is no fact and no piece, no start failed, and whatever is not used lies in quarantine`, misshapen.length === 0 && values.tried >= tries],
]);
