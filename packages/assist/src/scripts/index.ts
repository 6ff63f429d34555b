import type { AgentScript } from '../agent-script.js';
import { bankScripts } from './bank.js';
import { shopScripts } from './shop.js';
import { telecomAndTravelScripts } from './telecom-and-travel.js';

/** The agent scripts that ship. Macros are names: the host registers what they do. */
export const scripts: readonly AgentScript[] = [...shopScripts, ...bankScripts, ...telecomAndTravelScripts];
