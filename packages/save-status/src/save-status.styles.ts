import { css } from 'lit';

/** The looks of `<save-status>`. */
export const styles = css`
  :host { min-inline-size: 0; }
  .root { min-inline-size: 0; }
  .opener { gap: var(--_space-2); max-inline-size: 16em; min-inline-size: var(--_target); }
  .opener.faint-sign { color: var(--_text-muted); opacity: 0.75; }
  .opener.faint-sign:is(:hover, :focus-visible) { opacity: 1; }
  .opener.degraded, .opener.saving { color: var(--_text-muted); }
  .opener:is(.memory-only, .read-only) { color: var(--_warning-text); background: var(--_warning-soft); }
  .opener.lost { color: var(--_danger-text); background: var(--_danger-soft); }
  .panel { inline-size: min(23em, 95vw); padding: var(--_space-4); }
  .panel > * + * { margin-block-start: var(--_space-3); }
  .level { font-weight: var(--_weight-strong); }
  .causes { display: grid; gap: var(--_space-1); }
  .causes li::first-letter { text-transform: uppercase; }
  .amount, .todo { color: var(--_text-muted); font-size: var(--_text-s); }
  .actions { display: flex; flex-wrap: wrap; gap: var(--_space-2); }
  @media (max-width: 480px) { .opener .name { display: none; } }
  @media (forced-colors: active) { .opener:is(.memory-only, .read-only, .lost) { border: 1px solid CanvasText; } .opener.faint-sign { opacity: 1; } }
`;
