import { css } from 'lit';

/** The looks of the script tool. */
export const styles = css`
  .script { display: flex; align-items: center; gap: var(--_space-3); inline-size: 100%; padding: var(--_space-2) var(--_space-3); border: 1px solid var(--_border); border-radius: var(--_radius-l); background: var(--_raised); text-align: start; }
  .script:hover { background: var(--_hover); }
  .script > span:first-child { flex: 1; min-inline-size: 0; }
  .script-name { display: block; font-weight: var(--_weight-medium); overflow-wrap: anywhere; }
  .script-summary { display: block; color: var(--_text-muted); font-size: var(--_text-s); overflow-wrap: anywhere; }
  .head .button { margin-inline-start: -0.5em; max-inline-size: 100%; white-space: normal; text-align: start; }
  .heading { margin-block-start: var(--_space-1); font-size: var(--_text-l); }
  .progress { display: flex; align-items: center; gap: var(--_space-2); margin-block-start: var(--_space-2); color: var(--_text-muted); font-size: var(--_text-s); }
  progress { flex: 1; appearance: none; block-size: 6px; border: 0; border-radius: var(--_radius-full); background: var(--_active); overflow: hidden; }
  progress::-webkit-progress-bar { background: var(--_active); }
  progress::-webkit-progress-value { background: var(--_accent); border-radius: var(--_radius-full); transition: inline-size var(--_motion) var(--_ease); }
  progress::-moz-progress-bar { background: var(--_accent); }
  .steps { display: flex; flex-direction: column; }
  .step { padding-block: var(--_space-2); border-block-start: 1px solid var(--_border); }
  .step:first-child { border: 0; }
  .tick { display: flex; align-items: flex-start; gap: var(--_space-2); min-block-size: var(--_target-s); cursor: pointer; overflow-wrap: anywhere; }
  .tick input { flex: none; inline-size: 1.15em; block-size: 1.15em; margin: 0.15em 0 0; cursor: pointer; }
  .tick input:focus-visible { outline: 2px solid var(--_focus-ring); outline-offset: 2px; }
  .is-done .tick span { color: var(--_text-faint); text-decoration: line-through; text-decoration-color: var(--_border-strong); }
  .detail { margin-inline-start: 1.65em; color: var(--_text-muted); font-size: var(--_text-s); }
  .step .actions { margin-inline-start: 1.65em; }
  @media (forced-colors: active) { progress { border: 1px solid; forced-color-adjust: none; background: Canvas; } progress::-webkit-progress-bar { background: Canvas; } progress::-webkit-progress-value { background: Highlight; } progress::-moz-progress-bar { background: Highlight; } .script { border: 1px solid; } }
`;
