import { css } from 'lit';
import { channelTints } from '@session-desk/controllers';

/** The looks of `<session-pane>`. Rows are of one height and contain themselves: a badge that changes lays out nothing else. */
export const styles = css`
  :host {
    --_row: var(--session-pane-row-height, calc(var(--_font-size) * 3.5));
    inline-size: var(--session-pane-width, calc(var(--_font-size) * 17)); block-size: 100%; min-block-size: 0;
  }
  :host([collapsed]) { inline-size: var(--session-pane-collapsed-width, calc(var(--_font-size) * 4)); }
  .root, .pane { block-size: 100%; }
  .pane { display: flex; flex-direction: column; background: var(--_surface); overflow: hidden; }
  .head { flex: none; display: flex; align-items: center; gap: var(--_space-2); min-block-size: 3em; padding-inline: var(--_space-3); }
  .burger[aria-expanded='true']:not(:hover, :active) { background: transparent; }
  .heading { flex: 1; font-size: var(--_text-s); font-weight: var(--_weight-strong); color: var(--_text-muted); }
  .list { flex: 0 1 auto; min-block-size: 0; padding: 0 var(--_space-2) var(--_space-2); scroll-padding-block: var(--_space-2); }

  .item { position: relative; contain: strict; block-size: var(--_row); border-radius: var(--_radius); }
  .item + .item { margin-block-start: 2px; }
  .item.home { block-size: calc(var(--_font-size) * 2.75); }
  .list.long .item { content-visibility: auto; contain-intrinsic-size: auto var(--_row); }

  .session { inline-size: 100%; block-size: 100%; gap: var(--_space-3); padding-inline: var(--_space-2); border-radius: inherit; }
  .session:focus-visible { outline-offset: -2px; }
  .item:hover .session { background: var(--_hover); }
  .item .session:active { background: var(--_active); }
  .item .session[aria-current='true'] { background: var(--_selected); }
  .session[aria-current='true'] .title { font-weight: var(--_weight-strong); }

  .tile { position: relative; flex: none; display: grid; place-items: center; inline-size: calc(var(--_font-size) * 2.15); block-size: calc(var(--_font-size) * 2.15); border-radius: var(--_radius); background: color-mix(in oklab, var(--_tint) 13%, transparent); color: var(--_tint); --_tint: var(--_text-muted); }
  .tile.home { background: transparent; }
  ${channelTints}
  .tile > .icon { inline-size: 1.2em; block-size: 1.2em; }

  .name { position: absolute; }
  .badge { position: absolute; inset-block-start: -0.55em; inset-inline-end: -0.6em; box-shadow: 0 0 0 2px var(--_surface); }
  .badge.bell .icon { inline-size: 1em; block-size: 1em; vertical-align: 0; stroke-width: 2.5; }
  .alarm { position: absolute; inset-block-end: -0.35em; inset-inline-end: -0.5em; inline-size: 1.3em; block-size: 1.17em; overflow: visible; }
  .alarm-sign { fill: var(--_danger); stroke: var(--_surface); stroke-width: 3; stroke-linejoin: round; paint-order: stroke; }
  .alarm-mark { fill: none; stroke: var(--_on-danger); stroke-width: 2.4; stroke-linecap: round; }

  .text { flex: 1; min-inline-size: 0; display: grid; }
  .title, .detail { display: block; line-height: 1.35; }
  .title { text-align: -webkit-match-parent; text-align: match-parent; font-weight: var(--_weight-medium); }
  .detail { color: var(--_text-muted); font-size: var(--_text-s); }
  .mark { unicode-bidi: isolate; }
  .mark.failed { color: var(--_danger-text); font-weight: var(--_weight-medium); }
  .mark.unsaved, .mark.wrap-up { color: var(--_warning-text); }
  .mark + .mark::before { content: '·'; margin-inline: 0.4em; color: var(--_text-faint); }
  .clock { flex: none; align-self: start; margin-block-start: calc((var(--_row) - 2.75em) / 2); color: var(--_text-muted); font-size: var(--_text-s); }

  .actions { position: absolute; inset-block-start: 50%; inset-inline-end: var(--_space-1); display: flex; translate: 0 -50%; opacity: 0; border-radius: var(--_radius); background: var(--_hover); }
  .session[aria-current='true'] + .actions { background: var(--_selected); }
  .item:is(:hover, :focus-within) .actions { opacity: 1; }
  .action:focus-visible { outline-offset: -2px; }
  .action:hover { background: var(--_active); }
  .item:is(:hover, :focus-within) .clock { visibility: hidden; }
  .item:focus-within .session:not([aria-current='true']):not(:active) { background: var(--_hover); }

  .item[data-drop='before']::before, .item[data-drop='after']::before { content: ''; position: absolute; z-index: 1; inset-inline: 0; block-size: 2px; background: var(--_accent); }
  .item[data-drop='before']::before { inset-block-start: 0; }
  .item[data-drop='after']::before { inset-block-end: 0; }
  .drag-source { opacity: 0.5; }
  .drag-image { opacity: 0.9; background: var(--_raised); box-shadow: var(--_shadow); list-style: none; }

  .reopen { flex: none; justify-content: flex-start; gap: var(--_space-3); min-block-size: calc(var(--_font-size) * 2.75); margin: 0 var(--_space-2) var(--_space-2); padding-inline: var(--_space-2); border-width: 0; text-align: start; }
  .reopen:focus-visible { outline-offset: -2px; }
  .reopen > .icon { inline-size: calc(var(--_font-size) * 2.15); block-size: 1.2em; }

  .empty { padding: var(--_space-2) var(--_space-4); }
  .restoring { display: grid; gap: var(--_space-2); padding-inline: var(--_space-3); }
  .restoring .skeleton { block-size: calc(var(--_row) - var(--_space-3)); }

  :host([collapsed]) .head { justify-content: center; padding-inline: 0; }
  :host([collapsed]) :is(.heading, .text, .clock, .actions, .empty, .reopen > .truncate, slot) { display: none; }
  :host([collapsed]) .list { padding-inline: var(--_space-1); }
  :host([collapsed]) .session { justify-content: center; padding-inline: 0; }
  :host([collapsed]) .reopen { justify-content: center; margin-inline: var(--_space-1); padding-inline: 0; }

  @media (hover: none) {
    .actions { opacity: 1; background: none; }
    .item:not(.home) .session { padding-inline-end: 4.5em; }
    .clock { visibility: hidden; }
    :host([collapsed]) .session { padding-inline-end: 0; }
  }
  @media (forced-colors: active) {
    .tile, .actions { border: 1px solid; background: Canvas; }
    .badge { background: Highlight; color: HighlightText; forced-color-adjust: none; border: 0; }
    .alarm-sign { fill: CanvasText; stroke: Canvas; }
    .alarm-mark { stroke: Canvas; }
  }
`;
