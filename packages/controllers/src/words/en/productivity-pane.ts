import { plural } from './plural.js';

/** The words of `<productivity-pane>` in English. */
export const productivityPane = {
  label: 'Productivity',
  rail: 'Tools',
  toolName: (name: string) => TOOLS[name] ?? name,
  withCount: (label: string, count: number) => `${label}, ${plural(count, { one: '# new', other: '# new' })}`,
  pin: 'Keep the tools of the first tab',
  pinned: 'Tools of the first tab. Press to follow the tab in focus',
  wider: 'Wider',
  narrower: 'Narrower',
  collapse: 'Collapse',
  width: (pixels: number) => `${String(pixels)} pixels wide`,
  collapsed: 'Collapsed',
  loading: (label: string) => `${label} is loading`,
  failed: (label: string) => `${label} could not be shown`,
  failedHint: 'Your other tools and your conversation work on.',
};

const TOOLS: Readonly<Record<string, string>> = { knowledge: 'Knowledge', suggestions: 'Suggested replies', cards: 'Smart assist', script: 'Agent script' };
