import type { FactStamp } from './fact.js';

/** Where a fact stands in its log, as an id: its epoch and its seq. */
export function placeInLog({ epoch, seq }: Pick<FactStamp, 'epoch' | 'seq'>): string {
  return `${String(epoch)}.${String(seq)}`;
}

/** Compares two places in a log, for sorting: what the log has first comes first, whatever clocks said. What has no place comes before all. */
export function inLogOrder(one: string | undefined, other: string | undefined): number {
  const [oneEpoch, oneSeq] = partsOf(one);
  const [otherEpoch, otherSeq] = partsOf(other);
  return oneEpoch - otherEpoch || oneSeq - otherSeq;
}

function partsOf(place = '0.0'): readonly [epoch: number, seq: number] {
  const [epoch = 0, seq = 0] = place.split('.').map(Number);
  return [epoch, seq];
}
