import { expect } from '@open-wc/testing';
import { deskOf, leave, newAgent, stranger, talk, tidy } from './kept-desk.js';

const DAY = 86_400_000;

describe('what could not be read', () => {
  afterEach(tidy);

  it('[JO4e] goes after its days, by the later of the known clocks', async () => {
    const agent = newAgent();
    const first = await deskOf(agent);
    await talk(first.bus, 'one', 1);
    await leave(first);
    await stranger(async (database) => {
      const [key] = await database.getAllKeys('log');
      await database.put('log', new Uint8Array([1, 2, 3]), key);
    });
    const { journal } = await deskOf(agent);
    const left = () => stranger((database) => database.count('quarantine'));
    const counts = [await left()];
    for (const now of [Date.now() - 400 * DAY, Date.now() + 29 * DAY, Date.now() + 31 * DAY]) {
      await journal.sweep(30, now);
      counts.push(await left());
    }
    expect(counts).to.deep.equal([1, 1, 1, 0]);
  });
});
