import { css } from 'lit';

/** The looks of `<presence-picker>`. */
export const styles = css`
  :host { min-inline-size: 0; }
  .root { display: flex; align-items: center; gap: var(--_space-2); min-inline-size: 0; }
  .button.opener { justify-content: flex-start; min-inline-size: 0; max-inline-size: 24em; min-block-size: calc(var(--_font-size) * 2.57); padding-inline: var(--_space-2); text-align: start; color: var(--_text); }
  .root > .primary { flex: none; }
  .lines { display: grid; min-inline-size: 0; line-height: 1.25; }
  .status { font-weight: var(--_weight-strong); }
  .own { font-weight: var(--_weight-normal); color: var(--_text-muted); }
  .detail { color: var(--_text-muted); font-size: var(--_text-s); font-weight: var(--_weight-normal); }
  .restoring .shape { border-radius: var(--_radius-full); }
  .restoring .lines { inline-size: 9em; }
  .restoring .lines > * { scale: 1 0.8; }
  .restoring .status { inline-size: 5em; }
  .chevron { flex: none; color: var(--_text-muted); }

  .shape { flex: none; inline-size: 1.15em; block-size: 1.15em; --_tint: var(--_presence-offline); }
  .shape.available { --_tint: var(--_presence-available); }
  .shape.busy { --_tint: var(--_presence-busy); }
  .shape.do-not-disturb { --_tint: var(--_presence-do-not-disturb); }
  .shape.away { --_tint: var(--_presence-away); }
  .shape.inactive { --_tint: var(--_presence-inactive); }
  .shape .fill { fill: var(--_tint); }
  .shape .mark { fill: none; stroke: var(--_surface); stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
  .shape .line { fill: none; stroke: var(--_tint); stroke-width: 1.8; stroke-linecap: round; }
  .shape .dashed { stroke-dasharray: 2.6 2.1; stroke-linecap: butt; }

  .panel { inline-size: min(21em, 95vw); max-block-size: 92vh; padding: 0; }
  .panel > * { padding: var(--_space-3) var(--_space-4); }
  .panel > * + * { border-block-start: 1px solid var(--_border); }
  .why-line { display: flex; align-items: center; gap: var(--_space-2); }
  .why-line .faint { margin-inline-start: auto; }
  .small-text::first-letter { text-transform: uppercase; }
  .small-text { margin-block-start: var(--_space-1); font-size: var(--_text-s); }
  .panel .choices { padding: var(--_space-1); }
  .choices .menu-item { padding-inline: var(--_space-3); gap: var(--_space-3); }
  .choices .name { flex: 1; }
  .choices .menu-item[aria-checked='true'] { font-weight: var(--_weight-strong); }
  .choices .check { color: var(--_accent-text); }
  .say-line { display: flex; gap: var(--_space-2); }
  .say-line .field { flex: 1; min-inline-size: 0; }
  .say-line .button { min-block-size: var(--_target-l); }
  select.field { cursor: pointer; appearance: auto; padding-block: 0.45em; }
  .capacity ul { display: grid; gap: var(--_space-1); }
  .channel { display: flex; align-items: center; justify-content: space-between; gap: var(--_space-3); font-size: var(--_text-s); }
  .channel > span:first-child::first-letter { text-transform: uppercase; }
  .channel > span:first-child { display: inline-block; }
  .cells { display: flex; gap: 3px; }
  .cell { inline-size: 1em; block-size: 0.45em; border-radius: var(--_radius-full); background: var(--_active); }
  .cell.taken { background: var(--_accent); }
  .full .cell.taken { background: var(--_warning-text); }
  .cell.over { background: var(--_danger); }

  @media (max-width: 480px) { .detail { display: none; } .button.opener { max-inline-size: 12em; } }
  @media (forced-colors: active) {
    .shape .fill { fill: CanvasText; }
    .shape .mark { stroke: Canvas; }
    .shape .line { stroke: CanvasText; }
    .cell { border: 1px solid CanvasText; background: Canvas; }
    .cell:is(.taken, .over) { background: Highlight; forced-color-adjust: none; }
  }
`;
