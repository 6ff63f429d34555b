import type { CenterChanges, CenterStore, Clock } from '@session-desk/contact-center';

/** A life of something that may be killed: its timers never fire afterwards, and nothing that it waits for ever comes. */
export class Life implements Clock {
  readonly #clock: Clock;
  #dead = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get dead(): boolean {
    return this.#dead;
  }

  now(): number {
    return this.#clock.now();
  }

  after(milliseconds: number, run: () => void): () => void {
    return this.#clock.after(milliseconds, () => { if (!this.#dead) run(); });
  }

  kill(): void {
    this.#dead = true;
  }
}

/** A disk: what was saved stays, whoever dies. */
export class Disk {
  readonly kept = new Map<string, unknown>();
  saves = 0;
  broken = false;

  /** A store on it, for one life. A save takes time; when its life ends meanwhile, it is on the disk or not, and nobody is told. */
  store(life: Life, takes: () => number): CenterStore {
    return {
      load: () => Promise.resolve(structuredClone(this.kept)),
      save: async ({ puts, removals }: CenterChanges) => {
        const changes = structuredClone({ puts, removals });
        const half = takes() / 2;
        await new Promise<void>((resolve) => { life.after(half, resolve); });
        if (this.broken) throw new Error('the disk is full');
        this.saves += 1;
        for (const [name, value] of changes.puts) this.kept.set(name, value);
        for (const name of changes.removals) this.kept.delete(name);
        await new Promise<void>((resolve) => { life.after(half, resolve); });
      },
    };
  }

  /** What is kept under names that begin so. */
  of(kind: string): readonly unknown[] {
    return [...this.kept].filter(([name]) => name.startsWith(`${kind}/`)).map(([, value]) => value);
  }
}
