import { importAnew } from './import-anew.js';
import { tellUnloaded } from './tell-unloaded.js';

/** Everything that comes later, of every package that is loaded. */
const everything = new Set<Later<unknown>>();

/**
 * A part of the kit that a first paint does not need: a chunk of its own, fetched when the page is idle or when it is first used,
 * whichever comes first. A load that fails is reported, told to an agent who waits for it, and tried again at the next use, then past
 * what the browser remembers of the failure.
 */
export class Later<Part> {
  readonly #import: () => Promise<Part>;
  #coming: Promise<Part> | undefined;
  #part: Part | undefined;
  #isAwaited = false;
  #failures = 0;
  #reported: Promise<Part> | undefined;
  #told: Promise<Part> | undefined;

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
    return (this.#coming ??= this.#fetch().then(
      (part) => (this.#part = part),
      (error: unknown) => {
        this.#coming = undefined;
        this.#failures += 1;
        throw error;
      },
    ));
  }

  /**
   * Fetches it for use; `undefined`, and the error reported, when it cannot be had now.
   * @param asker The element of which an agent asked for it: the agent is told of a failure then, once however many wait for the same load.
   */
  async use(asker?: HTMLElement): Promise<Part | undefined> {
    if (this.#part !== undefined) return this.#part;
    const coming = this.load();
    try {
      return await coming;
    } catch (error) {
      if (this.#reported !== coming) reportError(error);
      this.#reported = coming;
      // Who has gone waits for nothing any more.
      if (asker?.isConnected && this.#told !== coming) {
        this.#told = coming;
        tellUnloaded(asker);
      }
      return undefined;
    }
  }

  /** Fetches it when the page has nothing else to do, so that whoever needs it finds it here. */
  whenIdle(): void {
    if (this.#isAwaited) return;
    this.#isAwaited = true;
    idle(() => { void this.use(); });
  }

  #fetch(): Promise<Part> {
    const attempt = this.#failures;
    return attempt === 0 ? this.#import() : this.#import().catch((error: unknown) => importAnew<Part>(error, attempt));
  }
}

/**
 * Fetches now what else comes when the page is idle, or at first use: menus, dialogs, tooltips, what they hold, and dragging. For a page that
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
