import { randomIds } from '@session-desk/session-bus';
import { databaseName } from '../database.js';
import { ownerOf, type Owner } from '../owner.js';
import { hasLocks } from './has-locks.js';

/** Names that a window is opened under by another one, with a session for it: see `tearOff` of core. */
const GIVEN = /^session-desk-[\w-]+$/;

/** How long a window that comes back waits for the page that it takes the place of to be gone, in milliseconds. */
const PATIENCE = 2000;

/** A name that this window holds. */
export interface WindowName {
  readonly name: string;
  /** Lets another window of the agent take it. */
  release(): void;
}

/**
 * The name under which this window takes its place among the agent's windows: the one that it was opened under; after a reload that of the page before, after a crash the first that
 * no living window has, so that the new window looks at what the old one looked at. It is held by a Web Lock until the page is gone. Where
 * there are no locks, the tab alone remembers its name, and a tab that was duplicated has that of the first.
 */
export async function windowName(agent: Owner): Promise<WindowName> {
  if (!globalThis.isSecureContext) return freeName();
  const prefix = await databaseName(ownerOf(agent));
  const key = `${prefix}/window`;
  // A window that another one has opened begins with a copy of what that one remembers.
  const last = GIVEN.test(window.name) ? window.name : remembered(key);
  const held = await hasLocks() ? await heldName(prefix, last) : freeName(last);
  remember(key, held.name);
  return held;
}

// A name that nobody else can hold.
function freeName(name = `window-${randomIds().next()}`): WindowName {
  return { name, release: () => undefined };
}

async function heldName(prefix: string, last: string | undefined): Promise<WindowName> {
  const again = last === undefined ? undefined : await hold(prefix, last, { signal: AbortSignal.timeout(PATIENCE) });
  for (let number = 1, held = again; ; number++) {
    if (held) return held;
    held = await hold(prefix, `window-${String(number)}`, { ifAvailable: true });
  }
}

/** The name when its lock was granted; it is held until it is released, or the page is gone. */
function hold(prefix: string, name: string, options: LockOptions): Promise<WindowName | undefined> {
  return new Promise((resolve) => {
    navigator.locks.request(`${prefix}/${name}`, options, (lock) => {
      if (lock) return new Promise<void>((release) => { resolve({ name, release }); });
      resolve(undefined);
      return undefined;
    }).catch(() => { resolve(undefined); });
  });
}

function remembered(key: string): string | undefined {
  try {
    return sessionStorage.getItem(key) ?? undefined;
  } catch {
    // A page may be forbidden to remember; it is a new window each time then.
    return undefined;
  }
}

function remember(key: string, name: string): void {
  try {
    sessionStorage.setItem(key, name);
  } catch {
    // See above.
  }
}
