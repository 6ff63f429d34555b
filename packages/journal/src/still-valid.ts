import { latestKey, type Fact } from '@session-desk/core';

/** The facts without those that a later one of the same key has replaced, in their order. */
export function stillValid(facts: readonly Fact[]): Fact[] {
  const latest = new Map<string, Fact>();
  const keys = facts.map(latestKey);
  for (const [at, fact] of facts.entries()) {
    const key = keys[at];
    if (key !== undefined) latest.set(key, fact);
  }
  return facts.filter((fact, at) => {
    const key = keys[at];
    return key === undefined || latest.get(key) === fact;
  });
}
