import type { Health, SessionBus, TroubleCode } from '@session-desk/session-bus';

/** Takes something of the browser away or puts another in its place, until the removal. */
export function replace<T extends object>(target: T, name: keyof T, value: unknown): () => void {
  const before = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { configurable: true, writable: true, value });
  return () => {
    if (before) Object.defineProperty(target, name, before);
    else Reflect.deleteProperty(target, name);
  };
}

/** Every opening of a database fails like this, until the removal. */
export const refuseToOpen = (name: string): () => void => replace(IDBFactory.prototype, 'open', () => { throw new DOMException('refused by the test', name); });

/** Another page holds the database while a third wants a later version of it: whoever opens it now waits, until the release. */
export async function hangOnOpen(name: string): Promise<() => void> {
  const holder = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open(name);
    opening.onsuccess = () => { resolve(opening.result); };
  });
  await new Promise<void>((resolve) => {
    const upgrade = indexedDB.open(name, 2);
    upgrade.onblocked = () => { resolve(); };
    // The version stays what it was.
    upgrade.onupgradeneeded = () => { upgrade.transaction?.abort(); };
    upgrade.onerror = (event) => { event.preventDefault(); };
  });
  return () => { holder.close(); };
}

/** No second copy has a place. */
export const withoutBuckets = (): () => void => replace(navigator, 'storageBuckets' as keyof Navigator, undefined);

/** Nothing of the page runs for so many milliseconds, as while its machine sleeps: what comes meanwhile waits. */
export function standStill(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

/** Settles when the health is such. */
export function healthWith(bus: SessionBus, holds: (health: Health) => boolean): Promise<Health> {
  return new Promise((resolve, reject) => {
    const listening = bus.health$.subscribe({
      next: (health) => { if (holds(health)) { resolve(health); queueMicrotask(() => { listening.unsubscribe(); }); } },
      complete: () => { reject(new Error('The bus ended before its health was such')); },
    });
  });
}

/** The codes of what ails a bus. */
export const codesOf = ({ health }: SessionBus): TroubleCode[] => health.causes.map(({ code }) => code);

/** Settles when this ails the bus, or does no more. */
export const ails = (bus: SessionBus, code: TroubleCode, still = true): Promise<Health> => healthWith(bus, ({ causes }) => causes.some((cause) => cause.code === code) === still);
