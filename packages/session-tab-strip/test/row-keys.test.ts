import { expect } from '@open-wc/testing';
import { RowKeys } from '../dist/row-keys.js';

describe('RowKeys', () => {
  const keysOf = (rows: RowKeys, sessionId: string, ids: readonly string[]): number[] => [...rows.of(sessionId, ids).values()];

  it('[T2n] gives the rows that stand there to the tabs of another session, from the first on', () => {
    const rows = new RowKeys();
    expect(keysOf(rows, 'a', ['a1', 'a2', 'a3'])).to.deep.equal([0, 1, 2]);
    expect(keysOf(rows, 'b', ['b1', 'b2'])).to.deep.equal([0, 1]);
    expect(keysOf(rows, 'c', ['c1', 'c2', 'c3'])).to.deep.equal([0, 1, 3]);
  });

  it('[T2o] keeps the row of a tab within a session, whatever goes or moves', () => {
    const rows = new RowKeys();
    keysOf(rows, 'a', ['a1', 'a2', 'a3']);
    expect(keysOf(rows, 'a', ['a1', 'a3'])).to.deep.equal([0, 2]);
    expect(keysOf(rows, 'a', ['a1', 'a4', 'a3'])).to.deep.equal([0, 3, 2]);
    expect(keysOf(rows, 'b', ['b1', 'b2', 'b3'])).to.deep.equal([0, 3, 2]);
  });
});
