/** Time that moves only when it is told to, for both sides of the port; promises settle at each of its steps. */
export class FastClock {
  #now = Date.UTC(2026, 10, 16, 9);
  #count = 0;
  #timers = [];

  now = () => this.#now;

  after = (milliseconds, run) => {
    const timer = { due: this.#now + Math.max(0, milliseconds), order: this.#count++, run };
    // Kept in order: the next is always the last.
    let low = 0;
    let high = this.#timers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#timers[middle].due > timer.due) low = middle + 1;
      else high = middle;
    }
    this.#timers.splice(low, 0, timer);
    return () => { timer.run = undefined; };
  };

  async pass(milliseconds) {
    const end = this.#now + milliseconds;
    for (;;) {
      await new Promise((resolve) => { setImmediate(resolve); });
      const next = this.#timers.at(-1);
      if (!next || next.due > end) break;
      this.#now = Math.max(this.#now, next.due);
      // What is due in the same moment runs together, and in its order.
      while (this.#timers.at(-1)?.due === next.due) this.#timers.pop().run?.();
    }
    this.#now = end;
  }
}
