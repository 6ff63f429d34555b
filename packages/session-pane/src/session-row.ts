import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { bellIcon, ellipsisVerticalIcon, xIcon, type WordsController } from '@session-desk/controllers';
import type { SessionRow } from '@session-desk/core';
import { iconOf, tintOf } from './row-icon.js';
import { calls, isUnread, kindOf, marksOf, titleOf } from './row-words.js';

/** What a row shows beside its session. */
export interface RowLooks {
  readonly words: WordsController;
  readonly collapsed: boolean;
  /** Whether another window of the agent shows it. */
  readonly isElsewhere: boolean;
  /** How long the customer has waited as the row is rendered, as a clock shows it; empty when nobody waits. */
  readonly waiting: string;
}

/** Whether a session can be closed: everything but Home and what the host keeps. */
export function isClosable(row: SessionRow): boolean {
  return row.kind !== 'home' && row.closable !== false;
}

/**
 * One session of the list. Its name is the title or the sentence that calls, its description everything else; so what is seen is
 * hidden from assistive technology. The name is the label of an empty image, not text: a burst of messages lays nothing out. What it does
 * stands in `data-do`; `aria-current`, `tabindex` and each second's time are written by the list, the name and the count by `rowCounts`.
 */
export function renderSessionRow(row: SessionRow, { words, collapsed, isElsewhere, waiting }: RowLooks): TemplateResult {
  const title = titleOf(row, words);
  const kind = kindOf(row, words);
  const marks = marksOf(row, isElsewhere, words);
  const details = [kind, ...marks.map((mark) => mark.long), ...(waiting ? [words.term('sessionPane.waiting')] : [])].filter((word) => word !== '');
  return html`<li class="item ${row.kind === 'home' ? 'home' : ''}" part="row" data-id=${row.id}>
    <button class="session row" part="session" data-do="focus" aria-description=${details.length > 0 ? details.join(', ') : nothing}
      data-tooltip=${calls(row) ? '' : (collapsed ? [title, ...marks.map((mark) => mark.long)].join('\n') : nothing)}>
      <span class="name" role="img" data-tooltip-words></span>
      <span class="tile ${tintOf(row)}" aria-hidden="true">${iconOf(row)}${renderSign(row)}${row.alarmed ? alarm : nothing}</span>
      <span class="text" aria-hidden="true">
        <span class="title truncate" dir="auto">${title}</span>
        ${marks.length > 0 ? html`<span class="detail truncate">${marks.map((mark) => html`<span class="mark ${mark.kind}" data-tooltip=${mark.long}>${mark.short}</span>`)}</span>`
          : kind ? html`<span class="detail truncate">${kind}</span>` : nothing}
      </span>
      ${waiting ? html`<span class="clock numeric" aria-hidden="true" .textContent=${live(waiting)}></span>` : nothing}
    </button>
    ${isClosable(row) ? html`<span class="actions">
      <button class="button quiet icon-button small action" part="menu-button" data-do="menu" aria-haspopup="menu" aria-label=${words.term('sessionPane.menu', title)}>${ellipsisVerticalIcon}</button>
      <button class="button quiet icon-button small action" part="close-button" data-do="close" aria-label=${words.term('sessionPane.close', title)}>${xIcon}</button>
    </span>` : nothing}
  </li>`;
}

function renderSign(row: SessionRow): TemplateResult | typeof nothing {
  if (isUnread(row)) return count;
  return row.attention && !row.alarmed ? bell : nothing;
}

const count = html`<span class="badge count" part="badge"></span>`;
const bell = html`<span class="badge bell">${bellIcon}</span>`;

/** A triangle with an exclamation mark: a shape of its own, so that colour is never the only sign. */
const alarm = html`<svg class="alarm" part="alarm" viewBox="0 0 20 18" aria-hidden="true"><path class="alarm-sign" d="M10 1.5 19 17H1z"></path><path class="alarm-mark" d="M10 7v4.2M10 14.1v.1"></path></svg>`;
