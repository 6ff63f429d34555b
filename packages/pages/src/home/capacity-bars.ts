import { html, type TemplateResult } from 'lit';
import { keyedList, type WordsController } from '@session-desk/controllers';
import type { ChannelCapacity } from '@session-desk/core';

/** A bar per channel in as many pieces as it holds: taken ones filled, so that "2 of 3" is seen before it is read. */
export function capacityBars(words: WordsController, capacity: readonly ChannelCapacity[]): TemplateResult {
  return html`<ul class="capacity" role="list">${keyedList(capacity, ({ channel }) => channel, (channel) => html`<li>${bar(words, channel)}</li>`)}</ul>`;
}

const MOST_PIECES = 12;

function bar(words: WordsController, { channel, used, limit }: ChannelCapacity): TemplateResult {
  const pieces = Math.min(Math.max(limit, used), MOST_PIECES);
  const isFull = used >= limit;
  return html`
    <span class="capacity-name">${words.nameOf(channel)}</span>
    <span class="pieces ${channel} ${isFull ? 'full' : ''}" aria-hidden="true">${Array.from({ length: pieces }, (_, at) => html`<span class=${at < used ? 'taken' : ''}></span>`)}</span>
    <span class="capacity-figure numeric">${words.term('pages.capacityOf', words.number(used), words.number(limit))}</span>
    <span class="faint">${isFull ? words.term('pages.capacityFull') : words.term('pages.capacityFree', limit - used)}</span>`;
}
