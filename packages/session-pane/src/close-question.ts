import type { DialogButton, Question, WordsController } from '@session-desk/controllers';
import type { ClosingPlan } from './closing-plan.js';

/**
 * What the agent is asked before a session closes; nothing where nothing needs asking. Unsaved work always asks (S9).
 * The answers are `keep`, `close`, `discard` and `save`.
 */
export function closeQuestion(title: string, plan: ClosingPlan, words: WordsController): Question | undefined {
  const isUnsaved = plan.dirty > 0 || plan.draft;
  if (!isUnsaved && !plan.confirm) return undefined;
  return {
    title: words.term('sessionPane.closeTitle', title),
    body: [effectOf(plan, words), ...losses(plan, words)].join('\n'),
    buttons: isUnsaved ? unsavedButtons(plan, words) : [
      { id: 'keep', label: words.term('sessionPane.closeCancel') },
      { id: 'close', label: words.term('sessionPane.closeConfirm'), look: 'primary' },
    ],
  };
}

function effectOf({ becomes }: ClosingPlan, words: WordsController): string {
  switch (becomes) {
    case undefined: return words.term('sessionPane.closeGeneric');
    case 'released': return words.term('sessionPane.closeConversation');
    case 'parked': return words.term('sessionPane.closeKeepsWaiting');
    case 'closed': return words.term('sessionPane.closeEnds');
    case 'record': return words.term('sessionPane.closeRecord');
  }
}

function losses({ dirty, draft }: ClosingPlan, words: WordsController): string[] {
  return [
    ...(dirty > 0 ? [words.term('sessionPane.closeDirty', dirty)] : []),
    ...(draft ? [words.term('sessionPane.closeDraft')] : []),
  ];
}

function unsavedButtons({ dirty, savable }: ClosingPlan, words: WordsController): [DialogButton, ...DialogButton[]] {
  return [
    { id: 'keep', label: words.term('sessionPane.closeContinue') },
    { id: 'discard', label: words.term('sessionPane.closeDiscard'), look: 'danger' },
    ...(dirty > 0 && savable ? [{ id: 'save', label: words.term('sessionPane.closeSave'), look: 'primary' as const }] : []),
  ];
}
