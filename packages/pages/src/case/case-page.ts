import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import {
  AnnounceController, baseStyles, briefcaseIcon, circleAlertIcon, ClockController, clipboardListIcon, onNextFrame, pencilIcon, actionsWords, namesWords, noticesWords, pagesWords, WordsController, type Page, type PageType,
} from '@session-desk/controllers';
import { pageStyles } from '../looks/page.styles.js';
import { card, failure, skeleton } from '../looks/pieces.js';
import { priorityChip, statusChip } from '../looks/status-chip.js';
import { pageOfElement, textParam, type PageElement } from '../page-of-element.js';
import { textOf } from '../records/field-words.js';
import { newerOf, type RecordSource } from '../records/record-source.js';
import { RecordController } from '../records/record-controller.js';
import { arrived, conflictsOf, isDirty, kept, noDraft, readChanges, sent, shownText, took, typed, type CaseDraft } from './case-draft.js';
import { caseField } from './case-field.js';
import { caseFields } from './case-fields.js';
import { casePageStyles } from './case-page.styles.js';
import { CaseSaver } from './case-saver.js';

/** What a case page reads and writes. */
export interface CasePorts {
  readonly records: RecordSource;
}

/** A case as a form: saved to the centre's records, following what others save, keeping what the agent writes. Params: `caseId`, or `recordId`. */
export function casePage({ records }: CasePorts): PageType {
  return pageOfElement('desk-case-page', CasePageElement, (element) => { element.records = records; });
}

/** The element of the case page. */
export class CasePageElement extends LitElement implements PageElement {
  static override readonly styles = [baseStyles, pageStyles, casePageStyles];

  /** The door to the workspace. */
  @property({ attribute: false }) accessor page: Page | undefined;
  /** Where cases are read and written. */
  @property({ attribute: false }) accessor records: RecordSource | undefined;

  readonly #words = new WordsController(this, { actions: actionsWords, names: namesWords, notices: noticesWords, pages: pagesWords });
  readonly #announce = new AnnounceController(this);
  readonly #clock = new ClockController(this, () => false);
  readonly #saver = new CaseSaver();
  readonly #record = new RecordController(this, {
    kind: 'case', source: () => this.records, id: () => textParam(this.page, 'caseId', 'recordId'),
    arrived: (record) => { this.#change(arrived(this.#draft, record)); },
  });
  #draft: CaseDraft = noDraft;
  #saving: 'no' | 'yes' | 'failed' = 'no';
  #underWay: Promise<void> | undefined;
  #isDirty = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('page')) this.#change({ ...this.#draft, changes: readChanges(this.page?.kept, caseFields.map(({ name }) => name)) });
  }

  /** Saves what is unsaved. Rejects when the centre refuses, when another's change must be looked at first, or without a title. */
  async save(): Promise<void> {
    // Whoever asks while a save is under way wants what was typed since saved too, and must not be told that it is before it is.
    while (this.#underWay) await this.#underWay.catch(() => undefined);
    if (!isDirty(this.#draft)) return;
    if (!this.records || conflictsOf(this.#draft).length > 0 || shownText(this.#draft, 'title').trim() === '') throw new Error('The case cannot be saved as it is.');
    this.#underWay = this.#write(this.records).finally(() => { this.#underWay = undefined; });
    await this.#underWay;
  }

  async #write(records: RecordSource): Promise<void> {
    this.#become('yes');
    this.#change(sent(this.#draft));
    try {
      const record = await this.#saver.save(records, this.#draft);
      this.#become('no');
      this.#change(arrived(this.#draft, record));
      this.#announce.say(this.#words.term('pages.saved'));
    } catch (problem) {
      const newer = newerOf(problem);
      this.#become(newer ? 'no' : 'failed');
      if (newer) this.#change(arrived(this.#draft, newer));
      throw problem;
    }
  }

  /** What the stage may put away with the page. */
  collect(): unknown { return { changes: this.#draft.changes }; }

  protected override render(): TemplateResult {
    return html`<div class="root"><div class="page">${this.#renderHead()}${this.#renderBody()}</div></div>`;
  }

  /** Text goes into a field only when it came from elsewhere: what the agent types is there already, and so is the caret. */
  protected override updated(): void {
    for (const control of this.renderRoot.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>('.form-field .field')) {
      const text = shownText(this.#draft, control.name);
      if (control.value !== text) control.value = text;
    }
  }

  #renderHead(): TemplateResult {
    const words = this.#words;
    const { record } = this.#draft;
    const title = textOf(record, 'title') || words.nameOf('case');
    const dirty = isDirty(this.#draft);
    const isBlocked = !dirty || this.#saving === 'yes' || conflictsOf(this.#draft).length > 0;
    return html`<header class="head">
      <span class="mark">${briefcaseIcon}</span>
      <div class="name"><h2><bdi>${title}</bdi></h2>
        <div class="meta">${statusChip(words, textOf(record, 'status'))}${priorityChip(words, textOf(record, 'priority'))}
          ${dirty ? html`<span class="chip warning">${pencilIcon}${words.term('pages.unsaved')}</span>` : record ? html`<span>${words.term('pages.version', words.number(record.version), words.ago(record.updatedAt, this.#clock.now))}</span>` : nothing}</div></div>
      ${record ? html`<div class="actions">
        ${dirty ? html`<button class="button quiet" @click=${this.#onDiscard}>${words.term('actions.discard')}</button>` : nothing}
        <button class="button primary" aria-disabled=${isBlocked ? 'true' : 'false'} @click=${this.#onSave}>${this.#saving === 'yes' ? words.term('pages.saving') : words.term('actions.save')}</button>
      </div>` : nothing}
    </header>`;
  }

  #renderBody(): TemplateResult {
    const words = this.#words;
    if (!this.#draft.record) {
      switch (this.#record.status) {
        case 'none': return html`<p class="hint">${words.term('pages.caseNone')}</p>`;
        case 'unknown': return html`<p class="hint">${words.term('pages.recordUnknown')}</p>`;
        case 'failed': return failure(words, this.#record.retry);
        case 'loading': case 'ready': return html`<div class="card">${skeleton(words)}</div>`;
      }
    }
    const conflicts = conflictsOf(this.#draft).length;
    const fields = (from: number, to?: number): TemplateResult => html`<div class="form">${caseFields.slice(from, to).map((field) => caseField(field, this.#draft, words, this))}</div>`;
    return html`
      ${this.#saving === 'failed' ? html`<p class="banner">${circleAlertIcon}${words.term('pages.saveFailed')}</p>` : nothing}
      ${conflicts > 0 ? html`<p class="banner warning">${circleAlertIcon}${words.term('pages.conflict', conflicts)}</p>` : nothing}
      <form class="column" novalidate @input=${this.#onInput} @submit=${this.#onSave} @keydown=${this.#onKeydown}>
        ${card(briefcaseIcon, words.term('pages.classification'), fields(0, 4))}
        ${card(clipboardListIcon, words.term('pages.course'), fields(4))}
      </form>`;
  }

  readonly #onInput = (event: Event): void => {
    const { name, value } = event.target as HTMLInputElement;
    this.#change(typed(this.#draft, name, value));
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    this.#onSave();
  };

  readonly #onSave = (event?: Event): void => {
    event?.preventDefault();
    this.save().catch(() => { this.#announce.say(this.#words.term('pages.saveFailed')); });
  };

  readonly #onDiscard = (): void => { this.#change({ ...this.#draft, changes: {} }); };

  /** The agent keeps their own value of a field. */
  readonly onKeep = (field: string): void => { this.#change(kept(this.#draft, field)); };

  /** The agent takes the other value of a field. */
  readonly onTake = (field: string): void => { this.#change(took(this.#draft, field)); };

  #change(draft: CaseDraft): void {
    const before = this.#draft;
    if (draft === before) return;
    this.#draft = draft;
    this.requestUpdate();
    if (draft.changes !== before.changes && (isDirty(draft) || isDirty(before))) onNextFrame(this.#keep);
    const title = textOf(draft.record, 'title');
    if (title !== '' && title !== textOf(before.record, 'title')) this.page?.setTitle(title);
    if (this.#isDirty === isDirty(draft)) return;
    this.#isDirty = !this.#isDirty;
    this.page?.setDirty(this.#isDirty, true);
  }

  #become(saving: 'no' | 'yes' | 'failed'): void {
    this.#saving = saving;
    this.requestUpdate();
  }

  readonly #keep = (): void => { this.page?.saveState(this.collect()); };
}
