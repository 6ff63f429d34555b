import type { Words } from '../en.js';

/** The words of `<agent-workspace>` in Arabic. */
export const agentWorkspace = {
  label: 'مساحة عمل الموظف',
} satisfies Words['agentWorkspace'];
