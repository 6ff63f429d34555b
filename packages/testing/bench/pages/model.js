// The same sessions for every peer.

/** Random numbers that are the same in every run (mulberry32). */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The customer at a position, with tabs of a form each. */
export function customerAt(at, tabs, fields) {
  const id = `s${at}`;
  return { id, conversationId: `${id}-talk`, title: `Customer ${at}`, fields, tabs: Array.from({ length: tabs }, (_, tab) => ({ id: `${id}:${tab}`, title: `Form ${tab + 1}` })) };
}

/** As many customers as asked for. */
export function customers({ sessions, tabs, fields }) {
  return Array.from({ length: sessions }, (_, at) => customerAt(at, tabs, fields));
}
