/** The value below which a share of the numbers lies, between two of them where need be. */
export function quantile(numbers, share) {
  const sorted = [...numbers].sort((left, right) => left - right);
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const low = sorted[below];
  return low + (sorted[Math.min(below + 1, sorted.length - 1)] - low) * (place - below);
}

/** The number in the middle. */
export const median = (numbers) => quantile(numbers, 0.5);

/** The same in another order. */
export function shuffled(list) {
  const order = [...list];
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(Math.random() * (at + 1));
    [order[at], order[other]] = [order[other], order[at]];
  }
  return order;
}

/** Median, least and most of the ratios of two peers in the same round. */
export function pairedRatio(rounds, peer, base, measure) {
  const ratios = rounds.map((round) => measure(round[peer]) / measure(round[base]));
  return { ratio: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) };
}
