import { html, nothing, type TemplateResult } from 'lit';
import { circleAlertIcon, type WordsController } from '@session-desk/controllers';
import { fieldLabel, textOf } from '../records/field-words.js';
import { conflictsOf, shownText, type CaseDraft } from './case-draft.js';
import { optionLabel, type CaseField } from './case-fields.js';

/** What the agent can do about one field. */
export interface FieldGestures {
  readonly onKeep: (field: string) => void;
  readonly onTake: (field: string) => void;
}

/** One field with its label, and the two values to choose from when someone else changed it too. Its value is put in by the page, never by the template. */
export function caseField(field: CaseField, draft: CaseDraft, words: WordsController, gestures: FieldGestures): TemplateResult {
  const inConflict = conflictsOf(draft).includes(field.name);
  const id = `field-${field.name}`;
  return html`<div class="form-field ${field.look} ${field.name}">
    <label class="label" for=${id}>${fieldLabel(words, field.name)}</label>
    ${control(field, id, draft, words, inConflict)}
    ${inConflict ? conflict(field, draft, words, gestures) : nothing}
  </div>`;
}

function control(field: CaseField, id: string, draft: CaseDraft, words: WordsController, inConflict: boolean): TemplateResult {
  const describedBy = inConflict ? `${id}-conflict` : nothing;
  const isMissing = field.name === 'title' && draft.record !== undefined && shownText(draft, 'title').trim() === '';
  switch (field.look) {
    case 'line': return html`<input class="field" id=${id} name=${field.name} dir="auto" autocomplete="off" maxlength="500" aria-describedby=${describedBy} aria-invalid=${isMissing ? 'true' : nothing}>
      ${isMissing ? html`<p class="error">${words.term('pages.titleMissing')}</p>` : nothing}`;
    case 'text': return html`<textarea class="field" id=${id} name=${field.name} dir="auto" autocomplete="off" rows=${field.rows ?? 4} aria-describedby=${describedBy}></textarea>`;
    case 'choice': {
      const options = [...new Set([...(field.options ?? []), textOf(draft.record, field.name), shownText(draft, field.name)])].filter((option) => option !== '' || field.options?.includes(''));
      return html`<select class="field" id=${id} name=${field.name} autocomplete="off" aria-describedby=${describedBy}>${options.map((option) => html`<option value=${option}>${optionLabel(words, field.name, option)}</option>`)}</select>`;
    }
  }
}

function conflict(field: CaseField, draft: CaseDraft, words: WordsController, { onKeep, onTake }: FieldGestures): TemplateResult {
  const label = fieldLabel(words, field.name);
  const shown = (text: string): string => (field.look === 'choice' ? optionLabel(words, field.name, text) : text) || words.term('pages.empty');
  const side = (title: string, text: string, action: string, act: (name: string) => void): TemplateResult => html`<div class="side">
    <span class="label">${title}</span><p class="value" dir="auto">${shown(text)}</p>
    <button class="button small" type="button" aria-label=${words.term('pages.conflictField', action, label)} @click=${() => { act(field.name); }}>${action}</button>
  </div>`;
  return html`<div class="conflict" id="field-${field.name}-conflict">
    <span class="visually-hidden">${words.term('pages.conflict', 1)}</span>${circleAlertIcon}
    ${side(words.term('pages.conflictMine'), shownText(draft, field.name), words.term('pages.conflictKeep'), onKeep)}
    ${side(words.term('pages.conflictTheirs'), textOf(draft.record, field.name), words.term('pages.conflictTake'), onTake)}
  </div>`;
}
