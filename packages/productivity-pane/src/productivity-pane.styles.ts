import { css } from 'lit';
import { loadingLine } from '@session-desk/controllers';

/** The looks of `<productivity-pane>`. */
export const styles = css`
  :host { --_rail: 2.85em; block-size: 100%; inline-size: fit-content; max-inline-size: 100%; margin-inline-start: auto; min-block-size: 0; }
  :host(:state(empty)) { display: none; }
  .root {
    position: relative; display: grid; grid-template: 'panel rail' minmax(0, 1fr) / minmax(0, 1fr) var(--_rail);
    block-size: 100%; max-inline-size: 100%; background: var(--productivity-pane-surface, var(--_surface));
  }
  .root.open { inline-size: var(--productivity-pane-width, var(--_width, clamp(300px, 25cqi, 360px))); min-inline-size: min(100%, 240px); }

  .rail { grid-area: rail; display: flex; flex-direction: column; align-items: center; gap: var(--_space-1); padding-block: var(--_space-2); min-block-size: 0; overflow-y: auto; scrollbar-width: none; border-inline-start: 1px solid var(--_border); }
  .root:not(.open) .rail { border-color: transparent; }
  .tool {
    position: relative; flex: none; display: grid; place-items: center; inline-size: var(--_target-l); block-size: var(--_target-l); border-radius: var(--_radius); color: var(--_text-muted);
    transition: background-color var(--_motion-fast) var(--_ease), color var(--_motion-fast) var(--_ease);
  }
  .tool .icon { inline-size: 1.3em; block-size: 1.3em; }
  .tool:hover { background: var(--_hover); color: var(--_text); }
  .tool:active { background: var(--_active); }
  .tool[aria-selected='true'] { background: var(--_selected); color: var(--_accent-text); }
  .tool[aria-selected='true']::after { content: ''; position: absolute; inset-block: 0.5em; inset-inline-end: -0.2em; inline-size: 3px; border-radius: var(--_radius-full); background: var(--_accent); }
  .letter { font-weight: var(--_weight-strong); text-transform: uppercase; }
  .tool .badge { position: absolute; inset-block-start: 1px; inset-inline-end: -1px; min-inline-size: 1.4em; block-size: 1.4em; padding-inline: 0.25em; box-shadow: 0 0 0 1.5px var(--productivity-pane-surface, var(--_surface)); }

  .panel { grid-area: panel; position: relative; display: flex; flex-direction: column; min-inline-size: 0; min-block-size: 0; container: productivity-panel / inline-size; }
  .header { display: flex; align-items: center; gap: 2px; min-block-size: 2.85em; padding-inline: var(--_space-4) var(--_space-2); border-block-end: 1px solid var(--_border); }
  .title { flex: 1; font-size: var(--_text-m); }
  .pin[aria-checked='true'] { background: var(--_selected); color: var(--_accent-text); }
  .pin[aria-checked='true'] .icon { fill: currentColor; }
  .body { position: relative; flex: 1; min-block-size: 0; }

  /* Strict containment makes a place a layout root: a switch lays out what comes into view, once, and nothing else. */
  ::slotted(section) { position: absolute; inset: 0; contain: strict; overflow: auto; overscroll-behavior: contain; scrollbar-width: thin; scrollbar-color: var(--_border-strong) transparent; }
  ::slotted(section[hidden]) { display: none !important; }

  .separator { position: absolute; inset-block: 0; inset-inline-start: 0; inline-size: 7px; cursor: col-resize; touch-action: none; }
  .separator::after { content: ''; position: absolute; inset-block: 0; inset-inline-start: 0; inline-size: 2px; background: transparent; transition: background-color var(--_motion) var(--_ease); }
  .separator:is(:hover, :focus-visible, .dragging)::after { background: var(--_accent); }
  .separator:focus-visible { outline-offset: -2px; }

  .fence { position: absolute; inset: 0; overflow: auto; display: flex; flex-direction: column; align-items: center; justify-content: safe center; gap: var(--_space-2); padding: var(--_space-5); text-align: center; }
  .fence p { max-inline-size: 24em; font-size: var(--_text-s); text-wrap: balance; }
  .fence .button { margin-block-start: var(--_space-2); }
  .mark { display: grid; place-items: center; inline-size: 2.5em; block-size: 2.5em; border-radius: var(--_radius-full); background: var(--_danger-soft); color: var(--_danger-text); }
  .mark .icon { inline-size: 1.35em; block-size: 1.35em; }

  ${loadingLine}
  @media (forced-colors: active) {
    .tool[aria-selected='true'] { outline: 2px solid Highlight; outline-offset: -2px; }
    .tool[aria-selected='true']::after, .separator:is(:hover, :focus-visible, .dragging)::after { background: Highlight; }
    .pin[aria-checked='true'] { outline: 2px solid Highlight; outline-offset: -2px; }
    .mark { border: 1px solid; }
  }
`;
