import type { WordsController } from '@session-desk/controllers';
import type { Notice, Offer } from '@session-desk/core';
import type { NoticeGroup } from './notice-group.js';
import type { SessionTitle } from './session-titles.js';

/** The sentence of a notice: the host's own text, or the words for its code. A visitor is named in the agent's language. */
export function textOf(notice: Notice, words: WordsController): string {
  if (notice.text) return notice.text;
  const { visitor } = notice.values;
  const values = typeof visitor === 'number' ? { ...notice.values, title: words.term('names.visitor', visitor) } : notice.values;
  return words.notice(notice.code ?? '', values);
}

/** What a toast says first: its notice, or how many updates there are about its session. */
export function headlineOf(group: NoticeGroup, titles: ReadonlyMap<string, SessionTitle>, words: WordsController): string {
  if (group.notices.length === 1) return textOf(group.latest, words);
  const session = titles.get(group.latest.sessionId ?? '');
  const title = session?.visitor === undefined ? session?.title : words.term('names.visitor', session.visitor);
  return words.term('notificationToast.updatesAbout', group.notices.length, title ?? words.term('notificationToast.thisSession'));
}

/** Who or what an offer is about; a visitor without a name in the agent's language. */
export function offerTitle(offer: Offer, words: WordsController): string {
  return offer.visitor === undefined ? offer.title : words.term('names.visitor', offer.visitor);
}

/** The seconds until a moment, never negative; what is begun counts as whole. */
export function secondsUntil(moment: number, now: number): number {
  return Math.max(0, Math.ceil((moment - now) / 1000));
}
