import { css } from 'lit';

/** The looks of the suggestions tool. */
export const styles = css`
  .text { line-height: 1.6; overflow-wrap: anywhere; white-space: pre-line; }
  .blank {
    all: unset; box-sizing: border-box; field-sizing: content; min-inline-size: 5em; max-inline-size: 100%; min-block-size: var(--_target-s); margin-inline: 0.15em; padding-inline: 0.4em;
    border-block-end: 2px dashed var(--_border-strong); border-start-start-radius: var(--_radius-s); border-start-end-radius: var(--_radius-s);
    background: var(--_sunken); color: var(--_text); font: inherit; vertical-align: baseline;
  }
  .blank::placeholder { color: var(--_text-faint); opacity: 1; }
  .blank:focus-visible { border-block-end: 2px solid var(--_focus-ring); outline: 1px solid var(--_focus-ring); }
  .blank[aria-invalid='true'] { border-block-end-color: var(--_danger); }
  .reason { margin-block-start: var(--_space-1); }
  kbd { min-inline-size: 1.5em; padding-inline: 0.3em; border: 1px solid var(--_border); border-radius: var(--_radius-s); color: var(--_text-faint); font: var(--_weight-medium) var(--_text-xs) / 1.4 var(--_font-family); text-align: center; }
  .chip .icon { inline-size: 1em; block-size: 1em; }
`;
