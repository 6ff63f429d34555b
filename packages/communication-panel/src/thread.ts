import type { KeptCaret } from '@session-desk/controllers';
import { isOvertaken, sentimentLevels, type SentimentLevel } from '@session-desk/core';
import { OwnText } from './own-text.js';
import { heldIn, type Talk } from './panel-conversation.js';
import type { QuickSearch } from './quick-replies.js';
import type { LogAnchor, ThreadFocus } from './thread-view.js';

/** The text fields of a thread. */
export type FieldName = 'reply' | 'to' | 'subject' | 'note';

/** A field as it was left: where the caret or selection stood, and its text where the panel alone knows it. */
export interface LeftField extends KeptCaret {
  readonly text?: string | undefined;
}

const REMEMBERED = 500;
let made = 0;

/** One conversation as this panel shows it: what belongs to the view alone, kept while another conversation is in front. */
export class Thread {
  /** Makes ids that are good for references inside the shadow root, whatever the conversation's own id is. */
  readonly number = ++made;
  readonly id: string;
  talk: Talk;
  /** The customer's name in the agent's words. */
  name = '';
  note = '';
  texts: Readonly<Record<FieldName, OwnText>> = freshTexts();
  left: Partial<Record<FieldName, LeftField>> = {};
  /** Whether the log is at its end and stays there. */
  stuck = true;
  /** Where the log stands, in pixels from its top. */
  top = 0;
  /** The message by which a log that is not at its end is found again. */
  anchor: LogAnchor | undefined;
  /** Which of its fields had the focus last, or the log. */
  focus: ThreadFocus | undefined;
  /** How many messages there were when the end was last in view. */
  seen = 0;
  /** How many messages the customer had written when the agent was last warned, or said that the reply still fits. */
  warnedAt: number | undefined;
  confirmedAt: number | undefined;
  sending = false;
  /** The message that is being sent: it keeps its id until it is on its way, however often the agent tries. */
  outgoing: { readonly id: string; readonly text: string } | undefined;
  /** A message of it is on its way and not yet kept in this browser. */
  unkept = false;
  minimised: boolean | undefined;
  notesOpen: boolean | undefined;
  quick: (QuickSearch & { readonly active: number }) | undefined;
  dismissedAt: number | undefined;
  suggestionId: string | undefined;
  /** The revision of the draft that stands in the fields, or goes on from what they write. */
  revision: string;
  /** The revisions that were written here, or over, the latest at least: their echo may come late. */
  readonly passed = new Set<string>();
  /** How many texts that were set aside have been told of. */
  asidesSaid = 0;
  trend: 'rising' | 'falling' | undefined;
  typingSaidAt = -Infinity;

  constructor(talk: Talk) {
    this.id = talk.id;
    this.talk = talk;
    this.suggestionId = talk.draft?.suggestionId;
    this.revision = talk.draft?.revision ?? '';
  }

  /** Goes on from a revision that was written here. */
  wrote(revision: string): void {
    this.passed.add(this.revision).add(revision);
    for (const oldest of this.passed) if (this.passed.size > REMEMBERED) this.passed.delete(oldest);
    this.revision = revision;
  }

  /** Takes the conversation as it is now, with what is known of it beside. */
  update(talk: Talk, name = this.name, note = this.note): void {
    this.name = name;
    this.note = note;
    this.trend = trendOf(this.talk.sentiment, talk.sentiment) ?? this.trend;
    this.talk = talk;
    if (this.stuck) this.seen = talk.count;
    if (talk.draft?.text === '') this.warnedAt = this.confirmedAt = undefined;
  }

  /** Whether the private notes show: as the agent chose, else where there are any, and in wrap-up, which is the time for them. */
  get showsNotes(): boolean {
    return this.notesOpen ?? (this.note !== '' || this.talk.status === 'wrap-up');
  }

  /** Whether anything in it changes with the clock. */
  get counts(): boolean {
    return (this.talk.waitingSince !== undefined && this.talk.status === 'active') || heldIn(this.talk).length > 0;
  }

  /** How many messages came since the end of the log was last in view. */
  get unseen(): number {
    return Math.max(0, this.talk.count - this.seen);
  }

  /** How many messages the customer wrote since the reply was begun or last confirmed; 0 when it still fits (V5). */
  get overtakenBy(): number {
    const { draft, customerCount } = this.talk;
    if (!draft || !isOvertaken({ draft, customerCount }) || this.confirmedAt === customerCount) return 0;
    return customerCount - Math.max(draft.basis, this.confirmedAt ?? 0);
  }

  /** Whether the agent was warned of all that the customer wrote. */
  get isWarned(): boolean {
    return this.warnedAt === this.talk.customerCount;
  }

  /** Its DOM is taken away: fields made later are new ones. */
  sleep(left: Partial<Record<FieldName, LeftField>>): void {
    this.left = left;
    this.texts = freshTexts();
    this.quick = undefined;
  }
}

function freshTexts(): Readonly<Record<FieldName, OwnText>> {
  return { reply: new OwnText(), to: new OwnText(), subject: new OwnText(), note: new OwnText() };
}

function trendOf(before: SentimentLevel, after: SentimentLevel): 'rising' | 'falling' | undefined {
  const step = sentimentLevels.indexOf(after) - sentimentLevels.indexOf(before);
  return step === 0 ? undefined : step > 0 ? 'rising' : 'falling';
}
