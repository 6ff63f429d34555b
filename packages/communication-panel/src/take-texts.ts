import type { WordsController } from '@session-desk/controllers';
import { findField } from './find-field.js';
import type { FieldName, Thread } from './thread.js';

/**
 * Gives the fields of a thread what was written elsewhere: in another window, by a tool, or before the field was made.
 * True when a suggestion has just been put into the reply: the agent goes on there.
 */
export function takeTexts(root: ParentNode, thread: Thread, words: WordsController): boolean {
  let taken = false;
  for (const [name, text] of textsOf(thread, words)) {
    const field = text === undefined ? undefined : findField(root, thread, name);
    if (!field || text === undefined) continue;
    const cameFromElsewhere = thread.texts[name].take(field, text);
    if (name === 'reply') {
      taken = cameFromElsewhere;
      standOn(thread, field.value);
    }
    const left = thread.left[name];
    if (!left) continue;
    field.setSelectionRange(left.start, left.end, left.backward ? 'backward' : 'none');
    thread.left = { ...thread.left, [name]: undefined };
  }
  const { suggestionId } = thread.talk.draft ?? {};
  const isNew = suggestionId !== undefined && suggestionId !== thread.suggestionId;
  if (thread.talk.draft) thread.suggestionId = suggestionId;
  return taken && isNew;
}

/** What is typed next is typed over what the field shows. Behind the agent's own letters an echo says nothing, not even one that reads the same: they have gone on from there. */
function standOn(thread: Thread, shown: string): void {
  const { draft } = thread.talk;
  if (thread.passed.has(draft?.revision ?? '')) return;
  // A text area knows one kind of line break.
  if (draft && thread.revision !== (draft.revision ?? '') && draft.text.replaceAll(/\r\n?/gu, '\n') === shown) thread.revision = draft.revision ?? '';
}

/** What each field shows by the state; `undefined` where the state says nothing and the field goes on as it is. */
function textsOf(thread: Thread, words: WordsController): readonly (readonly [FieldName, string | undefined])[] {
  const { talk, left, texts, name } = thread;
  const { draft, subject = '' } = talk;
  return [
    ['reply', draft?.text ?? left.reply?.text],
    ['to', draft?.to ?? left.to?.text ?? (texts.to.isFresh ? name : undefined)],
    ['subject', draft?.subject ?? left.subject?.text ?? (texts.subject.isFresh ? words.term('communicationPanel.replySubject', subject) : undefined)],
    ['note', thread.note],
  ];
}

/** Goes on where a suggestion ends: it is there to be edited. */
export function goOnWriting(field: HTMLInputElement | HTMLTextAreaElement): void {
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
}
