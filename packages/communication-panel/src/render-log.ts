import { html, type TemplateResult } from 'lit';
import { keyedList } from '@session-desk/controllers';
import type { Message } from '@session-desk/core';
import { renderMessage, type LogLook, type RowScene } from './render-message.js';
import type { Talk } from './panel-conversation.js';
import type { Thread } from './thread.js';

const LONG = 200;

/** How the messages of a channel look. */
export function lookOf({ channel }: Talk): LogLook {
  switch (channel) {
    case 'email': return 'letters';
    case 'voice': return 'transcript';
    case 'chat': case 'sms': case 'social': case 'custom': return 'bubbles';
  }
}

/**
 * The messages of a thread, page by page: a page that has not changed is not looked into, so that an append costs one page and adds
 * one row. Above 200 messages the pages out of view are not laid out.
 */
export function renderMessages(thread: Thread, scene: RowScene): TemplateResult {
  const { pages, count } = thread.talk;
  const lastBefore = (page: number): Message | undefined => pages[page - 1]?.at(-1);
  return html`<div class="list ${scene.look} ${count > LONG ? 'long' : ''}" role="list">${keyedList(
    pages,
    (_page, number) => number,
    (page, number) => html`<div class="page" role="presentation">${keyedList(
      page,
      (message) => message.id,
      (message, at) => renderMessage(scene, `m${thread.number}-${number}-${at}`, message, page[at - 1] ?? lastBefore(number)),
      (_message, at) => [page[at - 1] ?? lastBefore(number), scene.texts, scene.look],
    )}</div>`,
    (_page, number) => [lastBefore(number), scene.texts, scene.look],
  )}</div>`;
}
