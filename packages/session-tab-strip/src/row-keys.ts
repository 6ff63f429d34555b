/**
 * Keys for rows that are reused: within a session a tab keeps its row; when another session comes forward its tabs take over the rows
 * that stand there, from the first on. Patching a row costs a tenth of making one, and switching is what agents do all day.
 */
export class RowKeys {
  #sessionId: string | undefined;
  #keys = new Map<string, number>();
  #next = 0;

  /** The key of each tab of a session, in order; the same id twice has one key. */
  of(sessionId: string, ids: readonly string[]): ReadonlyMap<string, number> {
    const standing = sessionId === this.#sessionId ? undefined : [...this.#keys.values()];
    const keys = new Map<string, number>();
    for (const id of ids) if (!keys.has(id)) keys.set(id, (standing ? standing[keys.size] : this.#keys.get(id)) ?? this.#next++);
    this.#sessionId = sessionId;
    this.#keys = keys;
    return keys;
  }
}
