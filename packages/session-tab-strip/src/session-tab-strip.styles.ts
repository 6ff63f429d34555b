import { css } from 'lit';

/**
 * The looks of `<session-tab-strip>`. It contains itself: other tabs lay out nothing around it. The transform that moves nothing tells
 * SortableJS, which looks for transforms alone, that what it drags is placed against the strip. Its own inline size counts only where
 * nothing gives it one, such as in a table cell.
 */
export const styles = css`
  :host { --_height: var(--session-tab-strip-height, calc(var(--_font-size) * 2.75)); --_tab-width: var(--session-tab-strip-tab-width, calc(var(--_font-size) * 15)); block-size: var(--_height); min-inline-size: 0; }
  .root { block-size: 100%; }
  .strip { display: flex; align-items: stretch; gap: var(--_space-1); block-size: 100%; padding-inline-end: var(--_space-2); border-block-end: 1px solid var(--_border); background: var(--_surface); contain: strict; contain-intrinsic-inline-size: min(calc(var(--_tab-width) * 2), 60vw); transform: translate(0); }
  .line { display: flex; gap: inherit; flex: 0 1 auto; min-inline-size: 0; }
  .scroller { flex: 0 1 auto; min-inline-size: 0; overflow: auto hidden; overscroll-behavior-inline: contain; scrollbar-width: none; }
  .tabs { display: flex; inline-size: max-content; block-size: 100%; }

  .tab {
    position: relative; flex: none; display: flex; align-items: center; gap: var(--_space-2); min-inline-size: calc(var(--_font-size) * 5); max-inline-size: var(--_tab-width);
    block-size: 100%; padding-inline: var(--_space-3); color: var(--_text-muted); font-weight: var(--_weight-medium); cursor: pointer; user-select: none;
  }
  .tab:has(> .end) { padding-inline-end: var(--_space-1); }
  .tab:hover { background: var(--_hover); color: var(--_text); }
  .tab:active { background: var(--_active); }
  .tab[aria-selected='true'] { color: var(--_text); }
  .tab[aria-selected='true']::after { content: ''; position: absolute; inset-block-end: 0; inset-inline: 0; block-size: 2px; background: var(--_accent); }
  .tab[aria-selected='true'] > .icon { color: var(--_accent-text); }
  .tab:focus-visible { outline-offset: -2px; border-radius: var(--_radius); }
  .title { text-align: -webkit-match-parent; text-align: match-parent; }

  .end { position: relative; flex: none; display: grid; place-items: center; inline-size: var(--_target-s); block-size: var(--_target-s); border-radius: var(--_radius-s); color: var(--_text-muted); }
  .end > * { grid-area: 1 / 1; }
  .close:hover { background: var(--_active); color: var(--_text); }
  .close > .icon { opacity: 0; inline-size: 1em; block-size: 1em; }
  .tab:is(:hover, :focus-visible, [aria-selected='true']) .close:not(.dirty) > .icon, .tab:hover .close > .icon { opacity: 1; }
  .dot { inline-size: 0.55em; block-size: 0.55em; border-radius: var(--_radius-full); background: var(--_warning-text); }
  .tab:hover .close > .dot { opacity: 0; }
  .saving > .icon { animation: turn 1.2s linear infinite; }
  @keyframes turn { to { rotate: 1turn; } }

  .tab[data-drop]::before { content: ''; position: absolute; inset-block: 0.3em; inline-size: 2px; background: var(--_accent); }
  .tab[data-drop='before']::before { inset-inline-start: -1px; }
  .tab[data-drop='after']::before { inset-inline-end: -1px; }
  .drag-source { opacity: 0.5; }
  .drag-image { background: var(--_raised); box-shadow: var(--_shadow); opacity: 0.9; }

  .scroll-button { display: none; flex: none; place-items: center; inline-size: var(--_target-s); color: var(--_text-muted); cursor: pointer; }
  .scroll-button:hover { background: var(--_hover); color: var(--_text); }
  :host(:state(overflowing)) .scroll-button { display: grid; }
  .all { align-self: center; }
  slot[name='end']::slotted(*) { align-self: center; }

  @media (hover: none) { .close:not(.dirty) > .icon { opacity: 1; } }
  @media (forced-colors: active) {
    .tab[aria-selected='true'] { outline: 2px solid Highlight; outline-offset: -2px; }
    .tab[aria-selected='true']::after, .tab[data-drop]::before { background: Highlight; }
    .dot { background: CanvasText; forced-color-adjust: none; }
  }
`;
