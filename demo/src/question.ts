import { baseStyles, DialogController, overlayStyles, type Question } from '@session-desk/controllers';
import { LitElement } from 'lit';

/** Asks what the page itself has to ask, in the kit's own dialog. */
class DemoQuestionElement extends LitElement {
  static override readonly styles = [baseStyles, overlayStyles];
  readonly #dialog = new DialogController(this);

  ask(question: Question): Promise<string | undefined> {
    return this.#dialog.ask(question);
  }

  protected override render(): unknown {
    return this.#dialog.render();
  }
}
customElements.define('demo-question', DemoQuestionElement);

/** Whether the agent of the demo agrees to lose all of it. */
export async function isSureToStartOver(): Promise<boolean> {
  const asked = new DemoQuestionElement();
  document.body.append(asked);
  const answer = await asked.ask({
    title: 'Start over?', body: 'Every session, draft and note of this demo is erased.',
    buttons: [{ id: 'stay', label: 'Keep everything' }, { id: 'go', label: 'Erase and start over', look: 'danger' }],
  });
  asked.remove();
  return answer === 'go';
}
