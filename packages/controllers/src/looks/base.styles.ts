import { css, unsafeCSS, type CSSResultGroup } from 'lit';
import { privateAliases } from './tokens.js';
import { controlStyles } from './controls.styles.js';

const foundation = css`
  :host {
    ${unsafeCSS(privateAliases())}
    display: block;
  }
  :host([hidden]), [hidden] { display: none !important; }

  /* A page's own "*" rule beats :host, so everything inherits from here; all: initial spares custom properties, direction too (CSS Cascade 5). */
  .root {
    all: initial;
    box-sizing: border-box;
    display: block;
    color-scheme: inherit;
    font: var(--_weight-normal) var(--_font-size) / var(--_line-height) var(--_font-family);
    font-variant-numeric: tabular-nums;
    color: var(--_text);
    background: transparent;
    accent-color: var(--_accent);
    -webkit-font-smoothing: antialiased;
    text-align: start;
    overflow-wrap: break-word;
  }
  .root *, .root *::before, .root *::after { box-sizing: border-box; }
  .root :where(h1, h2, h3, h4, p, ul, ol, dl, dd, figure, fieldset, pre, blockquote) { margin: 0; padding: 0; border: 0; }
  .root :where(ul, ol) { list-style: none; }
  .root :where(h1, h2, h3, h4) { font-size: var(--_text-m); font-weight: var(--_weight-strong); text-wrap: balance; }
  .root :where(a) { color: var(--_accent-text); text-underline-offset: 0.2em; }
  .root :where(iframe, img) { max-inline-size: 100%; border: 0; }

  :focus-visible { outline: 2px solid var(--_focus-ring); outline-offset: 1px; }
  :focus:not(:focus-visible) { outline: none; }

  .visually-hidden:not(:focus-within) {
    position: absolute; inline-size: 1px; block-size: 1px; margin: -1px; padding: 0; border: 0;
    overflow: hidden; clip-path: inset(50%); white-space: nowrap;
  }
  .truncate { min-inline-size: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .muted { color: var(--_text-muted); }
  .faint { color: var(--_text-faint); font-size: var(--_text-s); }
  .numeric { font-variant-numeric: tabular-nums; }

  .icon { flex: none; inline-size: 1.15em; block-size: 1.15em; vertical-align: -0.2em; stroke-width: 1.75; }
  .icon.directional:dir(rtl) { transform: scaleX(-1); }

  .scroll {
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--_border-strong) transparent;
  }

  /* A drawing keeps a colour of its own in forced colours; whatever holds it has the one that can be seen. */
  @media (forced-colors: active) { .icon { color: inherit !important; } }
  @media (prefers-contrast: more) {
    :host { --_border: var(--_border-strong); --_text-faint: var(--_text); --_text-muted: var(--_text); }
  }
  @media (prefers-reduced-motion: reduce) {
    :host { --_motion: 0.01ms; --_motion-fast: 0.01ms; --_motion-slow: 0.01ms; }
    .root *, .root *::before, .root *::after { animation-duration: 0.01ms !important; animation-iteration-count: 1 !important; scroll-behavior: auto !important; }
  }
`;

/**
 * What every element's sheet begins with: the tokens as private names with their defaults (so that an element alone on a
 * foreign page looks right), the `.root` wrapper that no page rule reaches, focus and controls. The looks of menus, dialogs and tooltips
 * come with those of the controllers; whoever makes one by hand adds `overlayStyles` behind these.
 * An element writes `static styles = [baseStyles, styles]` and renders everything inside `<div class="root">`.
 */
export const baseStyles: CSSResultGroup = [foundation, controlStyles];
