import type { AsideDraft, Unsent } from './model.js';

/** The text of that id that was set aside in a conversation. */
export function asideOf({ aside }: Unsent, asideId: string): AsideDraft | undefined {
  return aside?.find(({ id }) => id === asideId);
}
