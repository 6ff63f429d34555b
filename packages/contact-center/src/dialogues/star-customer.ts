import type { Dialogue } from './dialogue.js';
import { inventedName } from './invented-name.js';

const factLine = /^\s*-\s*(?:your\s+)?([^:\n]{2,40}):\s*(.+?)\s*$/gimu;
const ownName = /\b(?:your name is|you are|name is)\s+([A-Z][a-z]+(?:\s[A-Z][a-z]+)?)/u;

/** Who the customer of a STAR dialogue is, and what is known about them, from the task that they were given. */
export function starCustomer(dialogueId: string, userTask: string): Pick<Dialogue, 'customer' | 'facts'> {
  const facts: Record<string, string> = {};
  for (const [, name, value] of userTask.matchAll(factLine)) {
    if (name !== undefined && value !== undefined && name.toLowerCase() !== 'name') facts[name.trim().toLowerCase()] = value;
  }
  const told = /^\s*-\s*(?:your\s+)?name:\s*(.+?)\s*$/imu.exec(userTask)?.[1] ?? ownName.exec(userTask)?.[1];
  return { customer: { id: `customer-${dialogueId}`, name: told ?? inventedName(dialogueId) }, facts };
}
