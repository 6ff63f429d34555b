/**
 * Everything of the looks that is not a colour: role → value. `em(n)` is n pixels at the default size of 14 px, and grows with
 * `--desk-font-size` alone: nested elements do not multiply it, and a page's `html { font-size }` does not reach it.
 */
export const measures = {
  'font-family': "Inter, 'Segoe UI Variable Text', 'Segoe UI', system-ui, -apple-system, Roboto, 'Helvetica Neue', 'Noto Sans', 'Noto Sans Arabic', sans-serif",
  'font-family-code': "ui-monospace, 'Cascadia Mono', 'SF Mono', Menlo, Consolas, monospace",
  'font-size': '14px',
  'line-height': '1.43',
  'text-xs': em(11),
  'text-s': em(12),
  'text-m': em(14),
  'text-l': em(16),
  'text-xl': em(20),
  'text-2xl': em(26),
  'weight-normal': '400',
  'weight-medium': '500',
  'weight-strong': '600',
  'space-1': em(4),
  'space-2': em(8),
  'space-3': em(12),
  'space-4': em(16),
  'space-5': em(20),
  'space-6': em(24),
  'space-8': em(32),
  'space-10': em(40),
  target: em(28),
  'target-s': `max(24px, ${em(24)})`,
  'target-l': em(36),
  'radius-s': em(4),
  radius: em(6),
  'radius-l': em(10),
  'radius-full': '999px',
  'shadow-s': '0 1px 2px var(--_shadow-color)',
  shadow: '0 4px 12px var(--_shadow-color), 0 1px 3px var(--_shadow-color)',
  'shadow-l': '0 16px 40px var(--_shadow-color), 0 2px 8px var(--_shadow-color)',
  'motion-fast': '90ms',
  motion: '160ms',
  'motion-slow': '260ms',
  ease: 'cubic-bezier(0.2, 0, 0, 1)',
} as const satisfies Record<string, string>;

/** A measure; its public name is `--desk-<role>`. */
export type MeasureRole = keyof typeof measures;

function em(pixels: number): string {
  return `calc(var(--_font-size) * ${String(Math.round((pixels / 14) * 10_000) / 10_000)})`;
}
