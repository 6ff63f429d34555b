import type { WordsController, WrittenRows } from '@session-desk/controllers';
import type { SessionRow } from '@session-desk/core';
import { callOf, isUnread, titleOf } from './row-words.js';

/**
 * The counts of the rows, and their names, which tell the exact number: both change with each message, so they are written into the rows and
 * a burst of messages renders no template.
 */
export function rowCounts(words: WordsController): WrittenRows<SessionRow> {
  return {
    isSame: isSameButForCount,
    writer: (item) => {
      const label = item.querySelector('.name');
      const badge = item.querySelector('.count');
      let name = label?.getAttribute('aria-label');
      let count = badge?.textContent;
      return (row) => {
        const nextName = callOf(row, words) ?? titleOf(row, words);
        if (nextName !== name) label?.setAttribute('aria-label', name = nextName);
        if (!badge) return;
        const nextCount = words.term('names.badge', row.unread ?? 0);
        if (nextCount !== count) badge.textContent = count = nextCount;
      };
    },
  };
}

/** Field by field, since it is asked for each session of a burst; whether there is a badge belongs to the template. */
function isSameButForCount(before: SessionRow, after: SessionRow): boolean {
  return before.title === after.title && before.kind === after.kind && before.channel === after.channel && before.recordType === after.recordType
    && before.visitor === after.visitor && before.alarmed === after.alarmed && before.attention === after.attention && before.closable === after.closable
    && before.failed === after.failed && before.dirty === after.dirty && before.wrapUp === after.wrapUp && before.waitingSince === after.waitingSince
    && isUnread(before) === isUnread(after);
}
