import type { Speaker, TranscriptLine } from '@session-desk/assist';

/** A conversation written as `customer: …` lines; ids are `m0`, `m1`, … and a second passes between lines. */
export function talk(...said: readonly string[]): readonly TranscriptLine[] {
  return said.map((line, index) => {
    const [, from = '', text = ''] = /^(\w+): (.*)$/su.exec(line) ?? [];
    return { messageId: `m${String(index)}`, from: from as Speaker, text, at: 1_000 * index };
  });
}

/** A signal that nobody raises. */
export const going: AbortSignal = new AbortController().signal;
