import { css } from 'lit';
import { channelTints } from '@session-desk/controllers';

/**
 * The looks of `<notification-toast>`: a bell in its place, and toasts at the inline-end edge of the window, below a header: a composer stays
 * free. Docked, bell and toasts are two boxes in the layout of whoever holds the element.
 */
export const styles = css`
  :host { display: contents; }
  .root { flex: none; }
  .root.lifted, :host([docked]) .root { display: contents; }
  .lifted .bell { display: none; }
  .bell { position: relative; }
  :host([docked]) .bell { grid-area: var(--notification-toast-bell-area, auto); place-self: center end; margin-inline: var(--_space-3); }
  .bell .badge { position: absolute; inset-block-start: -0.3em; inset-inline-end: -0.4em; box-shadow: 0 0 0 2px var(--_surface); }
  .bell .icon { inline-size: 1.3em; block-size: 1.3em; }

  .region {
    --_inset: var(--notification-toast-inset, calc(var(--_font-size) * 1.15));
    all: unset; box-sizing: border-box; position: fixed; inset: auto; inset-block-start: 0; inset-inline-end: 0;
    inline-size: min(var(--notification-toast-width, calc(var(--_font-size) * 24)) + 2 * var(--_inset), 100vw); max-block-size: 100vh; overflow: auto; padding: var(--notification-toast-inset-block, calc(var(--_font-size) * 3.6)) var(--_inset) var(--_inset); pointer-events: none;
    font: var(--_weight-normal) var(--_text-m) / var(--_line-height) var(--_font-family); color: var(--_text); text-align: start; scrollbar-width: none;
  }
  .region:not(:popover-open) { display: none; }
  .shelf, .stack { display: flex; flex-direction: column; align-items: stretch; gap: var(--_space-2); }
  .shelf { gap: var(--_space-3); overflow: visible; }
  .item { pointer-events: auto; }

  /* As a container it asks its column for no width. Where that shows icons alone, the toasts reach out over the page beside it. */
  :host([docked]) .root:not(.lifted) .region {
    display: flex; flex-direction: column; position: relative; grid-area: var(--notification-toast-area, auto); inline-size: auto; min-block-size: 0; max-block-size: 100%; padding: 0; overflow: visible;
    pointer-events: auto; container: notification-dock / inline-size;
  }
  :host([docked]) .root:not(.lifted) .region .shelf { flex: 0 1 auto; min-block-size: 0; gap: var(--_space-2); padding: var(--_space-2); overflow: auto; }
  :host([docked]) .root:not(.lifted) .toast { box-shadow: var(--_shadow-s); animation-name: rise; }
  @container notification-dock (inline-size < 10em) {
    :host([docked]) .root:not(.lifted) .region .shelf { position: relative; z-index: 1; inline-size: 18em; }
    :host([docked]) .root:not(.lifted) .toast { box-shadow: var(--_shadow); }
  }

  .toast { border: 1px solid var(--_border); border-radius: var(--_radius-l); background: var(--_raised); box-shadow: var(--_shadow); animation: arrive var(--_motion-slow) var(--_ease); }
  @keyframes arrive { from { transform: translateY(-0.75em); } }
  @keyframes rise { from { transform: translateY(0.75em); } }

  .offer { --_tint: var(--_channel-custom); padding: var(--_space-3); border-color: color-mix(in oklab, var(--_tint) 40%, var(--_border)); }
  ${channelTints}
  .head { position: relative; display: flex; align-items: center; gap: var(--_space-3); min-inline-size: 0; }
  .tile { flex: none; display: grid; place-items: center; inline-size: 2.4em; block-size: 2.4em; border-radius: var(--_radius); background: color-mix(in oklab, var(--_tint) 14%, transparent); color: var(--_tint); }
  .tile .icon { inline-size: 1.3em; block-size: 1.3em; }
  .heading { flex: 1; min-inline-size: 0; }
  .kind { color: var(--_text-muted); font-size: var(--_text-s); line-height: 1.3; }
  .title { font-size: var(--_text-l); line-height: 1.3; overflow-wrap: anywhere; }
  .countdown { --_ring: var(--_accent); position: relative; flex: none; display: grid; place-items: center; inline-size: 2.9em; block-size: 2.9em; font-size: var(--_text-s); font-weight: var(--_weight-strong); }
  .countdown.short { --_ring: var(--_danger); color: var(--_danger-text); }
  .ring { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; transform: rotate(-90deg); }
  .ring circle { fill: none; stroke-width: 2.5; }
  .track { stroke: var(--_active); }
  .rest { stroke: var(--_ring); stroke-linecap: round; transition: stroke-dasharray var(--_motion-slow) linear; }
  .fields { display: grid; grid-template-columns: fit-content(45%) minmax(0, 1fr); align-items: baseline; gap: var(--_space-1) var(--_space-3); margin-block-start: var(--_space-3); font-size: var(--_text-m); }
  .fields:empty { margin: 0; }
  .fields > div { display: contents; }
  dt { color: var(--_text-muted); font-size: var(--_text-s); overflow-wrap: anywhere; }
  dd { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; overflow-wrap: anywhere; }
  .buttons { display: flex; flex-wrap: wrap; gap: var(--_space-2); margin-block-start: var(--_space-3); }
  .buttons .button { flex: 1 1 auto; min-block-size: var(--_target-l); padding-inline: var(--_space-2); white-space: normal; }

  .compact { display: flex; align-items: center; gap: var(--_space-2); padding: var(--_space-2); }
  .compact .head { flex: 1; gap: var(--_space-2); }
  .compact .tile { inline-size: 2em; block-size: 2em; }
  .compact .tile .icon { inline-size: 1.15em; block-size: 1.15em; }
  .compact .title { font-size: var(--_text-m); }
  .title-text { display: block; text-align: -webkit-match-parent; text-align: match-parent; }
  .compact :is(.title-text, .kind) { text-align: -webkit-match-parent; text-align: match-parent; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .compact .countdown { inline-size: 2.65em; block-size: 2.65em; font-size: var(--_text-xs); font-weight: var(--_weight-medium); letter-spacing: -0.03em; }
  .compact .buttons { margin: 0; }
  .compact .buttons .button { inline-size: var(--_target); min-block-size: var(--_target); padding: 0; }
  .compact .label-text { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .show { position: absolute; inset: calc(var(--_space-1) * -1); border-radius: var(--_radius); }
  .show:hover { background: color-mix(in oklab, var(--_text) 6%, transparent); }
  .spin { display: inline-grid; animation: turn 1s linear infinite; }
  @keyframes turn { to { transform: rotate(360deg); } }

  .more { text-align: center; margin-block-start: calc(var(--_space-1) * -1); }
  .more .chip { pointer-events: auto; padding: 0.25em 0.8em; border: 1px solid var(--_border); border-radius: var(--_radius-full); background: var(--_raised); color: var(--_text); box-shadow: var(--_shadow); }

  .notice { --_tint: var(--_info-text); display: flex; align-items: flex-start; gap: var(--_space-2); padding: var(--_space-3); }
  .success { --_tint: var(--_success-text); }
  .warning { --_tint: var(--_warning-text); }
  .error, .missed { --_tint: var(--_danger-text); }
  .notice.error { border-color: var(--_danger); }
  .level { flex: none; color: var(--_tint, var(--_text-muted)); }
  .notice .level { padding-block-start: 0.1em; }
  .text { flex: 1; min-inline-size: 0; padding-block: 0.1em; overflow-wrap: anywhere; }
  .latest { color: var(--_text-muted); font-size: var(--_text-s); }
  .notice .button { margin-block: -0.1em; }
  .undo { color: var(--_accent-text); }
  :host([docked]) .root:not(.lifted) .notice { flex-wrap: wrap; }
  :host([docked]) .root:not(.lifted) .text { flex-basis: calc(100% - 6em); }
  :host([docked]) .root:not(.lifted) .undo { order: 1; margin: 0; margin-inline-start: calc(var(--_font-size) * 1.7); }

  .past { inline-size: min(26em, 94vw); max-block-size: min(32em, 80vh); padding: 0; overflow: hidden; }
  .past:popover-open { display: flex; flex-direction: column; }
  .past-head { flex: none; display: flex; align-items: center; justify-content: space-between; padding: var(--_space-3) var(--_space-3) var(--_space-2) var(--_space-4); }
  .past-head:dir(rtl) { padding: var(--_space-3) var(--_space-4) var(--_space-2) var(--_space-3); }
  .entries { flex: 1; min-block-size: 0; padding-block-end: var(--_space-2); }
  .entries:focus-visible { outline-offset: -3px; border-radius: var(--_radius-l); }
  .entry { display: flex; gap: var(--_space-3); padding: var(--_space-2) var(--_space-4); }
  .entry + .entry { border-block-start: 1px solid var(--_border); }
  .entry.info { --_tint: var(--_info-text); }
  .empty { padding: var(--_space-2) var(--_space-4) var(--_space-5); }

  @media (forced-colors: active) {
    .toast { border: 2px solid CanvasText; }
    .tile, .more .chip { border: 1px solid; }
    .show:hover { outline: 2px solid Highlight; }
    .track { stroke: GrayText; }
    .rest { stroke: Highlight; }
    .countdown.short .rest { stroke: LinkText; }
  }
`;
