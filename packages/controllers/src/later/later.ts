/** Everything that comes later, of every package that is loaded. */
const everything = new Set<Later<unknown>>();

/**
 * A part of the kit that a first paint does not need: a chunk of its own, fetched when the page is idle or when it is first used,
 * whichever comes first. A load that fails is reported, keeps nothing else from working, and is tried again at the next use; a browser
 * that remembers failed modules goes on failing until the page is loaded anew (https://github.com/whatwg/html/pull/10327).
 */
export class Later<Part> {
  readonly #import: () => Promise<Part>;
  #coming: Promise<Part> | undefined;
  #part: Part | undefined;
  #isAwaited = false;

  /** @param load An `import()` of a module, so that bundlers make a chunk of it. */
  constructor(load: () => Promise<Part>) {
    this.#import = load;
    everything.add(this);
  }

  /** The part, once it is here: using it then is as immediate as if it had never been apart. */
  get here(): Part | undefined {
    return this.#part;
  }

  /** Fetches it once. Rejects when it cannot be had now. */
  load(): Promise<Part> {
    return (this.#coming ??= this.#import().then(
      (part) => (this.#part = part),
      (error: unknown) => {
        this.#coming = undefined;
        throw error;
      },
    ));
  }

  /** Fetches it for use; `undefined`, and the error reported, when it cannot be had now. */
  async use(): Promise<Part | undefined> {
    try {
      return this.#part ?? await this.load();
    } catch (error) {
      reportError(error);
      return undefined;
    }
  }

  /** Fetches it when the page has nothing else to do, so that whoever needs it finds it here. */
  whenIdle(): void {
    if (this.#isAwaited) return;
    this.#isAwaited = true;
    idle(() => { void this.use(); });
  }
}

/**
 * Fetches now what else comes when the page is idle, or at first use: menus, dialogs, tooltips and what they hold. For a page that
 * wants all of it before it goes on, such as a test or one that is about to lose its network. Rejects when something cannot be had.
 */
export async function loadRest(): Promise<void> {
  await Promise.all([...everything].map((part) => part.load()));
}

/** Safari has no idle callback yet. */
function idle(call: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(call, { timeout: 3000 });
  else setTimeout(call, 1000);
}
