import { html, nothing, type TemplateResult } from 'lit';
import { bellIcon, chevronRightIcon, keyedList, type WordsController } from '@session-desk/controllers';
import type { SessionRow } from '@session-desk/core';
import { card } from '../looks/pieces.js';

/** Whether a session waits for the agent: unhappy or waiting customers, unread or unsent messages, or a host that asked. */
export function needsAttention({ kind, unread, alarmed, attention, failed, waitingSince }: SessionRow): boolean {
  return kind !== 'home' && ((unread ?? 0) > 0 || alarmed === true || attention === true || (failed ?? 0) > 0 || waitingSince !== undefined);
}

/** The sessions that need the agent, the most urgent first, each with its reasons in words. */
export function attentionCard(words: WordsController, rows: readonly SessionRow[], now: number, focus: (sessionId: string) => void): TemplateResult {
  const all = rows.filter(needsAttention).toSorted((a, b) => weight(b) - weight(a) || (a.waitingSince ?? Infinity) - (b.waitingSince ?? Infinity));
  const needing = all.slice(0, SHOWN);
  return card(bellIcon, words.term('pages.needsYou'), needing.length === 0
    ? html`<p class="hint">${words.term('pages.needsNobody')}</p>`
    : html`<ul class="rows" role="list">${keyedList(needing, ({ id }) => id, (row) => html`<li>
        <button class="entry" @click=${() => { focus(row.id); }}>
          <span class="dot ${row.channel ?? 'case'}" aria-hidden="true"></span>
          <span class="main"><span class="name-line truncate"><bdi>${titleOf(words, row)}</bdi></span><span class="sub truncate">${reasons(words, row, now).join(' · ')}</span></span>
          ${row.alarmed ? html`<span class="chip danger">${words.term('pages.unhappy')}</span>` : nothing}
          <span class="icon-end">${chevronRightIcon}</span>
        </button></li>`)}</ul>
      ${all.length > SHOWN ? html`<p class="hint">${words.term('pages.needsMore', all.length - SHOWN)}</p>` : nothing}`);
}

/** Nobody works down more from here, and each is counted up every second. */
const SHOWN = 50;

function weight({ alarmed, failed, unread }: SessionRow): number {
  return (alarmed ? 4 : 0) + ((failed ?? 0) > 0 ? 2 : 0) + ((unread ?? 0) > 0 ? 1 : 0);
}

function titleOf(words: WordsController, { title, visitor }: SessionRow): string {
  return visitor === undefined ? title : words.term('names.visitor', visitor);
}

function reasons(words: WordsController, { unread = 0, failed = 0, attention, waitingSince }: SessionRow, now: number): readonly string[] {
  return [
    ...(failed > 0 ? [words.term('pages.unsent', failed)] : []),
    ...(unread > 0 ? [words.term('pages.unread', unread)] : []),
    ...(attention ? [words.term('pages.asks')] : []),
    ...(waitingSince === undefined ? [] : [words.term('pages.waitingFor', words.duration(now - waitingSince))]),
  ];
}
