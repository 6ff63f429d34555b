import { css } from 'lit';
import { channelTints } from '@session-desk/controllers';

/** The looks of `<work-item-list>`: dense lines with columns where there is room, stacked below. */
export const styles = css`
  :host { container-type: inline-size; min-block-size: 0; }
  .root, .panel { display: flex; flex-direction: column; min-block-size: 0; }
  .root { block-size: 100%; background: var(--_surface); }
  .panel { flex: 1; }

  .tabs { display: flex; gap: var(--_space-1); padding-inline: var(--_space-3); border-block-end: 1px solid var(--_border); overflow-x: auto; scrollbar-width: none; }
  .tab { position: relative; flex: 0 1 auto; min-inline-size: 5em; display: flex; align-items: center; gap: var(--_space-2); min-block-size: calc(var(--_font-size) * 2.86); padding-inline: var(--_space-2); color: var(--_text-muted); font-weight: var(--_weight-medium); white-space: nowrap; }
  .root .tab:focus-visible { outline-offset: -3px; border-radius: var(--_radius); }
  .tab:hover { color: var(--_text); }
  .tab[aria-selected='true'] { color: var(--_text); }
  .tab[aria-selected='true']::after { content: ''; position: absolute; inset-inline: var(--_space-1); inset-block-end: 0; block-size: 2px; border-radius: var(--_radius-full); background: var(--_accent); }
  .short { display: none; }
  .tab[aria-selected='true'] .badge:not(.skeleton) { background: var(--_accent); color: var(--_on-accent); }

  .tools { display: flex; flex-wrap: wrap; align-items: center; gap: var(--_space-2) var(--_space-3); padding: var(--_space-3); }
  .search { position: relative; flex: 1 1 14em; max-inline-size: 28em; display: block; }
  .search .icon { position: absolute; inset-block-start: calc(50% - 0.57em); inset-inline-start: 0.75em; color: var(--_text-faint); pointer-events: none; }
  .search .field { padding-inline-start: 2.4em; min-block-size: var(--_target-l); }
  .order { display: flex; align-items: center; gap: var(--_space-2); }
  .order .label { margin: 0; white-space: nowrap; }
  .order .field { inline-size: auto; appearance: auto; cursor: pointer; padding-block: 0.45em; }
  .refresh { color: var(--_accent-text); }

  .columns, .main { display: grid; grid-template-columns: 2em minmax(10em, 2.2fr) minmax(6em, 1.2fr) minmax(5em, 1fr) minmax(5em, 0.8fr) minmax(7.5em, 0.8fr) minmax(8em, 0.8fr) minmax(7.5em, 0.7fr); column-gap: var(--_space-3); align-items: center; }
  .columns { padding: 0 calc(var(--_space-3) + 2.6em) var(--_space-1) var(--_space-5); color: var(--_text-faint); }
  .columns span { font-size: var(--_text-s); font-weight: var(--_weight-medium); }
  .columns:dir(rtl) { padding-inline: var(--_space-5) calc(var(--_space-3) + 2.6em); }
  .list { flex: 0 1 auto; min-block-size: 0; padding: 0 var(--_space-3) var(--_space-3); }
  .item { position: relative; }
  .long .item { content-visibility: auto; contain-intrinsic-size: auto 3.3em; }
  .item + .item { border-block-start: 1px solid var(--_border); }
  .main { position: relative; inline-size: 100%; min-block-size: calc(var(--_font-size) * 3.3); padding: var(--_space-1) 2.6em var(--_space-1) var(--_space-2); border-radius: var(--_radius); }
  .main:dir(rtl) { padding-inline: var(--_space-2) 2.6em; }
  .root .main:focus-visible { outline-offset: -2px; }
  .main:active { background: var(--_active); }
  .main[aria-disabled='true'] { background: none; }

  .tile { display: grid; place-items: center; inline-size: 2em; block-size: 2em; border-radius: var(--_radius); background: color-mix(in oklab, var(--_tint) 13%, transparent); color: var(--_tint); --_tint: var(--_text-muted); }
  ${channelTints}
  .cells { display: contents; }
  .cell { min-inline-size: 0; }
  .cell, .name { text-align: -webkit-match-parent; text-align: match-parent; }
  .cell.title { display: grid; line-height: 1.3; }
  .name { font-weight: var(--_weight-medium); }
  .kind { color: var(--_text-muted); font-size: var(--_text-s); }
  .queue, .status, .age { color: var(--_text-muted); }
  .age { font-size: var(--_text-s); white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
  .marks, .mark, .sla { display: flex; align-items: center; gap: 0.3em; white-space: nowrap; }
  .marks { gap: var(--_space-2); font-size: var(--_text-s); }
  .mark { color: var(--_text-muted); }
  .mark.high { color: var(--_warning-text); font-weight: var(--_weight-medium); }
  .mark.urgent, .sla.overdue { color: var(--_danger-text); font-weight: var(--_weight-strong); }
  .sla { font-size: var(--_text-s); color: var(--_text-muted); }
  .sla.soon { color: var(--_warning-text); font-weight: var(--_weight-medium); }
  .more { position: absolute; inset-inline-end: var(--_space-1); inset-block-start: calc(50% - var(--_target-s) / 2); }
  .do { position: absolute; inset-inline-end: 2.6em; inset-block: 1px; display: grid; place-items: center; }
  .hint { display: none; padding-inline: var(--_space-3); min-inline-size: 4.5em; text-align: center; line-height: 2; border-radius: var(--_radius); background: var(--_accent); color: var(--_on-accent); font-size: var(--_text-s); font-weight: var(--_weight-medium); }
  .item:is(:hover, :focus-within) .hint { display: block; }
  .item:is(:hover, :focus-within) .age, .main:has(.state) :is(.due, .age) { visibility: hidden; }
  .state { display: flex; align-items: center; gap: var(--_space-2); padding-inline: var(--_space-3); line-height: 2; border-radius: var(--_radius); background: var(--_sunken); color: var(--_text-muted); font-size: var(--_text-s); }
  .spin { display: inline-grid; animation: turn 1s linear infinite; }
  @keyframes turn { to { transform: rotate(360deg); } }
  .item.gone .main { opacity: 1; }
  .item.gone .name { text-decoration: line-through; color: var(--_text-muted); }
  .item.gone .more { visibility: hidden; }

  .empty { display: grid; justify-items: center; gap: var(--_space-3); padding: var(--_space-8) var(--_space-4); color: var(--_text-muted); text-align: center; text-wrap: balance; }
  .inbox .icon { inline-size: 2em; block-size: 2em; color: var(--_text-faint); stroke-width: 1.25; }

  .restoring { display: grid; gap: var(--_space-2); padding: var(--_space-1) var(--_space-3); }
  .restoring .skeleton { block-size: calc(var(--_font-size) * 2.8); }

  @container (inline-size < 900px) {
    .columns, .main { grid-template-columns: 2em minmax(9em, 2fr) minmax(6em, 1.1fr) minmax(5.5em, 0.9fr) minmax(7em, 0.8fr) minmax(6.5em, 0.7fr); }
    .status, .queue, .columns span:nth-child(4), .columns span:nth-child(5) { display: none; }
  }
  @container (inline-size < 700px) {
    .columns { display: none; }
    .main { grid-template: 'tile title due' auto 'tile customer marks' auto / 2em minmax(0, 1fr) auto; row-gap: 2px; padding-block: var(--_space-2); align-items: start; }
    .tile { grid-area: tile; }
    .cell.title { grid-area: title; }
    .kind, .age { display: none; }
    .customer { grid-area: customer; color: var(--_text-muted); font-size: var(--_text-s); }
    .marks { grid-area: marks; justify-content: flex-end; }
    .due { grid-area: due; }
    .hint { display: none !important; }
    .tools { padding-block: var(--_space-2); }
    .order .label { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
    .order { position: relative; }
    .whole { display: none; }
    .short { display: inline; }
  }
  @container (inline-size < 420px) {
    .main { grid-template: 'tile title title' auto 'tile customer customer' auto 'tile due marks' auto / 2em auto minmax(0, 1fr); }
    .marks { justify-content: flex-start; }
    .cells:has(> .due:not(:has(> *))) > .marks { grid-column: 2 / -1; }
    .tabs { padding-inline: var(--_space-1); gap: 0; }
    .tab { min-inline-size: 0; font-size: var(--_text-s); gap: var(--_space-1); padding-inline: var(--_space-2); flex: 1 1 auto; justify-content: center; }
  }
  @media (hover: none) { .hint { display: none; } .item .age { visibility: visible !important; } }
  @media (forced-colors: active) {
    .tab[aria-selected='true']::after { background: Highlight; }
    .tile { border: 1px solid; }
    .hint { border: 1px solid; background: Canvas; color: CanvasText; }
  }
`;
