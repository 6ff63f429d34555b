import { describe, it } from 'node:test';
import { assertLively, runSequences, tableOf } from './properties.js';

describe('random commands, at length', () => {
  it('[CORE5a, CORE5b, CORE5c] 10,000 sequences of 200 commands keep every property', (test) => {
    const seed = Number(process.env['SEED'] ?? Date.now() % 0x7fffffff);
    test.diagnostic(`SEED=${String(seed)}`);
    const tally = runSequences({ runs: 10_000, length: 200, seed, strict: false });
    for (const line of tableOf(tally)) test.diagnostic(line);
    assertLively(tally);
  });
});
