import type { AgentScript } from '../agent-script.js'; export const scripts: readonly AgentScript[] = [];
