import { median, quantile } from '../bench/harness/statistics.mjs';
import { onAPage } from '../journal/on-a-page.mjs';
import { table } from './table.mjs';

const generated = Array.from({ length: 300 }, (_, number) => Array.from({ length: 12 + (number % 15) }, (__, at) => ({ from: at % 2 === 0 ? 'customer' : 'agent', text: `Where is parcel ${at} of order ${number}? I need it.` })));

/** What a customer and an agent said, of dialogues as they are read from STAR. */
const spoken = ({ lines }) => lines.filter(({ from, text }) => from !== 'system' && text?.trim()).map(({ from, text }) => ({ from, text }));

/** Prints what the journal costs: time per write on the page's thread, bytes per message and keystroke, and what lies there after a day. */
export async function measureJournal(dialogues) {
  const talks = dialogues?.map(spoken) ?? generated;
  const found = await onAPage('cost', async (page) => {
    await page.call('mount');
    const message = await page.call('writes', { kind: 'message', count: 500 });
    return { message, keystroke: await page.call('writes', { kind: 'draft', count: 500 }), day: await page.call('day', talks) };
  });
  const row = (what, { handing, bytes }) => [what, `${median(handing).toFixed(2)} ms`, `${quantile(handing, 0.99).toFixed(2)} ms`, String(Math.round(median(bytes)))];
  console.log(table(['one write of', 'on the main thread, median', 'p99', 'bytes, median'], [row('a message', found.message), row('a keystroke', found.keystroke)]));
  const { stores, typed, seconds } = found.day;
  const all = Object.values(stores).reduce((sum, size) => sum + size, 0);
  console.log(`\nAfter a day of ${talks.length} dialogues (${dialogues ? 'STAR' : 'generated'}; ${talks.flat().length} messages, ${typed} times a draft, in ${seconds.toFixed(0)} s): ${(all / 1000).toFixed(0)} kB – ${Object.entries(stores).map(([store, size]) => `${store} ${(size / 1000).toFixed(0)}`).join(', ')}`);
}
