/** Chance that can be told again: the same seed, the same throws (mulberry32). */
export function dice(seed) {
  let state = (seed * 0x9e3779b1) >>> 0;
  const roll = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    roll,
    chance: (share) => roll() < share,
    upTo: (most) => Math.floor(roll() * (most + 1)),
    one: (list) => list[Math.floor(roll() * list.length)],
  };
}
