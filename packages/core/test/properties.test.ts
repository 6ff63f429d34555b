import { describe, it } from 'node:test';
import { assertLively, runSequences, tableOf } from './properties.js';

describe('random commands', () => {
  it('[CORE5a, CORE5b, CORE5c, CORE3a, CORE3b, CORE8b, CORE8c] 500 sequences of 100 commands keep every property', (test) => {
    const tally = runSequences({ runs: 500, length: 100, seed: 20_240_607, strict: true });
    for (const line of tableOf(tally)) test.diagnostic(line);
    assertLively(tally);
  });
});
