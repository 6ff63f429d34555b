import { css } from 'lit';
import { loadingLine } from '@session-desk/controllers';

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
  .acts { display: flex; flex-wrap: wrap; justify-content: center; gap: var(--_space-2); }
  .waiting { color: var(--_text); }
  .mark { display: grid; place-items: center; inline-size: 2.75em; block-size: 2.75em; margin-block-end: var(--_space-1); border-radius: var(--_radius-full); background: var(--_active); color: var(--_text-muted); }
  .mark.danger { background: var(--_danger-soft); color: var(--_danger-text); }
  .mark .icon { inline-size: 1.4em; block-size: 1.4em; }

  ${loadingLine}
  @media (forced-colors: active) { .mark { border: 1px solid; } }
`;
