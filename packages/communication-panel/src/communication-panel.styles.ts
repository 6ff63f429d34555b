import { css, unsafeCSS, type CSSResultGroup } from 'lit';
import { channel, sentimentLevels } from '@session-desk/core';
import { composerStyles } from './composer.styles.js';
import { logStyles } from './log.styles.js';

const colours = unsafeCSS([
  ...channel.options.map((name) => `.channel.${name} { --_mark: var(--_channel-${name}); }`),
  ...sentimentLevels.map((level) => `.sentiment.${level} > .icon { color: var(--_sentiment-${level}); }`),
].join('\n'));

const frame = css`
  :host { inline-size: var(--communication-panel-width, var(--_own-width, 400px)); min-inline-size: 0; max-inline-size: 100%; block-size: 100%; }
  :host([mode='hidden']) { display: none; }
  :host(:state(minimised)) { inline-size: var(--communication-panel-minimised-width, 2.75em); flex: none; }
  .root { position: relative; display: flex; flex-direction: column; block-size: 100%; min-block-size: 0; background: var(--_surface); container-type: size; overflow: hidden; }
  .threads { position: relative; flex: 1; min-block-size: 0; }
  .thread { position: absolute; inset: 0; display: flex; flex-direction: column; contain: strict; }

  .separator { position: absolute; inset-block: 0; inset-inline-start: 0; z-index: 1; inline-size: 8px; cursor: col-resize; touch-action: none; }
  .separator::after { content: ''; position: absolute; inset-block: 0; inset-inline-start: 0; inline-size: 2px; background: transparent; transition: background-color var(--_motion-fast) var(--_ease); }
  .separator:is(:hover, .dragging, :focus-visible)::after { background: var(--_accent); }
  .separator:focus-visible { outline-offset: -2px; }

  .head { display: grid; grid-template: 'channel name buttons' auto 'channel standing standing' auto / auto minmax(0, 1fr) auto; column-gap: var(--_space-3); row-gap: 0.1em; align-items: center; padding: var(--_space-3) var(--_space-3) var(--_space-2) var(--_space-4); border-block-end: 1px solid var(--_border); }
  .channel { display: grid; place-items: center; inline-size: 2.4em; block-size: 2.4em; border-radius: var(--_radius-full); color: var(--_mark); background: color-mix(in srgb, var(--_mark) 14%, var(--_surface)); }
  .head > .channel { grid-area: channel; align-self: center; }
  .name { grid-area: name; font-size: var(--_text-l); line-height: 1.3; text-align: -webkit-match-parent; text-align: match-parent; }
  .head-buttons { grid-area: buttons; display: flex; align-items: center; gap: var(--_space-1); }
  .standing { grid-area: standing; display: flex; flex-wrap: wrap; align-items: center; gap: 0.15em var(--_space-3); color: var(--_text-muted); font-size: var(--_text-s); }
  .standing > span { display: inline-flex; align-items: center; gap: var(--_space-1); white-space: nowrap; }
  .status::before { content: ''; inline-size: 0.55em; block-size: 0.55em; margin-inline-end: 0.15em; border-radius: var(--_radius-full); background: var(--_presence-offline); }
  .status.reconnecting::before { background: var(--_presence-away); animation: desk-reconnect 1.2s ease-in-out infinite alternate; }
  @keyframes desk-reconnect { to { opacity: 0.3; } }
  @media (prefers-reduced-motion: reduce) { .status.reconnecting::before { animation: none; } }
  .status.active::before { background: var(--_presence-available); }
  .status.wrap-up::before, .status.waiting::before { background: var(--_presence-away); }
  .trend .icon { inline-size: 0.95em; block-size: 0.95em; }
  .estimate { color: var(--_text-faint); }
  .end:hover { border-color: var(--_danger); color: var(--_danger-text); background: var(--_danger-soft); }

  .empty { margin: auto; padding: var(--_space-6); max-inline-size: 22em; text-align: center; }
  .empty > .icon { inline-size: 2em; block-size: 2em; margin-block-end: var(--_space-2); color: var(--_text-faint); }
  .empty-title { font-weight: var(--_weight-strong); }

  .mini { display: flex; flex-direction: column; align-items: center; gap: var(--_space-3); block-size: 100%; padding-block: var(--_space-2); }
  .mini-name { flex: 0 1 auto; min-block-size: 0; max-block-size: 100%; writing-mode: vertical-rl; font-size: var(--_text-m); font-weight: var(--_weight-medium); }
  .mini .channel { inline-size: 2em; block-size: 2em; }
  @container (inline-size > 12em) {
    .mini { flex-direction: row; block-size: auto; padding: var(--_space-1) var(--_space-2); border-block-end: 1px solid var(--_border); }
    .mini-name { writing-mode: horizontal-tb; }
  }
  @container (inline-size < 21em) {
    .head { padding-inline: var(--_space-3) var(--_space-2); column-gap: var(--_space-2); }
    .estimate { font-size: var(--_text-xs); }
  }
  @media (forced-colors: active) {
    .status::before { border: 1px solid; }
    .channel { border: 1px solid; }
    .separator:is(:hover, .dragging, :focus-visible)::after { background: Highlight; }
  }
  ${colours}
`;

/** The looks of the panel: its frame and head, the log, the composer. */
export const styles: CSSResultGroup = [frame, logStyles, composerStyles];
