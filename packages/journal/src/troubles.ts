import type { Trouble, TroubleCode } from '@session-desk/session-bus';

/** What ails a journal now, one trouble of each code, in the order in which they came. */
export class Troubles {
  readonly #now = new Map<TroubleCode, Trouble>();
  readonly #tells = new Set<(troubles: readonly Trouble[]) => void>();

  /** Adds a trouble, or puts it in the place of the one of the same code. */
  set(trouble: Trouble): void {
    const before = this.#now.get(trouble.code);
    if (before && JSON.stringify(before) === JSON.stringify(trouble)) return;
    this.#now.set(trouble.code, trouble);
    this.#tell();
  }

  /** These are over. */
  clear(...codes: readonly TroubleCode[]): void {
    if (codes.filter((code) => this.#now.delete(code)).length > 0) this.#tell();
  }

  /** Tells them at once, and at each change until the removal. */
  watch(tell: (troubles: readonly Trouble[]) => void): () => void {
    this.#tells.add(tell);
    tell([...this.#now.values()]);
    return () => { this.#tells.delete(tell); };
  }

  #tell(): void {
    const troubles = [...this.#now.values()];
    for (const tell of this.#tells) tell(troubles);
  }
}
