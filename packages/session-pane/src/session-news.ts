import type { WordsController } from '@session-desk/controllers';
import type { SessionRow } from '@session-desk/core';
import { callOf, titleOf } from './row-words.js';

/**
 * What an agent who does not see the list is told about a change of it, in one sentence per kind of news; empty when there is none.
 * @param moved The session that this agent has just asked to move.
 */
export function newsOf(before: readonly SessionRow[], after: readonly SessionRow[], moved: string | undefined, words: WordsController): string {
  // Mostly rows change and none comes, goes or moves: then nothing is looked up by id.
  const stays = before.length === after.length && after.every((row, at) => before[at]?.id === row.id);
  if (stays) return calling(after.filter((row, at) => callsAnew(before[at], row)), words);
  const known = new Map(before.map((row) => [row.id, row]));
  const opened = after.filter((row) => !known.has(row.id));
  const called = after.filter((row) => callsAnew(known.get(row.id), row));
  for (const row of after) known.delete(row.id);
  const open = after.filter((row) => row.kind !== 'home').length;
  return [
    placeOf(moved, before, after, words),
    said(opened, (row) => words.term('sessionPane.opened', titleOf(row, words)), (count) => words.term('sessionPane.openedMany', count)),
    said([...known.values()], (row) => words.term('sessionPane.closed', titleOf(row, words), open), (count) => words.term('sessionPane.closedMany', count, open)),
    calling(called, words),
  ].filter((sentence) => sentence !== '').join(' ');
}

function callsAnew(was: SessionRow | undefined, row: SessionRow): boolean {
  return was !== undefined && was !== row && ((row.alarmed === true && !was.alarmed) || (row.attention === true && !was.attention));
}

function calling(rows: readonly SessionRow[], words: WordsController): string {
  return said(rows, (row) => callOf(row, words) ?? '', (count) => words.term('sessionPane.attentionMany', count));
}

function said(rows: readonly SessionRow[], one: (row: SessionRow) => string, many: (count: number) => string): string {
  const [first] = rows;
  if (!first) return '';
  return rows.length === 1 ? one(first) : many(rows.length);
}

function placeOf(id: string | undefined, before: readonly SessionRow[], after: readonly SessionRow[], words: WordsController): string {
  const at = after.findIndex((row) => row.id === id);
  const row = after[at];
  return !row || before[at]?.id === row.id ? '' : words.term('sessionPane.moved', titleOf(row, words), at + 1, after.length);
}
