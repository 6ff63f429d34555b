import { css } from 'lit';

/** The looks of the composer and of what stands around it. */
export const composerStyles = css`
  .composer { position: relative; flex: none; display: flex; flex-direction: column; gap: var(--_space-2); max-block-size: 65cqb; padding: var(--_space-2) var(--_space-3) var(--_space-3); border-block-start: 1px solid var(--_border); }
  .box { display: flex; flex-direction: column; min-block-size: 0; border: 1px solid var(--_border-strong); border-radius: var(--_radius-l); background: var(--_surface); transition: border-color var(--_motion-fast) var(--_ease); }
  .box:has(textarea:focus, input:focus) { border-color: var(--_focus-ring); box-shadow: 0 0 0 1px var(--_focus-ring); }
  .reply, .notes textarea, .line input { all: unset; box-sizing: border-box; display: block; inline-size: 100%; text-align: start; overflow-wrap: anywhere; }
  .reply, .notes textarea { white-space: pre-wrap; field-sizing: content; overflow: auto; overscroll-behavior: contain; scrollbar-width: thin; }
  .reply { flex: 1 1 auto; min-block-size: 3.6em; max-block-size: 14em; padding: var(--_space-2) var(--_space-3); }
  .reply.letter { min-block-size: 7em; max-block-size: 24em; }
  /* An empty field has no direction of its own. */
  :is(.reply, .notes textarea):placeholder-shown { direction: inherit; }
  :is(.reply, .notes textarea)::placeholder { color: var(--_text-faint); opacity: 1; }
  .line { display: flex; align-items: baseline; gap: var(--_space-2); padding: var(--_space-1) var(--_space-3); border-block-end: 1px solid var(--_border); }
  .line span { flex: none; min-inline-size: 4em; color: var(--_text-muted); font-size: var(--_text-s); }
  .line input { min-block-size: 24px; }
  .toolbar { flex: none; display: flex; align-items: center; gap: var(--_space-1); padding: var(--_space-1) var(--_space-1) var(--_space-1) var(--_space-2); }
  .keys { flex: 1; text-align: end; padding-inline: var(--_space-1); }
  .send { margin-inline-start: auto; }
  .hint { display: flex; align-items: center; gap: var(--_space-1); color: var(--_text-muted); font-size: var(--_text-s); }
  .suggested .icon { color: var(--_accent-text); }

  .asides { flex: none; display: flex; flex-direction: column; gap: var(--_space-1); max-block-size: 12em; overflow: auto; }
  .aside { display: grid; grid-template-columns: minmax(0, 1fr) auto auto; align-items: center; gap: 0 var(--_space-1); padding-block: var(--_space-1); padding-inline: var(--_space-3) var(--_space-1); border-radius: var(--_radius); background: var(--_hover); }
  .holding { display: flex; align-items: center; gap: var(--_space-2); padding-inline-start: var(--_space-3); color: var(--_text-muted); font-size: var(--_text-s); }
  .holding > .truncate { flex: 1; min-inline-size: 0; }
  .aside-label { grid-column: 1; color: var(--_text-muted); font-size: var(--_text-s); }
  .aside-text { grid-column: 1; grid-row: 2; max-block-size: 3em; overflow: hidden; white-space: pre-wrap; overflow-wrap: anywhere; }
  .aside .button { grid-row: 1 / span 2; }

  .overtaken { display: flex; align-items: baseline; gap: var(--_space-2); padding: var(--_space-1) var(--_space-3); border-radius: var(--_radius); background: var(--_warning-soft); color: var(--_warning-text); font-size: var(--_text-s); }
  .overtaken.asked { flex-direction: column; align-items: stretch; gap: var(--_space-2); padding: var(--_space-3); border: 1px solid var(--_warning-text); overflow: auto; font-size: var(--_text-m); }
  .overtaken.asked > p:first-child { display: flex; align-items: baseline; gap: var(--_space-2); font-weight: var(--_weight-medium); }
  .overtaken.asked > p .icon { flex: none; }
  .overtaken blockquote { flex: none; max-block-size: 6em; overflow: hidden; padding-inline-start: var(--_space-3); border-inline-start: 2px solid; color: var(--_text); white-space: pre-wrap; overflow-wrap: anywhere; }
  .overtaken-buttons { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: var(--_space-2); }

  .quick { position: absolute; inset-block-end: 100%; inset-inline: var(--_space-3); z-index: 1; margin-block-end: calc(-1 * var(--_space-1)); max-block-size: 50cqb; overflow: auto; padding: var(--_space-1); border: 1px solid var(--_border); border-radius: var(--_radius-l); background: var(--_raised); box-shadow: var(--_shadow); }
  .quick-reply { display: flex; flex-direction: column; min-block-size: var(--_target); padding: var(--_space-1) var(--_space-2); border-radius: var(--_radius-s); cursor: pointer; }
  .quick-reply:hover { background: var(--_hover); }
  .quick-reply[aria-selected='true'] { background: var(--_selected); }
  .quick-title { font-weight: var(--_weight-medium); }
  .quick-text { color: var(--_text-muted); font-size: var(--_text-s); }

  .notes { flex: none; display: block; padding: var(--_space-2) var(--_space-4); border-block-start: 1px solid var(--_border); background: var(--_warning-soft); }
  .notes-label { display: flex; flex-wrap: wrap; align-items: center; gap: 0 var(--_space-2); color: var(--_warning-text); font-size: var(--_text-s); font-weight: var(--_weight-medium); }
  .notes-hint { font-weight: var(--_weight-normal); }
  .notes textarea { min-block-size: 3.6em; max-block-size: 9em; margin-block-start: var(--_space-1); padding: var(--_space-1) var(--_space-2); border: 1px solid var(--_border-strong); border-radius: var(--_radius); background: var(--_surface); color: var(--_text); cursor: text; }
  .notes textarea:focus { border-color: var(--_focus-ring); box-shadow: 0 0 0 1px var(--_focus-ring); }

  .closed { flex: none; max-block-size: 50cqb; overflow: auto; padding: var(--_space-4); border-block-start: 1px solid var(--_border); background: var(--_canvas); }
  .closed-title { font-weight: var(--_weight-strong); }
  .unsent { margin-block-start: var(--_space-3); }
  .unsent figcaption { color: var(--_text-muted); font-size: var(--_text-s); font-weight: var(--_weight-medium); }
  .unsent blockquote { padding-inline-start: var(--_space-3); border-inline-start: 2px solid var(--_border-strong); white-space: pre-wrap; overflow-wrap: anywhere; }

  @container (inline-size < 24em) {
    .keys { display: none; }
    .composer { padding-inline: var(--_space-2); }
  }
  @container (block-size < 22em) { :is(.reply, .notes textarea) { min-block-size: 2.4em; max-block-size: 5em; } }
  @media (forced-colors: active) {
    .box:has(textarea:focus, input:focus), .notes textarea:focus { outline: 2px solid Highlight; }
    .quick-reply[aria-selected='true'] { outline: 2px solid Highlight; outline-offset: -2px; }
    .aside, .overtaken { border: 1px solid; }
  }
`;
