import { css } from 'lit';

/** What the shipped tools share: a column that fills the pane, a head that stays and a body that scrolls. */
export const toolStyles = css`
  :host { block-size: 100%; }
  .root { display: flex; flex-direction: column; block-size: 100%; min-block-size: 0; }
  .head { flex: none; padding: var(--_space-3) var(--_space-3) var(--_space-2); }
  .body { flex: 1; min-block-size: 0; padding: var(--_space-1) var(--_space-3) var(--_space-4); }
  .body:first-child { padding-block-start: var(--_space-3); }
  .caption { display: flex; align-items: center; gap: var(--_space-2); margin-block: var(--_space-1) var(--_space-2); color: var(--_text-muted); font-size: var(--_text-s); font-weight: var(--_weight-medium); }
  .list { display: flex; flex-direction: column; gap: var(--_space-2); }
  .item { padding: var(--_space-3); border: 1px solid var(--_border); border-radius: var(--_radius-l); background: var(--_raised); }
  .item:focus-within { border-color: var(--_border-strong); }
  .actions { display: flex; flex-wrap: wrap; align-items: center; gap: var(--_space-1); margin-block-start: var(--_space-2); }
  .actions .spacer { flex: 1; }
  .because { display: block; margin-block-start: var(--_space-2); padding-inline-start: var(--_space-2); border-inline-start: 2px solid var(--_border-strong); color: var(--_text-muted); font-size: var(--_text-s); overflow-wrap: anywhere; }
  .blank-state { display: flex; flex-direction: column; align-items: center; gap: var(--_space-2); padding: var(--_space-8) var(--_space-5); color: var(--_text-muted); font-size: var(--_text-s); text-align: center; text-wrap: balance; }
  .blank-state > .icon { inline-size: 1.75em; block-size: 1.75em; color: var(--_text-faint); }
  .outcome { display: inline-flex; align-items: center; gap: var(--_space-1); color: var(--_text-muted); font-size: var(--_text-s); }
  .outcome.success { color: var(--_success-text); }
  .outcome.danger { color: var(--_danger-text); }
  .note { color: var(--_text-faint); font-size: var(--_text-s); }
`;
