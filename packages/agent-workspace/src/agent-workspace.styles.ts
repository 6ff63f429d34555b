import { css } from 'lit';

/** The looks of the frame: one grid, four shapes by the room there is. */
export const styles = css`
  :host { --_header-height: var(--agent-workspace-header-height, 2.75em); block-size: 100%; container-type: inline-size; }
  .root {
    display: grid; block-size: 100%; min-block-size: 0; overflow: hidden; background: var(--_canvas);
    grid-template: 'header header header header' var(--_header-height) 'sessions work conversation tools' minmax(0, 1fr) 'notices work conversation tools' fit-content(60%) / auto minmax(0, 1fr) auto auto;
  }
  .header { grid-area: header; display: flex; align-items: center; gap: var(--_space-3); padding-inline: var(--_space-3) calc(var(--_target) + 2 * var(--_space-3)); border-block-end: 1px solid var(--_border); background: var(--_surface); min-inline-size: 0; }
  .brand { flex: 1; display: flex; align-items: center; gap: var(--_space-3); min-inline-size: 0; }
  ::slotted([slot='status']) { flex: none; }
  ::slotted([slot='presence']) { flex: none; max-inline-size: 17em; }
  .sessions, .conversation, .tools { display: flex; min-block-size: 0; min-inline-size: 0; background: var(--_surface); }
  /* The list and what comes in share a column: what comes in covers nothing, and lands in the list when it is taken. */
  .root::before { content: ''; grid-area: sessions / sessions / notices / notices; border-inline-end: 1px solid var(--_border); background: var(--_surface); }
  .sessions { grid-area: sessions; border-inline-end: 1px solid var(--_border); }
  .notices { display: contents; --notification-toast-area: notices; --notification-toast-bell-area: header; }
  ::slotted([slot='notifications']) { grid-area: header; place-self: center end; }
  .work { grid-area: work; display: flex; flex-direction: column; min-inline-size: 0; min-block-size: 0; background: var(--_canvas); }
  .stage { flex: 1; display: flex; flex-direction: column; min-block-size: 0; }
  .conversation { grid-area: conversation; border-inline-start: 1px solid var(--_border); }
  .tools { grid-area: tools; border-inline-start: 1px solid var(--_border); }
  ::slotted([slot='sessions']), ::slotted([slot='communication']), ::slotted([slot='tools']) { flex: 1; min-block-size: 0; min-inline-size: 0; }
  ::slotted(:not([slot])) { flex: 1; min-block-size: 0; }
  .areas { display: none; }
  .signed-out { display: grid; place-content: center; block-size: 100%; padding: var(--_space-6); text-align: center; background: var(--_canvas); }

  .area { position: relative; flex: 1; display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 0.15em; min-inline-size: var(--_target); padding-block: var(--_space-1); color: var(--_text-muted); font-size: var(--_text-xs); font-weight: var(--_weight-medium); }
  .area svg { inline-size: 1.5em; block-size: 1.5em; }
  .area:hover { color: var(--_text); background: var(--_hover); }
  .area[aria-current] { color: var(--_accent-text); box-shadow: inset 0 2px var(--_accent); }
  .area .badge { position: absolute; inset-block-start: 0.2em; inset-inline-start: calc(50% + 0.6em); }

  .keys-list { display: grid; gap: var(--_space-1); margin-block-start: var(--_space-4); min-inline-size: min(26em, 80vw); }
  .keys-list > div { display: flex; justify-content: space-between; gap: var(--_space-6); padding-block: var(--_space-1); border-block-end: 1px solid var(--_border); }
  .keys-list dd { display: flex; gap: var(--_space-1); }
  kbd { padding: 0 0.4em; border: 1px solid var(--_border-strong); border-block-end-width: 2px; border-radius: var(--_radius-s); background: var(--_sunken); font: var(--_weight-medium) var(--_text-s) / 1.5 var(--_font-family); }

  @container (inline-size < 1180px) {
    .root {
      grid-template: 'header header header' var(--_header-height) 'sessions work tools' minmax(0, 1fr) 'sessions conversation tools' minmax(0, 1.2fr) 'notices conversation tools' fit-content(60%) / auto minmax(0, 1fr) auto;
    }
    .conversation { border-inline-start: 0; border-block-start: 1px solid var(--_border); }
    .conversation[hidden] { display: none; }
    .root:has(.conversation[hidden]) { grid-template: 'header header header' var(--_header-height) 'sessions work tools' minmax(0, 1fr) 'notices work tools' fit-content(60%) / auto minmax(0, 1fr) auto; }
    ::slotted([slot='communication']) { inline-size: 100%; --communication-panel-width: 100%; }
  }

  /* What is out of view keeps its layout, and with it every scroll position; visibility alone would not reach into the parts' own roots. */
  @container (inline-size < 900px) {
    .root, .root:has(.conversation[hidden]) { grid-template: 'header header' var(--_header-height) 'sessions area' minmax(0, 1fr) 'notices area' fit-content(60%) 'notices areas' 3.5em / auto minmax(0, 1fr); }
    .work, .conversation, .tools { grid-area: area; border: 0; visibility: hidden; content-visibility: hidden; }
    :host([area='work']) .work, :host([area='conversation']) .conversation, :host([area='tools']) .tools { visibility: visible; content-visibility: visible; }
    .areas { grid-area: areas; display: flex; border-block-start: 1px solid var(--_border); background: var(--_surface); }
    .area[data-goes-to='sessions'] { display: none; }
    ::slotted([slot='tools']) { inline-size: 100%; --productivity-pane-width: 100%; }
  }

  @container (inline-size < 720px) {
    .root, .root:has(.conversation[hidden]) { grid-template: 'header' var(--_header-height) 'area' minmax(0, 1fr) 'areas' 3.5em / minmax(0, 1fr); }
    .root::before { display: none; }
    .sessions { grid-area: area; border: 0; }
    :host(:not([area='sessions'])) .sessions { visibility: hidden; content-visibility: hidden; }
    .area[data-goes-to='sessions'] { display: flex; }
    .notices { display: flex; grid-area: header; place-self: center end; margin-inline: var(--_space-3); }
    ::slotted([slot='sessions']) { inline-size: 100%; --session-pane-width: 100%; }
  }

  @media (forced-colors: active) { .area[aria-current] { outline: 2px solid Highlight; outline-offset: -4px; } }
`;
