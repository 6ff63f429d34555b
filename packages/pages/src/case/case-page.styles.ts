import { css } from 'lit';

/** The looks of the case page beside those of every page. */
export const casePageStyles = css`
  .head { position: sticky; inset-block-start: 0; z-index: 1; margin-block-start: calc(var(--_space-5) * -1); padding-block: var(--_space-4) var(--_space-3); background: var(--_canvas); border-block-end: 1px solid var(--_border); }
  .form { display: grid; grid-template-columns: repeat(12, minmax(0, 1fr)); gap: var(--_space-4); }
  .form-field { grid-column: span 12; min-inline-size: 0; }
  .form-field.choice { grid-column: span 4; }
  textarea.field { resize: vertical; min-block-size: 5em; max-block-size: 40em; line-height: var(--_line-height); field-sizing: content; }
  select.field { appearance: auto; padding-inline: var(--_space-2); }
  .error { margin-block-start: var(--_space-1); color: var(--_danger-text); font-size: var(--_text-s); }

  .conflict { display: grid; grid-template-columns: auto repeat(2, minmax(0, 1fr)); gap: var(--_space-3); margin-block-start: var(--_space-2); padding: var(--_space-3); border-radius: var(--_radius); background: var(--_warning-soft); }
  .conflict > .icon { color: var(--_warning-text); }
  .conflict .label { margin: 0; color: var(--_warning-text); }
  .conflict .value { max-block-size: 12em; overflow: auto; margin-block: var(--_space-1) var(--_space-2); white-space: pre-wrap; overflow-wrap: anywhere; }
  .banner { display: flex; align-items: center; gap: var(--_space-2); padding: var(--_space-2) var(--_space-3); border-radius: var(--_radius); background: var(--_danger-soft); color: var(--_danger-text); }

  .banner.warning { background: var(--_warning-soft); color: var(--_warning-text); }
  .side { display: flex; flex-direction: column; align-items: start; min-inline-size: 0; }
  .side .button { margin-block-start: auto; }

  /* A third of a narrow page cuts what is chosen. */
  @container page (inline-size < 44em) { .form-field.choice { grid-column: span 6; } }
  @container page (inline-size < 30em) {
    .head { position: static; margin-block-start: 0; padding-block: 0 var(--_space-3); }
    .form { gap: var(--_space-3); }
    .form-field.choice:has(.conflict) { grid-column: span 12; }
    .conflict { grid-template-columns: minmax(0, 1fr); }
    .conflict > .icon { display: none; }
  }
  @media (forced-colors: active) { .conflict, .banner { border: 1px solid; } }
`;
