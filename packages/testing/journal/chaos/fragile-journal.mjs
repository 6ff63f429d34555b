/** A log that outlives its windows: late, and of a window that crashed nothing more arrives. Snapshots are taken now and then, as any journal may. */
export class FragileLog {
  #facts = [];
  #snapshots = [];
  #epoch = 0;
  #clock;
  #chance;

  constructor(clock, chance) {
    this.#clock = clock;
    this.#chance = chance;
  }

  /** What the log begins with. */
  get first() {
    return this.#snapshots[0];
  }

  /** Every fact that is durable, in order. */
  get facts() {
    return this.#facts;
  }

  /** The journal of one window, and how it ends without a word. */
  open() {
    let dead = false;
    let lastDue = 0;
    const epoch = ++this.#epoch;
    const journal = {
      restore: async () => {
        const snapshot = this.#chance.one(this.#snapshots);
        return snapshot ? { epoch, facts: this.#facts.filter(({ seq }) => seq > snapshot.seq || this.#chance.chance(0.2)), ...snapshot } : { epoch, facts: [...this.#facts] };
      },
      append: (facts, state) => new Promise((resolve, reject) => {
        // Late, and in order: a second write may begin before the first has ended, and stands behind it.
        lastDue = Math.max(lastDue, this.#clock.now() + this.#chance.upTo(40));
        this.#clock.after(lastDue - this.#clock.now(), () => {
          if (dead || epoch !== this.#epoch) { reject(new Error('The window is gone')); return; }
          const last = this.#facts.at(-1)?.seq ?? 0;
          this.#facts.push(...facts.filter(({ seq }) => seq > last));
          // What an empty log begins with stands in no fact: the first snapshot comes with the first write.
          if (this.#snapshots.length === 0 || this.#chance.chance(0.1)) this.#snapshots.push({ state, seq: this.#facts.at(-1).seq });
          resolve();
        });
      }),
    };
    return { journal, die: () => { dead = true; } };
  }
}
