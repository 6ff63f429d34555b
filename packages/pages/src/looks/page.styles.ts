import { css } from 'lit';

/** What every page looks like: a header, cards in one or two columns, facts as pairs, rows that open something. Made for 320 px and up. */
export const pageStyles = css`
  :host { container: page / inline-size; min-block-size: 100%; background: var(--_canvas); }
  .page { display: grid; gap: var(--_space-4); max-inline-size: 76em; margin-inline: auto; padding: var(--_space-5) var(--_space-6) var(--_space-8); }

  .head { display: flex; align-items: center; gap: var(--_space-3); min-inline-size: 0; }
  .mark { flex: none; display: grid; place-items: center; inline-size: 2.75em; block-size: 2.75em; border-radius: var(--_radius-l); background: var(--_active); color: var(--_text-muted); font-weight: var(--_weight-strong); }
  .mark .icon { inline-size: 1.4em; block-size: 1.4em; }
  .head .name { flex: 1; min-inline-size: 0; }
  .head h2 { font-size: var(--_text-xl); line-height: 1.25; letter-spacing: -0.011em; overflow-wrap: anywhere; }
  .head .meta { display: flex; flex-wrap: wrap; align-items: center; gap: var(--_space-1) var(--_space-2); margin-block-start: var(--_space-1); color: var(--_text-muted); font-size: var(--_text-s); }
  .head .actions { display: flex; flex-wrap: wrap; gap: var(--_space-2); }

  .columns { display: grid; gap: var(--_space-4); align-items: start; }
  .column { display: grid; gap: var(--_space-4); min-inline-size: 0; align-content: start; }
  @container page (inline-size >= 46em) { .columns { grid-template-columns: minmax(0, 1.7fr) minmax(0, 1fr); } }

  .card { display: block; min-inline-size: 0; padding: var(--_space-4); }
  .card-head { display: flex; align-items: center; gap: var(--_space-2); min-block-size: var(--_target); margin-block: calc(var(--_space-1) * -1) var(--_space-2); }
  .card-head h3 { flex: 1; display: flex; align-items: center; gap: var(--_space-2); min-inline-size: 0; font-size: var(--_text-m); }
  .card-head h3 .icon { color: var(--_text-faint); }
  .card-head .button { margin-block: calc(var(--_space-1) * -1); }
  .card-head:last-child { margin-block-end: calc(var(--_space-1) * -1); }
  .card-head .hint { padding: 0; }

  .facts { display: grid; grid-template-columns: minmax(6.5em, max-content) minmax(0, 1fr); gap: var(--_space-1) var(--_space-4); align-items: baseline; }
  .facts dt { color: var(--_text-muted); font-size: var(--_text-s); }
  .facts dd { min-inline-size: 0; overflow-wrap: anywhere; }
  .facts.wide { grid-template-columns: repeat(auto-fill, minmax(min(15em, 100%), 1fr)); gap: var(--_space-3) var(--_space-5); }
  .facts.wide > div { min-inline-size: 0; }
  .facts .icon { color: var(--_text-faint); }

  .rows { display: grid; gap: 1px; margin-inline: calc(var(--_space-2) * -1); }
  .rows > li { min-inline-size: 0; }
  .entry { inline-size: 100%; min-block-size: calc(var(--_target) + var(--_space-2)); padding: var(--_space-1) var(--_space-2); border-radius: var(--_radius); }
  .entry { display: flex; align-items: center; gap: var(--_space-3); min-inline-size: 0; text-align: start; }
  .rows button.entry:hover { background: var(--_hover); }
  .rows button.entry:active { background: var(--_active); }
  .rows button.entry:focus-visible { outline: 2px solid var(--_focus-ring); outline-offset: -2px; }
  .entry .main { flex: 1; display: grid; min-inline-size: 0; }
  .entry .main > * { min-inline-size: 0; }
  .entry .end { flex: none; color: var(--_text-faint); font-size: var(--_text-s); text-align: end; white-space: nowrap; }
  .entry > .icon { color: var(--_text-faint); }
  .icon-end { display: grid; color: var(--_text-faint); }
  /* Amounts and statuses stand below each other. */
  @container page (inline-size >= 30em) {
    .orders { grid-template-columns: minmax(0, 1fr) auto auto; column-gap: var(--_space-3); }
    .orders > li, .orders .entry { display: grid; grid-column: 1 / -1; grid-template-columns: subgrid; }
    .orders .entry > .numeric { grid-column: 2; text-align: end; }
    .orders .entry > .chip { grid-column: 3; justify-self: start; }
  }
  .chips { display: flex; flex-wrap: wrap; gap: var(--_space-2); }
  .name-line { font-weight: var(--_weight-medium); }
  .sub { color: var(--_text-muted); font-size: var(--_text-s); }
  .entry .main > [dir] { text-align: -webkit-match-parent; text-align: match-parent; }

  .hint { color: var(--_text-muted); padding-block: var(--_space-1); }
  .hint .button { margin-inline-start: var(--_space-2); }
  .skeletons { display: grid; gap: var(--_space-2); padding-block: var(--_space-1); }
  .skeletons > * { block-size: 1em; }
  .skeletons > :nth-child(2) { inline-size: 82%; }
  .skeletons > :nth-child(3) { inline-size: 58%; }

  @container page (inline-size < 30em) {
    .page { gap: var(--_space-3); padding: var(--_space-3) var(--_space-3) var(--_space-6); }
    .columns, .column { gap: var(--_space-3); }
    .card { padding: var(--_space-3); }
    .card-head { flex-wrap: wrap; }
    .card-head h3 { flex: 1 1 auto; }
    .card-head .chip { order: 1; }
    .head { flex-wrap: wrap; }
    .head h2 { font-size: var(--_text-l); }
    .head .name { flex-basis: calc(100% - 4.5em); }
    .head .actions { flex: 1; justify-content: flex-end; }
    .facts { grid-template-columns: minmax(5.5em, max-content) minmax(0, 1fr); column-gap: var(--_space-3); }
    .entry:has(.chip) { flex-wrap: wrap; gap: var(--_space-1) var(--_space-2); padding-block: var(--_space-2); }
    .entry:has(.chip) .main { flex-basis: calc(100% - 3em); }
    .entry:has(.chip) .icon-end { display: none; }
  }
  @media (forced-colors: active) { .mark { border: 1px solid; } }
`;
