import { css } from 'lit';

/** The looks of an article: one column of a length that reads well. */
export const articlePageStyles = css`
  .page { max-inline-size: 48em; }
  .lead { color: var(--_text-muted); font-size: var(--_text-l); line-height: 1.5; }
  .article { display: grid; gap: var(--_space-5); padding: var(--_space-6); line-height: 1.6; }
  .article section { display: grid; gap: var(--_space-2); }
  .article h3 { font-size: var(--_text-l); }
  .article ol { display: grid; gap: var(--_space-2); padding-inline-start: 0; counter-reset: step; }
  .article ol > li { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: var(--_space-3); counter-increment: step; }
  .article ol > li::before {
    content: counter(step); display: grid; place-items: center; inline-size: 1.7em; block-size: 1.7em; border-radius: var(--_radius-full);
    background: var(--_selected); color: var(--_accent-text); font-size: var(--_text-s); font-weight: var(--_weight-strong);
  }
  .tags { display: flex; flex-wrap: wrap; gap: var(--_space-1); }
  @container page (inline-size < 30em) { .article { padding: var(--_space-4) var(--_space-3); } }
`;
