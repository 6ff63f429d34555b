import type { PageType } from '@session-desk/controllers';

/** A page type, or its `mount` alone. */
export type PageSource = PageType | PageType['mount'];

/** The page types of a stage by name. */
export class PageRegistry {
  readonly #types = new Map<string, PageType>();
  readonly #changed: (name: string) => void;

  constructor(changed: (name: string) => void) {
    this.#changed = changed;
  }

  /** Registers a type, in the place of an earlier one of that name. Returns the removal, which leaves a later one alone. */
  register(name: string, source: PageSource): () => void {
    const type = typeof source === 'function' ? { mount: source } : source;
    this.#types.set(name, type);
    this.#changed(name);
    return () => {
      if (this.#types.get(name) === type) this.#types.delete(name);
    };
  }

  /** The type of that name. */
  get(name: string): PageType | undefined {
    return this.#types.get(name);
  }
}
