import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Question } from './dialog-controller.js';
import type { OverlayHost } from './later-overlay.js';

/** What a `DialogController` asks with. */
export class Dialog implements ReactiveController {
  readonly #host: OverlayHost;
  #question: Question | undefined;
  #shown: Question | undefined;
  #answer: ((id: string | undefined) => void) | undefined;

  constructor(host: OverlayHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether it is open. */
  get isOpen(): boolean {
    return this.#question !== undefined;
  }

  /** Asks; resolves with the id of the button pressed, or `undefined` when the agent leaves it or the host goes. */
  async ask(question: Question): Promise<string | undefined> {
    this.#settle(undefined);
    this.#question = question;
    const answer = new Promise<string | undefined>((resolve) => { this.#answer = resolve; });
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const dialog = this.#element;
    if (dialog && this.#question === question) {
      if (!dialog.open) dialog.showModal();
      this.#shown = question;
      dialog.querySelector<HTMLElement>('.button')?.focus();
    }
    return answer;
  }

  /** The dialog itself. */
  render(): TemplateResult {
    const question = this.#question;
    return html`<dialog class="dialog" part="dialog" role="alertdialog" aria-labelledby="dialog-title" aria-describedby="dialog-body" @close=${this.#onClose}>
      ${question ? html`
        <h2 class="dialog-title" id="dialog-title">${question.title}</h2>
        <p class="dialog-body" id="dialog-body">${question.body ?? nothing}</p>
        <div class="dialog-buttons">${question.buttons.map((button) => html`
          <button class="button ${button.look ?? ''}" data-id=${button.id} @click=${this.#onClick}>${button.label}</button>`)}
        </div>` : nothing}
    </dialog>`;
  }

  /** @internal */
  hostDisconnected(): void {
    this.#settle(undefined);
  }

  get #element(): HTMLDialogElement | null {
    return (this.#host as unknown as { renderRoot: ParentNode }).renderRoot.querySelector('dialog.dialog');
  }

  readonly #onClick = (event: Event): void => {
    this.#settle((event.currentTarget as HTMLElement).dataset['id']);
  };

  // The platform tells of a close in a task of its own: by then the next question may have been asked.
  readonly #onClose = (): void => { if (this.#question === this.#shown && this.#element?.open !== true) this.#settle(undefined); };

  #settle(id: string | undefined): void {
    const answer = this.#answer;
    if (!answer) return;
    this.#answer = this.#question = undefined;
    const dialog = this.#element;
    if (dialog?.open) dialog.close();
    this.#host.requestUpdate();
    answer(id);
  }
}
