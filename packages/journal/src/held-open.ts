import type { WholeTransaction } from './database.js';
import { EPOCHS } from './records.js';

/**
 * What is awaited, in a transaction that stays active meanwhile: one that is asked for nothing ends by itself, and a cipher of the browser's is no
 * request of its. So it is asked again and again; whoever awaits this goes on inside the transaction.
 */
export async function heldOpen<T>(tx: WholeTransaction, awaited: Promise<T>): Promise<T> {
  const under = { way: true };
  const settle = (): void => { under.way = false; };
  awaited.then(settle, settle);
  // The last request is answered within the transaction, and what was awaited is there already: no task lies between.
  while (under.way) await tx.objectStore('meta').getKey(EPOCHS);
  return awaited;
}
