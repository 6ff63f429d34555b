import { setPageTime } from '@session-desk/controllers';
import { sampleNow } from './samples.js';

/** Lets the page's one clock stand still, so that what is shown twice is the same twice, on slow machines too. Returns the removal. */
export function stillTime(now: number = sampleNow): () => void {
  return setPageTime({ now: () => now, after: () => () => undefined });
}
