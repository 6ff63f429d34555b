import type { Heading } from '../message/heading.js';
import type { Draft } from './model.js';

/** What a heading that was written over another one brings: nothing new, something where nothing stood or that goes on with it, or something else than what stands there. */
export type HeadingNews = 'none' | 'goes-on' | 'other';

/** Compares a heading with that of a draft, field by field; `own` says that the same window wrote both, so that one may be the other some letters later. */
export function headingNews(late: Heading, draft: Pick<Draft, 'subject' | 'to'>, own = false): HeadingNews {
  const fields = [fieldNews(late.subject, draft.subject, own), fieldNews(late.to, draft.to, own)];
  return fields.includes('other') ? 'other' : fields.includes('goes-on') ? 'goes-on' : 'none';
}

/** A draft's heading with whatever a late one says; a field that it leaves empty stays. */
export function withNews({ subject, to }: Heading, draft: Pick<Draft, 'subject' | 'to'>): Heading {
  return { subject: isSomething(subject) ? subject : draft.subject, to: isSomething(to) ? to : draft.to };
}

function fieldNews(late: string | undefined, stands: string | undefined, own: boolean): HeadingNews {
  if (!isSomething(late) || late === stands) return 'none';
  if (!isSomething(stands)) return 'goes-on';
  if (own && stands.startsWith(late)) return 'none';
  return own && late.startsWith(stands) ? 'goes-on' : 'other';
}

function isSomething(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}
