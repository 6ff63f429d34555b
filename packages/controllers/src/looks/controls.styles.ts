import { css } from 'lit';

/**
 * Buttons (`button`, with `primary`, `quiet`, `danger`, `icon-button`, `small`), fields (`input`, `textarea`, `select` of class
 * `field`), `badge`, `chip`, `row` and `skeleton`. Every target is at least 24 by 24 px.
 */
export const controlStyles = css`
  .root :where(button) { all: unset; box-sizing: border-box; cursor: pointer; -webkit-tap-highlight-color: transparent; }
  .root :where(button):focus-visible { outline: 2px solid var(--_focus-ring); outline-offset: 1px; }

  .button {
    display: inline-flex; align-items: center; justify-content: center; gap: var(--_space-2);
    min-block-size: var(--_target); min-inline-size: var(--_target); padding-inline: var(--_space-3);
    border: 1px solid var(--_border-strong); border-radius: var(--_radius);
    background: var(--_surface); color: var(--_text);
    font-size: var(--_text-m); font-weight: var(--_weight-medium); line-height: 1.2; white-space: nowrap; user-select: none;
    transition: background-color var(--_motion-fast) var(--_ease), border-color var(--_motion-fast) var(--_ease);
  }
  .button:hover { background: var(--_hover); }
  .button:active, .button[aria-expanded='true'], .button[aria-pressed='true'] { background: var(--_active); }
  /* At once: halfway from grey to colour its words could not be read. */
  .button.primary { border-color: transparent; background: var(--_accent); color: var(--_on-accent); transition: none; }
  .button.primary:hover, .button.primary:active { background: var(--_accent-hover); }
  .button.danger { border-color: transparent; background: var(--_danger); color: var(--_on-danger); }
  .button.danger:hover, .button.danger:active { background: var(--_danger-hover); }
  .button.quiet { border-color: transparent; background: transparent; color: var(--_text-muted); }
  .button.quiet:hover { background: var(--_hover); color: var(--_text); }
  .button.quiet:active, .button.quiet[aria-expanded='true'], .button.quiet[aria-pressed='true'] { background: var(--_active); color: var(--_text); }
  .button.small { min-block-size: var(--_target-s); min-inline-size: var(--_target-s); padding-inline: var(--_space-2); font-size: var(--_text-s); }
  .icon-button { flex: none; inline-size: var(--_target); padding: 0; }
  .icon-button.small { inline-size: var(--_target-s); padding: 0; }
  .root :is(button, .button, .field):is(:disabled, [aria-disabled='true']) { cursor: default; opacity: 0.55; }
  .root .button.primary:is(:disabled, [aria-disabled='true']) { background: var(--_active); color: var(--_text-faint); opacity: 1; }

  .field {
    all: unset; box-sizing: border-box; display: block; inline-size: 100%; min-block-size: var(--_target-l);
    padding: var(--_space-2) var(--_space-3); border: 1px solid var(--_border-strong); border-radius: var(--_radius);
    background: var(--_surface); color: var(--_text); font-size: var(--_text-m); text-align: start; overflow-wrap: anywhere;
  }
  textarea.field { white-space: pre-wrap; resize: none; overflow: auto; }
  .field::placeholder { color: var(--_text-faint); opacity: 1; }
  .field:focus-visible { border-color: var(--_focus-ring); outline: 1px solid var(--_focus-ring); outline-offset: 0; }
  .field[aria-invalid='true'] { border-color: var(--_danger); }
  .label { display: block; margin-block-end: var(--_space-1); color: var(--_text-muted); font-size: var(--_text-s); font-weight: var(--_weight-medium); }

  .badge {
    display: inline-grid; place-items: center; min-inline-size: 1.5em; block-size: 1.5em; padding-inline: 0.35em;
    border-radius: var(--_radius-full); background: var(--_accent); color: var(--_on-accent);
    font-size: var(--_text-xs); font-weight: var(--_weight-strong); line-height: 1; font-variant-numeric: tabular-nums;
  }
  .badge.neutral { background: var(--_active); color: var(--_text); }
  .badge.danger { background: var(--_danger); color: var(--_on-danger); }
  .chip {
    display: inline-flex; align-items: center; gap: var(--_space-1); padding: 0.1em 0.5em; border-radius: var(--_radius-s);
    background: var(--_active); color: var(--_text-muted); font-size: var(--_text-s); font-weight: var(--_weight-medium); white-space: nowrap;
  }
  .chip.danger { background: var(--_danger-soft); color: var(--_danger-text); }
  .chip.warning { background: var(--_warning-soft); color: var(--_warning-text); }
  .chip.success { background: var(--_success-soft); color: var(--_success-text); }
  .chip.info { background: var(--_info-soft); color: var(--_info-text); }

  .row { position: relative; display: flex; align-items: center; gap: var(--_space-2); border-radius: var(--_radius); }
  .row:hover { background: var(--_hover); }
  .row:is([aria-current='true'], [aria-selected='true'], .selected) { background: var(--_selected); }
  .row:is([aria-current='true'], [aria-selected='true'], .selected)::before {
    content: ''; position: absolute; inset-block: 0.35em; inset-inline-start: 0; inline-size: 3px; border-radius: var(--_radius-full); background: var(--_accent);
  }

  .card { border: 1px solid var(--_border); border-radius: var(--_radius-l); background: var(--_raised); }
  .divider { block-size: 1px; background: var(--_border); }

  .skeleton { border-radius: var(--_radius-s); background: var(--_active); color: transparent; animation: desk-skeleton 1.6s ease-in-out infinite alternate; }
  @keyframes desk-skeleton { from { opacity: 0.9; } to { opacity: 0.45; } }

  @media (forced-colors: active) {
    .button, .field, .badge, .chip, .card { border: 1px solid; forced-color-adjust: auto; }
    .row:is([aria-current='true'], [aria-selected='true'], .selected) { outline: 2px solid Highlight; outline-offset: -2px; }
    .row:is([aria-current='true'], [aria-selected='true'], .selected)::before { background: Highlight; }
    .root :is(button, .field):is(:disabled, [aria-disabled='true']) { color: GrayText; opacity: 1; }
    .skeleton { border: 1px solid GrayText; }
  }
`;
