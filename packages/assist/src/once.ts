/** The same work done once and shared by all who ask; when it fails, those who waited are told and the next one tries anew. */
export function once<T>(work: () => T | Promise<T>): () => Promise<T> {
  let shared: Promise<T> | undefined;
  return () => {
    if (shared !== undefined) return shared;
    const mine = Promise.resolve().then(work);
    shared = mine;
    mine.catch(() => { if (shared === mine) shared = undefined; });
    return mine;
  };
}
