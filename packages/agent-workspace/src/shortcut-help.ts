import { html, type TemplateResult } from 'lit';
import { keysOf, type WordsController } from '@session-desk/controllers';

/** The dialog that lists the shortcuts with the keys they have now; a row for the nine sessions, not nine. */
export function renderShortcutHelp(table: readonly { readonly name: string; readonly keys: string }[], words: WordsController): TemplateResult {
  const rows = table.filter(({ name }) => !/^session-[2-9]$/u.test(name));
  return html`<dialog class="dialog help" aria-labelledby="help-title">
    <h2 class="dialog-title" id="help-title">${words.term('agentWorkspace.shortcuts')}</h2>
    <dl class="keys-list">${rows.map(({ name, keys }) => html`<div>
      <dt>${words.term('agentWorkspace.shortcut', name)}</dt>
      <dd>${keysOf(keys, words).map((key) => html`<kbd>${key}</kbd>`)}</dd></div>`)}
    </dl>
    <form class="dialog-buttons" method="dialog"><button class="button">${words.term('agentWorkspace.closeHelp')}</button></form>
  </dialog>`;
}
