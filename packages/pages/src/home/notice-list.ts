import { html, type TemplateResult } from 'lit';
import { alertTriangleIcon, circleAlertIcon, circleCheckIcon, historyIcon, infoIcon, keyedList, type WordsController } from '@session-desk/controllers';
import type { Notice, NoticeLevel } from '@session-desk/core';
import { card, type Piece } from '../looks/pieces.js';

const SHOWN = 6;

/** The last notices, the newest first, so that one that went by can be read again. */
export function noticeCard(words: WordsController, notices: readonly Notice[], now: number): TemplateResult {
  const latest = notices.slice(-SHOWN).reverse();
  return card(historyIcon, words.term('pages.notices'), latest.length === 0
    ? html`<p class="hint">${words.term('pages.none')}</p>`
    : html`<ul class="rows" role="list">${keyedList(latest, ({ id }) => id, (notice) => html`<li class="entry">
        <span class="notice-mark ${notice.level}">${iconOf(notice.level)}</span>
        <span class="main"><bdi>${notice.text ?? words.notice(notice.code ?? '', notice.values)}</bdi></span>
        <span class="end">${words.ago(notice.at, now)}</span></li>`)}</ul>`);
}

function iconOf(level: NoticeLevel): Piece {
  switch (level) {
    case 'info': return infoIcon;
    case 'success': return circleCheckIcon;
    case 'warning': return alertTriangleIcon;
    case 'error': return circleAlertIcon;
  }
}
