import { expect } from '@open-wc/testing';
import { described, reasonOf, type House } from '../journal/windows/reason-of.mjs';

const ended = 'journal: TimeoutError: Transaction timed out due to inactivity.';
const stale = 'journal: RecordLostError: leaving/7/1099511630922: expected a record of this agent, found stale';
const house = (...stood: readonly (readonly [from: number, to?: number])[]): House => ({ id: 3, stood: stood.map(([from, to]) => (to === undefined ? { from } : { from, to })) });

describe('what a window may tell', () => {
  it('[JW3] is that its transaction was ended, in a window that stood still for a minute until then', () => {
    const at = 200_000;
    const told = (window: House): boolean => reasonOf({ at, said: ended }, window, []) !== undefined;
    expect(told(house([139_000, 200_100]))).to.equal(true);
    expect(told(house([139_000]))).to.equal(true);
    expect([told(house()), told(house([180_000, 200_100])), told(house([100_000, 170_000]))], 'never, too short, long ago').to.deep.equal([false, false, false]);
  });

  it('[JW3] is the quarantine of what another window kept beside the log that was robbed of that very epoch while it stood still', () => {
    const told = (robbed: House, at = 120_000): boolean => reasonOf({ at, said: stale }, house([119_000, 120_000]), [
      { epoch: 6, at: 90_000, house: house([91_000, 99_000]) }, { epoch: 7, at: 100_000, house: robbed }, { epoch: 8, at: 110_000, house: house([111_000, 119_000]) },
    ]) !== undefined;
    expect(told(house([104_000, 115_000]))).to.equal(true);
    expect(told(house([99_000, 109_500])), 'in the midst of taking over').to.equal(true);
    expect([told(house()), told(house([104_000, 105_000])), told(house([111_000, 119_000]))], 'never, too short to be robbed, only afterwards').to.deep.equal([false, false, false]);
    expect(told(house([104_000, 115_000]), 109_000), 'nobody else had begun').to.equal(false);
  });

  it('[JW3] is nothing else, whatever stood still', () => {
    const stood = house([0, 1_000_000]);
    const epochs = [{ epoch: 7, at: 1, house: stood }, { epoch: 8, at: 2, house: stood }];
    const others = ['journal: FencedError: epoch: expected 7', 'journal: StorageTimeoutError: The database: expected an answer within 3000 ms, found none', 'journal: RecordLostError: log/7/4: expected a record of this agent, found stale', 'w1/5/2 refused: restore-failed'];
    for (const said of others) expect(reasonOf({ at: 500_000, said }, stood, epochs), said).to.equal(undefined);
    expect(described({ at: 12_000, said: 'x', decides: true, since: 9_500 }, house([2_000, 3_000], [11_000]), [])).to.equal('window 3, deciding for 2.5 s, stood still 1.0 s, until 9.0 s before; since 1.0 s: x');
    expect(described({ at: 12_000, said: stale, decides: false, since: 11_500 }, house(), [{ epoch: 7, at: 9_000, house: house() }, { epoch: 9, at: 11_000, house: house([2_000, 10_000]) }])).to.equal(
      `window 3, following for 0.5 s, never stood still: ${stale} (epoch 7 of window 3, begun 3.0 s before, never stood still) (epoch 9 of window 3, begun 1.0 s before, stood still 8.0 s, until 2.0 s before)`,
    );
  });
});
