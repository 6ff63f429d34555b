import { css } from 'lit';

/** The looks of messages: bubbles, transcript and letters. */
export const logStyles = css`
  .reading { position: relative; flex: 1; min-block-size: 4em; display: flex; }
  .log { flex: 1; min-inline-size: 0; scroll-padding-block: var(--_space-4); }
  .log:focus-visible { outline-offset: -2px; }
  .content { padding: var(--_space-2) var(--_space-4) var(--_space-6); }
  .no-messages { padding-block: var(--_space-8); text-align: center; color: var(--_text-faint); }
  .long .page { content-visibility: auto; contain-intrinsic-block-size: auto 60em; }

  .item { position: relative; display: flex; flex-direction: column; align-items: flex-start; margin-block-start: 0.2em; border-radius: var(--_radius); scroll-margin-block: var(--_space-4); }
  .item.first { margin-block-start: var(--_space-3); }
  .page:first-child > .item:first-child { margin-block-start: 0; }
  .item.agent { align-items: flex-end; }
  .item:focus-visible { outline-offset: 2px; }
  .day { align-self: stretch; display: flex; align-items: center; gap: var(--_space-3); margin-block: var(--_space-3) var(--_space-2); color: var(--_text-faint); font-size: var(--_text-s); font-weight: var(--_weight-medium); }
  .day::before, .day::after { content: ''; flex: 1; block-size: 1px; background: var(--_border); }
  .who { display: flex; align-items: baseline; gap: var(--_space-2); max-inline-size: 100%; margin-block-end: 0.2em; font-size: var(--_text-s); color: var(--_text-faint); }
  .speaker { font-weight: var(--_weight-medium); color: var(--_text-muted); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .who time { white-space: nowrap; }

  .bubble { max-inline-size: min(86%, 38em); padding: 0.45em 0.8em; border-radius: var(--_radius-l); background: var(--_hover); white-space: pre-wrap; overflow-wrap: anywhere; }
  .bubble > span { display: block; }
  .customer .bubble { border-start-start-radius: var(--_radius-s); border-end-start-radius: var(--_radius-s); }
  .agent .bubble { border-start-end-radius: var(--_radius-s); border-end-end-radius: var(--_radius-s); background: color-mix(in srgb, var(--_accent) 15%, var(--_surface)); }
  .bot .bubble, .supervisor .bubble { background: transparent; border: 1px dashed var(--_border-strong); }
  .failed .bubble { background: var(--_danger-soft); border: 1px solid var(--_danger); }
  .queued .bubble { opacity: 0.8; }
  .bubble a { color: inherit; text-decoration-color: var(--_accent-text); font-weight: var(--_weight-medium); }
  .system { align-items: center; }
  .system .who { display: none; }
  .system .bubble { max-inline-size: 90%; padding: 0.15em var(--_space-3); background: transparent; color: var(--_text-muted); font-size: var(--_text-s); text-align: center; }

  .delivery { display: flex; flex-wrap: wrap; justify-content: flex-end; align-items: center; gap: var(--_space-1); margin-block-start: 0.2em; color: var(--_text-faint); font-size: var(--_text-xs); }
  .failed .delivery { color: var(--_danger-text); font-size: var(--_text-s); font-weight: var(--_weight-medium); }
  .failed .delivery .button:first-of-type { margin-inline-start: var(--_space-2); }
  .queued .delivery .icon { animation: desk-wait 1.6s ease-in-out infinite alternate; }
  @keyframes desk-wait { from { opacity: 1; } to { opacity: 0.35; } }
  /* All carry their state in words; the eye needs it for the newest alone. */
  .delivered:not(:is(.page:last-child > .item:last-child)) .delivery {
    position: absolute; inset-block-end: 0; inset-inline-end: 0; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
  }

  .transcript .item, .transcript .item.agent { display: grid; grid-template-columns: 6.5em minmax(0, 1fr); column-gap: var(--_space-3); align-items: baseline; margin-block-start: 0.1em; }
  .transcript .item.first { margin-block-start: var(--_space-2); }
  .transcript .day, .transcript .delivery { grid-column: 1 / -1; }
  .transcript .who { grid-column: 1; flex-direction: column; gap: 0; margin: 0; align-self: start; padding-block-start: 0.15em; }
  .transcript .agent .speaker { color: var(--_accent-text); }
  .transcript .bubble { grid-column: 2; max-inline-size: none; padding: 0.1em 0 0.1em var(--_space-3); border-inline-start: 2px solid var(--_border); border-radius: 0; background: transparent; }
  .transcript .agent .bubble { border-color: var(--_accent); background: transparent; }

  .letters .item, .letters .item.agent { align-items: stretch; margin-block-start: var(--_space-3); padding: var(--_space-3) var(--_space-4); border: 1px solid var(--_border); border-radius: var(--_radius-l); background: var(--_raised); }
  .letters .item.system { border: 0; background: transparent; padding: 0; }
  .letters .item.agent { background: color-mix(in srgb, var(--_accent) 7%, var(--_surface)); }
  .letters .item.failed { border-color: var(--_danger); }
  .letters .who, .letters .who.visually-hidden { position: static; display: flex; inline-size: auto; block-size: auto; clip-path: none; overflow: visible; justify-content: space-between; margin: 0; font-size: var(--_text-m); }
  .letters .speaker { font-weight: var(--_weight-strong); color: var(--_text); }
  .letters .day { margin: 0 0 var(--_space-2); }
  .letter-head { margin-block-end: var(--_space-2); padding-block-end: var(--_space-2); border-block-end: 1px solid var(--_border); color: var(--_text-muted); font-size: var(--_text-s); }
  .letter-head div { display: flex; gap: var(--_space-1); }
  .letter-head dt::after { content: ':'; }
  .letter-subject dd { color: var(--_text); font-weight: var(--_weight-medium); }
  .letters .item:not(.system) .bubble { max-inline-size: none; padding: 0; background: transparent; border: 0; }

  .typing { position: absolute; inset-block-end: var(--_space-1); inset-inline-start: var(--_space-4); display: flex; align-items: center; gap: var(--_space-2); max-inline-size: calc(100% - 2 * var(--_space-4)); padding: 0.1em var(--_space-2); border-radius: var(--_radius-full); background: var(--_surface); color: var(--_text-muted); font-size: var(--_text-s); }
  .dots { display: inline-flex; gap: 0.2em; }
  .dots i { inline-size: 0.35em; block-size: 0.35em; border-radius: var(--_radius-full); background: currentColor; animation: desk-wait 0.6s ease-in-out infinite alternate; }
  .dots i:nth-child(2) { animation-delay: 0.2s; }
  .dots i:nth-child(3) { animation-delay: 0.4s; }
  .jump { position: absolute; inset-block-end: var(--_space-2); inset-inline: 0; inline-size: fit-content; margin-inline: auto; border-radius: var(--_radius-full); background: var(--_raised); box-shadow: var(--_shadow); }

  @media (forced-colors: active) {
    .bubble { border: 1px solid; }
    .agent .bubble { border-width: 2px; }
    .dots i { background: CanvasText; }
  }
`;
