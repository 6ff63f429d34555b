import type { WordsController } from '@session-desk/controllers';
import type { ComposerKeys } from './composer-keys.js';
import { findField } from './find-field.js';
import type { LogScroll } from './log-scroll.js';
import type { PanelAsks } from './panel-asks.js';
import type { QuickReply } from './quick-replies.js';
import type { ThreadScene } from './render-thread.js';
import type { ReplyActs } from './reply-acts.js';
import type { Thread } from './thread.js';
import { walkMessages } from './walk-messages.js';

/** The panel's parts that a thread's gestures lead to. */
export interface SceneParts {
  readonly host: { readonly renderRoot: ParentNode; readonly quickReplies: readonly QuickReply[]; readonly enterBreaks: boolean; readonly reconnecting: boolean; requestUpdate(): void };
  readonly windowId: () => string | undefined;
  readonly now: () => number;
  readonly words: WordsController;
  readonly scroll: LogScroll;
  readonly asks: PanelAsks;
  readonly acts: ReplyActs;
  readonly keys: ComposerKeys;
  /** A letter was told. */
  readonly wrote: () => void;
}

/** Makes what threads are rendered with: every gesture is bound to its own thread, never to the one in front. */
export function threadScene({ host, windowId, now, words, scroll, asks, acts, keys, wrote }: SceneParts): (thread: Thread, isInFront: boolean) => ThreadScene {
  return (thread, isInFront) => ({
    words, isInFront, name: thread.name, windowId: windowId(), now: now(),
    undo: (messageId) => { acts.undo(thread, messageId); },
    aside: (asideId, choice) => { acts.aside(thread, asideId, choice); },
    hasQuickReplies: host.quickReplies.length > 0, found: isInFront ? keys.found(thread) : [], enterBreaks: host.enterBreaks, reconnecting: host.reconnecting,
    isEmpty: (findField(host.renderRoot, thread, 'reply')?.value ?? thread.talk.draft?.text ?? thread.left.reply?.text ?? '').trim() === '',
    input: () => { keys.onInput(thread); wrote(); },
    keydown: (event) => { keys.onKeydown(thread, event); },
    send: () => { void acts.send(thread); },
    keep: () => { acts.confirm(thread); },
    quick: () => { keys.open(thread); },
    choose: (reply) => { keys.choose(thread, reply); },
    closeList: () => { if (thread.quick) keys.dismiss(thread); },
    notes: () => { thread.notesOpen = !thread.showsNotes; host.requestUpdate(); },
    options: (anchor) => { asks.options(anchor); },
    scroll: scroll.onScroll,
    walk: (event) => { if (walkMessages(event) && event.key === 'End') scroll.toLatest(thread); },
    jump: () => { scroll.toLatest(thread); findField(host.renderRoot, thread, 'reply')?.focus(); },
    note: () => { acts.note(thread); wrote(); },
    retry: (messageId) => { asks.retry(thread, messageId); },
    discard: (messageId) => { asks.discard(thread, messageId); },
  });
}
