import { css } from 'lit';

/** The looks of the cards tool. */
export const styles = css`
  .top { display: flex; align-items: flex-start; gap: var(--_space-2); }
  .name { flex: 1; min-inline-size: 0; padding-block: 0.15em; overflow-wrap: anywhere; }
  .top .button { margin-block-start: -0.1em; margin-inline-end: -0.35em; }
  .fields { display: grid; grid-template-columns: minmax(5em, auto) minmax(0, 1fr); gap: var(--_space-1) var(--_space-3); margin-block-start: var(--_space-2); font-size: var(--_text-s); }
  .fields > div { display: contents; }
  .fields dt { color: var(--_text-muted); }
  .fields dd { overflow-wrap: anywhere; }
`;
