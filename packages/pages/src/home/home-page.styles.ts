import { css, unsafeCSS } from 'lit';

const statuses = ['available', 'busy', 'do-not-disturb', 'away', 'offline', 'inactive'] as const;
const channels = ['chat', 'sms', 'social', 'voice', 'email', 'custom', 'case'] as const;

/** The looks of Home beside those of every page. */
export const homePageStyles = [
  css`
    .greeting h2 { font-size: var(--_text-2xl); line-height: 1.2; letter-spacing: -0.018em; }
    .greeting p { margin-block-start: var(--_space-1); color: var(--_text-muted); }
    .figures { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 1px; overflow: hidden; padding: 0; background: var(--_border); }
    .figures > div { display: flex; flex-direction: column-reverse; justify-content: flex-end; gap: 2px; padding: var(--_space-3) var(--_space-4); background: var(--_raised); }
    .figures dt { color: var(--_text-muted); font-size: var(--_text-s); }
    .figures dd { font-size: var(--_text-2xl); font-weight: var(--_weight-strong); line-height: 1.15; letter-spacing: -0.02em; font-variant-numeric: tabular-nums; }
    .figures .figure { display: inline-block; inline-size: 1.4em; block-size: 0.8em; }
    .figures .zero dd { color: var(--_text-faint); font-weight: var(--_weight-normal); }
    .figures .warn dd { color: var(--_danger-text); }

    .state { display: flex; align-items: center; gap: var(--_space-2); font-size: var(--_text-l); font-weight: var(--_weight-strong); }
    .state::before { content: ''; flex: none; inline-size: 0.7em; block-size: 0.7em; border-radius: var(--_radius-full); background: var(--_mark); }
    .state .faint { font-weight: var(--_weight-normal); }
    .restoring .skeleton { display: inline-block; inline-size: 9em; }
    .restoring .line { grid-column: 1 / -1; inline-size: auto; }
    .reason { margin-block: var(--_space-1) var(--_space-3); color: var(--_text-muted); }
    ::slotted([slot='presence']) { display: block; margin-block-start: var(--_space-3); }
    ::slotted([slot='work-items']) { display: block; block-size: 26em; overflow: hidden; border: 1px solid var(--_border); border-radius: var(--_radius-l); background: var(--_raised); }

    .capacity { display: grid; grid-template-columns: auto minmax(4em, 1fr) auto auto; gap: var(--_space-2) var(--_space-3); align-items: center; padding-block-start: var(--_space-3); border-block-start: 1px solid var(--_border); }
    .capacity > li { display: contents; }
    .pieces { display: flex; gap: 2px; }
    .pieces > span { flex: 1; block-size: 0.5em; border-radius: 2px; background: var(--_active); }
    .pieces > .taken { background: var(--_mark); }
    .capacity-figure { text-align: end; }

    .dot { flex: none; inline-size: 0.6em; block-size: 0.6em; border-radius: var(--_radius-full); background: var(--_mark); }
    .notice-mark { display: grid; place-items: center; color: var(--_text-faint); }
    .notice-mark.success { color: var(--_success-text); }
    .notice-mark.warning { color: var(--_warning-text); }
    .notice-mark.error { color: var(--_danger-text); }

    @container page (inline-size < 40em) { .figures { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
    @container page (inline-size < 30em) { .greeting h2, .figures dd { font-size: var(--_text-xl); } .figures > div { padding: var(--_space-2) var(--_space-3); } }
    @media (forced-colors: active) {
      .state::before, .dot { background: CanvasText; }
      .pieces > span { border: 1px solid; }
      .pieces > .taken { background: Highlight; forced-color-adjust: none; }
      .figures > div { border: 1px solid; }
    }
  `,
  ...statuses.map((status) => css`.state.${unsafeCSS(status)} { --_mark: var(--_presence-${unsafeCSS(status)}); }`),
  ...channels.map((channel) => css`.${unsafeCSS(channel)} { --_mark: var(--_channel-${unsafeCSS(channel)}); }`),
];
