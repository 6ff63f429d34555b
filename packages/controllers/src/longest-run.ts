/**
 * The positions of a longest strictly increasing run of numbers, in order. O(n log n).
 * What stays in place while a list is reordered is such a run of the old positions; everything else moves.
 */
export function longestRun(numbers: readonly number[]): number[] {
  const tails: number[] = [];
  const before: number[] = new Array<number>(numbers.length).fill(-1);
  numbers.forEach((number, position) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[tails[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before[position] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = position;
  });
  const run: number[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) run.push(at);
  return run.reverse();
}
