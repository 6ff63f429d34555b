const FORGET_AFTER_MS = 500;

/** Collects what is typed and finds the next entry that begins with it; repeating one letter goes through its entries. */
export class TypeAhead {
  #typed = '';
  #at = 0;

  /**
   * The index of the entry meant, or -1. Keys that are not one printable character are none of its business.
   * @param current Where the search starts; one letter looks behind it first.
   */
  find(event: KeyboardEvent, entries: readonly string[], current: number): number {
    if (event.key.length !== 1 || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return -1;
    if (event.timeStamp - this.#at > FORGET_AFTER_MS) this.#typed = '';
    if (event.key === ' ' && this.#typed === '') return -1;
    this.#at = event.timeStamp;
    this.#typed += event.key.toLocaleLowerCase();
    const same = this.#typed.replaceAll(this.#typed[0] ?? '', '') === '';
    const wanted = same ? (this.#typed[0] ?? '') : this.#typed;
    const from = same ? current + 1 : Math.max(current, 0);
    for (let step = 0; step < entries.length; step += 1) {
      const index = (from + step) % entries.length;
      if (entries[index]?.trim().toLocaleLowerCase().startsWith(wanted)) return index;
    }
    return -1;
  }
}
