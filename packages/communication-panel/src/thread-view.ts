import { caretOf, readCaret, type KeptCaret } from '@session-desk/controllers';
import { findField } from './find-field.js';
import type { FieldName, Thread } from './thread.js';

const FIELDS: readonly FieldName[] = ['reply', 'to', 'subject', 'note'];

/** Where in a conversation the focus was: in one of its fields, or on the log. */
export type ThreadFocus = FieldName | 'log';

/** A message by which a log is found again, whatever stands above it: how far its top is below that of the log, in pixels. */
export interface LogAnchor {
  readonly messageId: string;
  readonly offset: number;
}

/** How the agent left a conversation: plain data, kept with its session. */
export interface ThreadView {
  readonly carets?: Partial<Record<FieldName, KeptCaret>> | undefined;
  readonly focus?: ThreadFocus | undefined;
  /** Where a log that is not at its end stands; how many messages there were when the end was last in view. */
  readonly anchor?: LogAnchor | undefined;
  readonly seen?: number | undefined;
  readonly notesOpen?: boolean | undefined;
  readonly minimised?: boolean | undefined;
}

/** The view of a thread as it is now. */
export function viewOf(root: ParentNode, thread: Thread): ThreadView {
  const carets = Object.fromEntries(FIELDS.flatMap((name): [FieldName, KeptCaret][] => {
    const field = findField(root, thread, name);
    // An empty field has its caret where every empty field has it.
    const caret = field ? (field.value === '' ? undefined : caretOf(field)) : readCaret(thread.left[name]);
    return caret ? [[name, caret]] : [];
  }));
  const { focus, stuck, anchor, seen, notesOpen, minimised } = thread;
  return {
    ...(Object.keys(carets).length > 0 && { carets }), ...(focus !== undefined && { focus }), ...(!stuck && anchor && { anchor, seen }),
    ...(notesOpen !== undefined && { notesOpen }), ...(minimised !== undefined && { minimised }),
  };
}

/** Puts a view that was kept into a thread whose fields are still to be made; what does not fit is left out. */
export function giveView(thread: Thread, kept: unknown): void {
  if (typeof kept !== 'object' || kept === null) return;
  const { carets, focus, anchor, seen, notesOpen, minimised } = kept as Partial<Record<keyof ThreadView, unknown>>;
  const known = (typeof carets === 'object' && carets !== null ? carets : {}) as Partial<Record<FieldName, unknown>>;
  for (const name of FIELDS) {
    const caret = readCaret(known[name]);
    if (caret) thread.left = { ...thread.left, [name]: caret };
  }
  if (focus === 'log' || FIELDS.includes(focus as FieldName)) thread.focus = focus as ThreadFocus;
  const { messageId, offset } = (typeof anchor === 'object' && anchor !== null ? anchor : {}) as Partial<Record<keyof LogAnchor, unknown>>;
  if (typeof messageId === 'string' && typeof offset === 'number' && Number.isFinite(offset)) {
    thread.anchor = { messageId, offset };
    thread.stuck = false;
    thread.seen = typeof seen === 'number' ? seen : thread.talk.count;
  }
  if (typeof notesOpen === 'boolean') thread.notesOpen = notesOpen;
  if (typeof minimised === 'boolean') thread.minimised = minimised;
}
