import type { WordsController } from '@session-desk/controllers';
import type { SessionRow } from '@session-desk/core';

/** The title as it is shown: a visitor without a name, and Home under its own name, in the agent's language. */
export function titleOf(row: SessionRow, words: WordsController): string {
  if (row.visitor !== undefined) return words.term('names.visitor', row.visitor);
  return row.kind === 'home' && (row.title === '' || row.title === 'Home') ? words.term('sessionPane.home') : row.title;
}

/** Whether messages wait to be read. */
export function isUnread(row: SessionRow): boolean {
  return (row.unread ?? 0) > 0;
}

/** Whether anything of a session calls for the agent. */
export function calls(row: SessionRow): boolean {
  return row.alarmed === true || isUnread(row) || row.attention === true;
}

/** The sentence of S7 and S8 that calls for the agent; `undefined` while nothing does. */
export function callOf(row: SessionRow, words: WordsController): string | undefined {
  const title = titleOf(row, words);
  const unread = row.unread ?? 0;
  if (row.alarmed) return unread > 0 ? words.term('sessionPane.urgentWithUpdates', title, unread) : words.term('sessionPane.urgent', title);
  if (unread > 0) return words.term('sessionPane.newUpdates', title, unread);
  return row.attention ? words.term('sessionPane.attention', title) : undefined;
}

/** One thing that is left to do in a session, or where else it is. */
export interface Mark {
  readonly kind: 'failed' | 'unsaved' | 'wrap-up' | 'elsewhere';
  /** As it stands in the row. */
  readonly short: string;
  /** As a sentence for the tooltip and for assistive technology. */
  readonly long: string;
}

/** What is left to do in a session, the most urgent first, then whether another window shows it. */
export function marksOf(row: SessionRow, isElsewhere: boolean, words: WordsController): readonly Mark[] {
  const failed = row.failed ?? 0;
  return [
    ...(failed > 0 ? [{ kind: 'failed', short: words.term('sessionPane.notSent', failed), long: words.term('sessionPane.failedSends', failed) } as const] : []),
    ...((row.dirty ?? 0) > 0 ? [{ kind: 'unsaved', short: words.term('sessionPane.unsaved'), long: words.term('sessionPane.dirty') } as const] : []),
    ...(row.wrapUp ? [{ kind: 'wrap-up', short: words.term('sessionPane.wrapUp'), long: words.term('sessionPane.wrapUp') } as const] : []),
    ...(isElsewhere ? [{ kind: 'elsewhere', short: words.term('sessionPane.elsewhereShort'), long: words.term('sessionPane.elsewhere') } as const] : []),
  ];
}

/** How the customer came, or what the record is; empty for Home and where the host does not say. */
export function kindOf(row: SessionRow, words: WordsController): string {
  if (row.kind === 'home') return '';
  if (row.channel) return words.nameOf(row.channel);
  if (row.recordType) return words.nameOf(row.recordType);
  return row.kind === 'record' ? words.nameOf('record') : '';
}
