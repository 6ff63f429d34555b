import { css, unsafeCSS } from 'lit';

const levels = ['very-negative', 'negative', 'slightly-negative', 'neutral', 'slightly-positive', 'positive', 'very-positive'] as const;
const channels = ['chat', 'sms', 'social', 'voice', 'email', 'custom'] as const;

/** The looks of the active conversation beside those of every page. */
export const conversationPageStyles = [
  css`
    .summary { display: grid; gap: var(--_space-3); }
    .headline { font-size: var(--_text-l); line-height: 1.45; text-wrap: pretty; }
    .summary .facts { padding-block-start: var(--_space-3); border-block-start: 1px solid var(--_border); gap: var(--_space-2) var(--_space-4); }
    .summary[aria-busy='true'] .headline::after { content: ''; display: inline-block; inline-size: 0.5em; block-size: 1em; margin-inline-start: 0.2em; vertical-align: -0.15em; border-radius: 1px; background: var(--_accent); animation: blink 900ms steps(2, jump-none) infinite; }
    @keyframes blink { from { opacity: 1; } to { opacity: 0.15; } }
    .long { color: var(--_danger-text); font-weight: var(--_weight-medium); }
    .channel { display: inline-flex; align-items: center; gap: var(--_space-2); }
    .channel::before { content: ''; inline-size: 0.6em; block-size: 0.6em; border-radius: var(--_radius-full); background: var(--_mark); }
    .sentiment .icon { margin-inline-end: var(--_space-1); color: var(--_mark); }
    .person { display: flex; align-items: center; gap: var(--_space-3); min-inline-size: 0; margin-block-end: var(--_space-3); }
    .person .main { display: flex; flex-wrap: wrap; align-items: center; gap: var(--_space-1) var(--_space-2); min-inline-size: 0; overflow-wrap: anywhere; }
    .person .mark { inline-size: 2.25em; block-size: 2.25em; border-radius: var(--_radius-full); font-size: var(--_text-s); }
    .about-case { display: grid; gap: var(--_space-2); }
    .about-case .sub { display: -webkit-box; overflow: hidden; -webkit-box-orient: vertical; -webkit-line-clamp: 4; line-clamp: 4; }
    @media (forced-colors: active) { .channel::before { background: CanvasText; } }
  `,
  ...levels.map((level) => css`.sentiment.${unsafeCSS(level)} { --_mark: var(--_sentiment-${unsafeCSS(level)}); }`),
  ...channels.map((channel) => css`.channel.${unsafeCSS(channel)} { --_mark: var(--_channel-${unsafeCSS(channel)}); }`),
];
