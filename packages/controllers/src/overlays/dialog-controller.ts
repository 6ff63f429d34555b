import { nothing, type TemplateResult } from 'lit';
import type { Dialog } from './dialog.js';
import { LaterOverlay, type OverlayHost } from './later-overlay.js';

/** One way out of a dialog. */
export interface DialogButton {
  readonly id: string;
  readonly label: string;
  readonly look?: 'primary' | 'danger' | 'quiet' | undefined;
}

/** What is asked. The first button is the least destructive: it has the focus. */
export interface Question {
  readonly title: string;
  readonly body?: string | undefined;
  readonly buttons: readonly [DialogButton, ...DialogButton[]];
}

/**
 * Asks the agent in a native modal dialog. Escape answers nothing; focus goes back to where it was.
 * A second question waits for nothing: it takes the place of the first, which is answered with nothing.
 * The host renders `dialog.render()` anywhere inside its root; its code comes later.
 */
export class DialogController {
  readonly #dialog: LaterOverlay<Dialog>;
  #wanted: Question | undefined;

  constructor(host: OverlayHost) {
    this.#dialog = new LaterOverlay(host, ({ Dialog }) => new Dialog(host));
  }

  /** Whether it is open. */
  get isOpen(): boolean {
    return this.#dialog.made?.isOpen ?? false;
  }

  /** Asks; resolves with the id of the button pressed, or `undefined` when the agent leaves it, the host goes, or the dialog cannot be had. */
  ask(question: Question): Promise<string | undefined> {
    this.#wanted = question;
    return this.#dialog.here?.ask(question) ?? this.#askLater(question);
  }

  /** The dialog itself. */
  render(): TemplateResult | typeof nothing {
    return this.#dialog.made?.render() ?? nothing;
  }

  async #askLater(question: Question): Promise<string | undefined> {
    const overlay = await this.#dialog.use();
    return this.#wanted === question ? overlay?.ask(question) : undefined;
  }
}
