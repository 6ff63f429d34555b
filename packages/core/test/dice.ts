/** Chance that one number decides: the same number draws the same. */
export class Dice {
  #seed: number;

  constructor(seed: number) {
    this.#seed = seed;
  }

  /** A number from 0 up to, not including, 1 (mulberry32). */
  next(): number {
    this.#seed = (this.#seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#seed ^ (this.#seed >>> 15), 1 | this.#seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0 up to, not including, `below`. */
  int(below: number): number {
    return Math.floor(this.next() * below);
  }

  chance(likely: number): boolean {
    return this.next() < likely;
  }

  /** One of them; `undefined` of none. */
  of<T>(values: readonly T[]): T | undefined {
    return values[this.int(values.length)];
  }

  /** One of at least one. */
  one<const T>(values: readonly [T, ...T[]]): T {
    return values[this.int(values.length)] ?? values[0];
  }
}
