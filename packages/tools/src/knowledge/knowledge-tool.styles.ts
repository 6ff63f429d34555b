import { css } from 'lit';

/** The looks of the knowledge tool. */
export const styles = css`
  .search { position: relative; display: block; }
  .search .icon { position: absolute; inset-inline-start: 0.75em; inset-block-start: 50%; transform: translateY(-50%); color: var(--_text-faint); pointer-events: none; }
  .search .field { padding-inline-start: 2.35em; }
  .search .field::-webkit-search-cancel-button { appearance: none; }
  .bar { position: absolute; inset-inline: 0.5em; inset-block-end: 1px; block-size: 2px; border-radius: var(--_radius-full); overflow: hidden; opacity: 0; animation: appear 1ms 250ms forwards; }
  .bar::after { content: ''; position: absolute; inset-block: 0; inline-size: 30%; background: var(--_accent); animation: pass 1.2s var(--_ease) infinite; }
  @keyframes appear { to { opacity: 1; } }
  @keyframes pass { from { inset-inline-start: -30%; } to { inset-inline-start: 100%; } }
  .hit { padding: var(--_space-2) var(--_space-3) var(--_space-3); }
  .hit-top { display: flex; align-items: flex-start; gap: var(--_space-1); margin-inline-start: -0.3em; }
  .hit-name { flex: 1; min-inline-size: 0; }
  .hit-title { display: flex; align-items: flex-start; gap: var(--_space-1); inline-size: 100%; padding-block: 0.1em; min-block-size: var(--_target-s); border-radius: var(--_radius-s); font-weight: var(--_weight-medium); overflow-wrap: anywhere; }
  .hit-title:hover { color: var(--_accent-text); }
  .hit-title .icon { margin-block-start: 0.15em; color: var(--_text-faint); transform: rotate(-90deg); transition: transform var(--_motion-fast) var(--_ease); }
  .hit-title .icon:dir(rtl) { transform: rotate(90deg); }
  .hit-title[aria-expanded='true'] .icon { transform: none; }
  .hit-actions { flex: none; display: flex; margin-inline-end: -0.35em; }
  .done { color: var(--_success-text); }
  .summary { margin-block-start: 2px; color: var(--_text-muted); font-size: var(--_text-s); display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
  .preview { display: flex; flex-direction: column; gap: var(--_space-3); margin-block-start: var(--_space-2); padding-block-start: var(--_space-2); border-block-start: 1px solid var(--_border); font-size: var(--_text-s); }
  .preview section { display: flex; flex-direction: column; align-items: flex-start; gap: var(--_space-1); }
  .preview h4 { font-size: var(--_text-s); }
  .preview .button { margin-inline-start: calc(var(--_space-2) * -1); }
  .preview ol { padding-inline-start: 1.5em; list-style: decimal; }
  .preview .skeleton { inline-size: 100%; block-size: 1em; }
  @media (prefers-reduced-motion: reduce) { .bar::after { inline-size: 100%; animation: none; } }
`;
