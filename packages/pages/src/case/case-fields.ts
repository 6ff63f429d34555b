import type { WordsController } from '@session-desk/controllers';
import { statusLabel } from '../records/field-words.js';

/** A field of the case form: a line, a text of several lines, or a choice. */
export interface CaseField {
  readonly name: string;
  readonly look: 'line' | 'text' | 'choice';
  readonly rows?: number;
  readonly options?: readonly string[];
}

/** The fields of a case in their order. */
export const caseFields: readonly CaseField[] = [
  { name: 'title', look: 'line' },
  { name: 'status', look: 'choice', options: ['open', 'in-progress', 'waiting', 'resolved'] },
  { name: 'priority', look: 'choice', options: ['low', 'normal', 'high', 'urgent'] },
  { name: 'category', look: 'choice', options: ['', 'question', 'problem', 'request', 'complaint'] },
  { name: 'description', look: 'text', rows: 5 },
  { name: 'resolution', look: 'text', rows: 4 },
  { name: 'nextStep', look: 'line' },
];

/** How an option of a choice reads; one that the centre made up reads as it is. */
export function optionLabel(words: WordsController, field: string, option: string): string {
  if (field === 'status') return statusLabel(words, option);
  if (field === 'priority') return words.nameOf(option);
  switch (option) {
    case '': return words.term('pages.categoryNone');
    case 'question': return words.term('pages.categoryQuestion');
    case 'problem': return words.term('pages.categoryProblem');
    case 'request': return words.term('pages.categoryRequest');
    case 'complaint': return words.term('pages.categoryComplaint');
  }
  return option;
}
