import type { Command, Refusal } from '@session-desk/core';
import type { SessionBus } from '@session-desk/session-bus';

/** As much of a bus as an element can see, driven by hand. */
export class FakeBus {
  readonly asked: Command[] = [];
  refusal: Refusal | undefined;
  #state: unknown;
  readonly #readers = new Set<() => void>();

  constructor(state: unknown) {
    this.#state = state;
  }

  get readers(): number {
    return this.#readers.size;
  }

  get state(): unknown {
    return this.#state;
  }

  get state$(): { subscribe(tell: (value: unknown) => void): { unsubscribe(): void } } {
    return this.select((state) => state);
  }

  get bus(): SessionBus {
    return this as unknown as SessionBus;
  }

  set(state: unknown): void {
    this.#state = state;
    [...this.#readers].forEach((read) => { read(); });
  }

  select<T>(selector: (state: unknown) => T, equals: (before: T, after: T) => boolean = Object.is): { subscribe(tell: (value: T) => void): { unsubscribe(): void } } {
    return {
      subscribe: (tell) => {
        let last = selector(this.#state);
        const read = (): void => {
          const value = selector(this.#state);
          if (equals(last, value)) return;
          last = value;
          tell(value);
        };
        this.#readers.add(read);
        tell(last);
        return { unsubscribe: () => { this.#readers.delete(read); } };
      },
    };
  }

  dispatch(command: Command): Promise<unknown> {
    this.asked.push(command);
    return Promise.resolve(this.refusal ? { ok: false, refusal: this.refusal } : { ok: true, facts: [], saved: Promise.resolve() });
  }
}
