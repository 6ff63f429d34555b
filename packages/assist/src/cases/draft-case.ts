import { digest } from '../summary/digest.js';
import type { Transcript } from '../transcript-line.js';
import type { CaseDraft } from './past-case.js';

/** A case draft from the conversation's own sentences: the outcome is the last thing done, the next step is what was promised, else what is still asked. */
export function draftCase({ conversationId, lines }: Transcript): CaseDraft {
  const { headline, done, promised, open } = digest(lines);
  const outcome = done.at(-1);
  const nextStep = promised ?? open;
  return {
    conversationId,
    ...(headline === undefined ? {} : { issue: headline }),
    tried: done.slice(0, -1),
    ...(outcome === undefined ? {} : { outcome }),
    ...(nextStep === undefined ? {} : { nextStep }),
  };
}
