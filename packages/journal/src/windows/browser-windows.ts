import type { Member, Membership, Windows } from '@session-desk/session-bus';
import { erasedIn } from '../canary.js';
import { databaseName } from '../database.js';
import { ownerOf, type Owner } from '../owner.js';
import { hasLocks } from './has-locks.js';
import { RightToDecide } from './right-to-decide.js';

/**
 * The windows of an agent in this browser, by Web Locks and a BroadcastChannel; `undefined` where one of them is missing or refused, as in a
 * frame of another site: such a window works alone. Each window is known by the name that `windowName` holds for it.
 */
export async function browserWindows(agent: Owner): Promise<Windows | undefined> {
  if (!('BroadcastChannel' in globalThis) || !(await hasLocks())) return undefined;
  return new BrowserWindows(await databaseName(ownerOf(agent)));
}

class BrowserWindows implements Windows {
  readonly #prefix: string;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  async join(windowId: string, member: Member): Promise<Membership> {
    const channel = new BroadcastChannel(this.#prefix);
    channel.addEventListener('message', ({ data }) => { member.hear(data); });
    const right = new RightToDecide(`${this.#prefix}/log`, member);
    const left = new AbortController();
    // A page that a browser has frozen, or kept to go back to, may not have heard everything.
    const awake = (): void => { if (document.visibilityState === 'visible') member.awake(); };
    document.addEventListener('visibilitychange', awake, { signal: left.signal });
    document.addEventListener('resume', awake, { signal: left.signal });
    globalThis.addEventListener('pageshow', awake, { signal: left.signal });
    // Whoever erases writes that beside the log, before anything is destroyed; the browser tells every other window.
    globalThis.addEventListener('storage', ({ key, newValue }) => {
      const erased = key === this.#prefix ? erasedIn(newValue) : 0;
      if (erased > 0) member.erased(erased);
    }, { signal: left.signal });
    await right.take();
    return {
      tell: (message) => { if (!left.signal.aborted) channel.postMessage(message); },
      takeOver: () => { right.steal(); },
      living: () => this.#living(windowId),
      whenGone: (other) => this.#whenGone(other, left.signal),
      leave: () => {
        left.abort();
        right.end();
        channel.close();
      },
    };
  }

  async #living(windowId: string): Promise<ReadonlySet<string>> {
    const { held = [] } = await navigator.locks.query();
    const start = `${this.#prefix}/`;
    return new Set([windowId, ...held.flatMap(({ name }) => (name?.startsWith(start) ? [name.slice(start.length)] : []))]);
  }

  // The browser lets go of the name of a window that is gone, however it went.
  async #whenGone(windowId: string, signal: AbortSignal): Promise<void> {
    await navigator.locks.request(`${this.#prefix}/${windowId}`, { signal, mode: 'shared' }, () => undefined).catch(() => new Promise<void>(() => undefined));
  }
}
