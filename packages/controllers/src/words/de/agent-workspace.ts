import type { Words } from '../en.js';

/** The words of `<agent-workspace>` in German. */
export const agentWorkspace = {
  label: 'Arbeitsplatz',
} satisfies Words['agentWorkspace'];
