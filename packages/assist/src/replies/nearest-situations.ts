import type { Situation } from './situation.js';

/** A situation that resembles the one asked for: its position and the cosine of the two, up to 1. */
export interface Neighbour {
  readonly at: number;
  readonly likeness: number;
}

/** Situations by tf-idf over their features, compared by cosine; rare features tell more. */
export class NearestSituations {
  readonly #postings = new Map<string, { readonly at: number[]; readonly weight: number[] }>();
  readonly #count: number;

  constructor(situations: readonly Situation[]) {
    this.#count = situations.length;
    const held = new Map<string, number>();
    for (const situation of situations) for (const feature of situation.keys()) held.set(feature, (held.get(feature) ?? 0) + 1);
    for (const feature of held.keys()) this.#postings.set(feature, { at: [], weight: [] });
    const rarity = (feature: string): number => Math.log(1 + this.#count / (held.get(feature) ?? 1));
    situations.forEach((situation, at) => {
      const length = Math.hypot(...[...situation].map(([feature, weight]) => weight * rarity(feature)));
      // The query is weighted by rarity too, so it is folded into the posting: once for each side.
      for (const [feature, weight] of situation) {
        const posting = this.#postings.get(feature);
        posting?.at.push(at);
        posting?.weight.push((weight * rarity(feature) ** 2) / length);
      }
    });
  }

  /** The `limit` nearest, nearest first, among those that `allowed` lets pass. */
  find(situation: Situation, limit: number, allowed: (at: number) => boolean): readonly Neighbour[] {
    const sums = new Float64Array(this.#count);
    let square = 0;
    for (const [feature, weight] of situation) {
      const posting = this.#postings.get(feature);
      const rarity = Math.log(1 + this.#count / (posting?.at.length ?? 1));
      square += (weight * rarity) ** 2;
      posting?.at.forEach((at, index) => { sums[at] = (sums[at] ?? 0) + weight * (posting.weight[index] ?? 0); });
    }
    const length = Math.sqrt(square);
    const found: Neighbour[] = [];
    sums.forEach((sum, at) => { if (sum > 0 && allowed(at)) found.push({ at, likeness: sum / length }); });
    return found.sort((a, b) => b.likeness - a.likeness || a.at - b.at).slice(0, limit);
  }
}
