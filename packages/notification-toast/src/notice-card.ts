import { html, nothing, type TemplateResult } from 'lit';
import { alertTriangleIcon, circleAlertIcon, circleCheckIcon, infoIcon, undoIcon, xIcon, type WordsController } from '@session-desk/controllers';
import type { NoticeLevel } from '@session-desk/core';
import type { NoticeGroup } from './notice-group.js';
import { headlineOf, secondsUntil, textOf } from './notice-words.js';
import type { SessionTitle } from './session-titles.js';

/** The icon of a level: each a shape of its own, so that colour is never the only sign. */
export const levelIcon: Readonly<Record<NoticeLevel, TemplateResult>> = { info: infoIcon, success: circleCheckIcon, warning: alertTriangleIcon, error: circleAlertIcon };

/** A passive toast; several notices about one session are one, with the last of them below. What its buttons do stands in `data-do`. */
export function renderNotice(group: NoticeGroup, titles: ReadonlyMap<string, SessionTitle>, now: number, words: WordsController): TemplateResult {
  const headline = headlineOf(group, titles, words);
  const { latest, level } = group;
  return html`<li class="item" data-notice=${group.key}>
    <div class="toast notice ${level}" part="notice" tabindex="-1">
      <span class="level">${levelIcon[level]}<span class="visually-hidden">${words.term(`notificationToast.${level}`)}: </span></span>
      <div class="text">
        <p class="headline"><bdi>${headline}</bdi></p>
        ${group.notices.length > 1 ? html`<p class="latest"><bdi>${textOf(latest, words)}</bdi></p>` : nothing}
      </div>
      ${latest.until !== undefined && latest.sessionId !== undefined ? renderUndo(group, latest.until, now, words) : nothing}
      <button class="button quiet icon-button small" part="dismiss-button" data-do="dismiss" aria-label=${words.term('notificationToast.dismiss', headline)}>${xIcon}</button>
    </div>
  </li>`;
}

function renderUndo({ latest }: NoticeGroup, until: number, now: number, words: WordsController): TemplateResult {
  const { title, visitor } = latest.values;
  const name = typeof visitor === 'number' ? words.term('names.visitor', visitor) : String(title ?? '');
  return html`<button class="button small undo" part="undo-button" data-do="undo">${undoIcon}<span class="visually-hidden">${words.term('notificationToast.undoOf', name)}</span>
    <span class="numeric" aria-hidden="true">${words.term('notificationToast.undo', secondsUntil(until, now))}</span></button>`;
}
