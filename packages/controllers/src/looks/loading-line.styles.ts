import { css } from 'lit';

/** A line that runs along the upper edge of whatever holds a `.loading`; not before a quarter of a second, so that what is quick does not flicker. */
export const loadingLine = css`
  .loading { position: absolute; inset-block-start: 0; inset-inline: 0; block-size: 2px; overflow: hidden; background: var(--_active); opacity: 0; animation: appear 1ms 250ms forwards; }
  .loading::after { content: ''; position: absolute; inset-block: 0; inline-size: 30%; background: var(--_accent); animation: pass 1.2s var(--_ease) infinite; }
  @keyframes appear { to { opacity: 1; } }
  @keyframes pass { from { inset-inline-start: -30%; } to { inset-inline-start: 100%; } }
  @media (prefers-reduced-motion: reduce) { .loading::after { inline-size: 100%; animation: none; } }
  @media (forced-colors: active) { .loading::after { background: Highlight; } }
`;
