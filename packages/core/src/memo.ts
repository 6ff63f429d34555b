/** A selector that computes anew only when one of its sources is another reference. */
export function memo<S, D extends unknown[], R>(sources: (state: S) => [...D], compute: (...values: D) => R): (state: S) => R {
  let known: [...D] | undefined;
  let result: R;
  return (state) => {
    const next = sources(state);
    if (!known || next.some((value, at) => !Object.is(value, known?.[at]))) {
      known = next;
      result = compute(...next);
    }
    return result;
  };
}

/** Keeps the array of the time before when every record in it is still the same: by reference, unless told otherwise. */
export function steady<T>(same: (before: T, after: T) => boolean = Object.is): (records: readonly T[]) => readonly T[] {
  let known: readonly T[] = [];
  return (records) => {
    if (records.length !== known.length || records.some((record, at) => !same(known[at] as T, record))) known = records;
    return known;
  };
}

const KEYS = 100;

/** One selector per key, made when first asked for. Of more than 100 keys the first are forgotten: a page that signs in again and again has ever new windows. */
export function perKey<R>(make: (key: string) => R): (key: string) => R {
  const made = new Map<string, R>();
  return (key) => {
    let selector = made.get(key);
    if (selector === undefined) {
      made.set(key, selector = make(key));
      const [first] = made.keys();
      if (made.size > KEYS && first !== undefined) made.delete(first);
    }
    return selector;
  };
}
