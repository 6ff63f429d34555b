import { eraseAhead } from './ahead/ahead.js';
import { eraseLeft } from './ahead/left.js';
import { eraseCopy } from './copy/copy-place.js';
import { allStores, databaseName } from './database.js';
import { markErased } from './erasure.js';
import { OpenDatabase } from './open-database.js';
import { ownerOf, type Owner } from './owner.js';
import { within } from './patience.js';

/** How long each step may take, in milliseconds. */
const LIMIT = 10_000;

/**
 * Destroys what is kept of an agent in this browser: the keys first, without which everything else is noise, then the second copy, what was kept beside
 * the log, the canary, and the records. Before anything else it says that it does: no window that knows a part of it keeps that anew. `close` ends what
 * this window has open. Whatever fails, the rest is destroyed; then it rejects with the first failure, and is to be asked again.
 */
export async function eraseJournal(agent: Owner, close: () => Promise<void> = () => Promise.resolve()): Promise<void> {
  // Where there is no cryptography nothing was ever kept.
  if (!globalThis.isSecureContext) { await close(); return; }
  const name = await databaseName(ownerOf(agent));
  const opening = new OpenDatabase(name, () => undefined);
  const failures: unknown[] = [];
  // The windows that wait for this one to go are not to take what it leaves for a log.
  await step(async () => markErased(name, await opening.ready()));
  await step(close);
  await step(async () => markErased(name, await opening.ready(), ['keys']));
  // Before the records: a log that is there must not be brought back from its copy when it is erased.
  await step(() => eraseCopy(name));
  await step(() => eraseLeft(name));
  await step(() => eraseAhead(name));
  await step(async () => markErased(name, await opening.ready(), allStores));
  opening.end();
  if (failures.length > 0) throw failures[0] as Error;

  async function step(work: () => Promise<void>): Promise<void> {
    try {
      await within(LIMIT, 'Erasing', work());
    } catch (error) {
      failures.push(error);
    }
  }
}
