import { css } from 'lit';

/** Tooltip, menu and dialog. All of them live in the top layer, so nothing here fights over stacking. */
export const overlayStyles = css`
  .tooltip {
    all: unset; box-sizing: border-box; position: fixed; inset: auto; margin: 0; max-inline-size: 22em; padding: var(--_space-1) var(--_space-2);
    border-radius: var(--_radius-s); background: var(--_tooltip-surface); color: var(--_tooltip-text);
    font: var(--_weight-medium) var(--_text-s) / 1.35 var(--_font-family); white-space: pre-line; overflow-wrap: break-word; box-shadow: var(--_shadow-s);
  }
  .tooltip:not(:popover-open), .menu:not(:popover-open) { display: none; }

  .menu {
    all: unset; box-sizing: border-box; position: fixed; inset: auto; margin: 0; min-inline-size: 12em; max-inline-size: min(24em, 95vw); max-block-size: min(28em, 80vh);
    overflow: auto; overscroll-behavior: contain; scrollbar-width: thin; padding: var(--_space-1);
    border: 1px solid var(--_border); border-radius: var(--_radius-l); background: var(--_raised); color: var(--_text); box-shadow: var(--_shadow);
    font: var(--_weight-normal) var(--_text-m) / 1.35 var(--_font-family); text-align: start;
  }
  .menu-item {
    display: flex; align-items: center; gap: var(--_space-2); inline-size: 100%; min-block-size: var(--_target); padding: var(--_space-1) var(--_space-2);
    border-radius: var(--_radius-s); color: var(--_text); cursor: pointer;
  }
  .menu .menu-item:is(:hover, :focus) { background: var(--_hover); outline: none; }
  .menu .menu-item:focus-visible { outline: 2px solid var(--_focus-ring); outline-offset: -2px; }
  .menu-item.danger { color: var(--_danger-text); }
  .menu-item .keys { margin-inline-start: auto; padding-inline-start: var(--_space-4); color: var(--_text-faint); font-size: var(--_text-s); }
  .menu-item .check { visibility: hidden; }
  .menu-item[aria-checked='true'] .check { visibility: visible; }
  .menu-divider { block-size: 1px; margin-block: var(--_space-1); background: var(--_border); }

  .dialog {
    all: unset; box-sizing: border-box; position: fixed; inset: 0; margin: auto; inline-size: fit-content; block-size: fit-content;
    min-inline-size: min(20em, 90vw); max-inline-size: min(32em, 92vw); max-block-size: 88vh; overflow: auto; padding: var(--_space-6);
    border: 1px solid var(--_border); border-radius: var(--_radius-l); background: var(--_raised); color: var(--_text); box-shadow: var(--_shadow-l);
    font: var(--_weight-normal) var(--_text-m) / var(--_line-height) var(--_font-family); text-align: start;
  }
  .dialog:not([open]) { display: none; }
  .dialog::backdrop { background: var(--_backdrop); }
  .dialog-title { font-size: var(--_text-l); font-weight: var(--_weight-strong); }
  .dialog-body { margin-block-start: var(--_space-2); color: var(--_text-muted); white-space: pre-line; }
  .dialog-buttons { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: var(--_space-2); margin-block-start: var(--_space-6); }

  @media (forced-colors: active) {
    .tooltip, .menu, .dialog { border: 1px solid; }
    .menu .menu-item:is(:hover, :focus) { outline: 2px solid Highlight; outline-offset: -2px; }
  }
`;
