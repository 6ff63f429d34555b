/**
 * Asks the browser, at the first gesture of the person, to clear this origin's storage last. Nobody waits for the answer: some browsers ask the person,
 * and may never be answered. Returns the removal.
 */
export function askToPersist(): () => void {
  const ended = new AbortController();
  const ask = (): void => {
    ended.abort();
    // Refused or impossible: storage is what it was.
    try { navigator.storage.persist().catch(() => undefined); } catch { /* no such storage here */ }
  };
  for (const gesture of ['pointerdown', 'keydown']) addEventListener(gesture, ask, { signal: ended.signal, capture: true });
  return () => { ended.abort(); };
}
