import { css } from 'lit';

/** The looks of `<session-stage>`. */
export const styles = css`
  :host { position: relative; block-size: 100%; min-block-size: 0; overflow: hidden; contain: layout paint style; }
  .root { block-size: 100%; background: var(--session-stage-surface, var(--_canvas)); }

  /* Strict containment makes a place a layout root: nothing outside is laid out anew when a page changes, and nothing in it when it is hidden. */
  ::slotted(section) { position: absolute; inset: 0; contain: strict; overflow: auto; overscroll-behavior: contain; scrollbar-width: thin; scrollbar-color: var(--_border-strong) transparent; }
  ::slotted(section[hidden]) { display: none !important; }
  ::slotted(section[hidden][data-framed]) { display: block !important; visibility: hidden !important; content-visibility: hidden; }
  ::slotted(section:focus-visible) { outline: 2px solid var(--_focus-ring); outline-offset: -2px; }
  ::slotted(section:focus:not(:focus-visible)) { outline: none; }

  .fence, .empty {
    position: absolute; inset: 0; overflow: auto; display: flex; flex-direction: column; align-items: center; justify-content: safe center;
    gap: var(--_space-2); padding: var(--_space-6); text-align: center;
  }
  .fence h2 { font-size: var(--_text-l); overflow-wrap: anywhere; }
  .fence p { max-inline-size: 28em; text-wrap: balance; }
  .fence .button { margin-block-start: var(--_space-3); }
  .mark { display: grid; place-items: center; inline-size: 2.75em; block-size: 2.75em; margin-block-end: var(--_space-1); border-radius: var(--_radius-full); background: var(--_active); color: var(--_text-muted); }
  .mark.danger { background: var(--_danger-soft); color: var(--_danger-text); }
  .mark .icon { inline-size: 1.4em; block-size: 1.4em; }

  .loading { position: absolute; inset-block-start: 0; inset-inline: 0; block-size: 2px; overflow: hidden; background: var(--_active); opacity: 0; animation: appear 1ms 250ms forwards; }
  .loading::after { content: ''; position: absolute; inset-block: 0; inline-size: 30%; background: var(--_accent); animation: pass 1.2s var(--_ease) infinite; }
  @keyframes appear { to { opacity: 1; } }
  @keyframes pass { from { inset-inline-start: -30%; } to { inset-inline-start: 100%; } }
  @media (prefers-reduced-motion: reduce) { .loading::after { inline-size: 100%; animation: none; } }
  @media (forced-colors: active) {
    .mark { border: 1px solid; }
    .loading::after { background: Highlight; }
  }
`;
