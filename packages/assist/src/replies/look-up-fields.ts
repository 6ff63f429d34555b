import type { PastLine } from './past-dialogue.js';

/** The fields that look-ups brought into a conversation, `title name` → value; a later look-up of the same title replaces a value. */
export function lookUpFields(lines: readonly PastLine[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const { from, text } of lines) {
    if (from !== 'system') continue;
    const [, title = '', rest = ''] = /^([^:]*):?([\s\S]*)$/u.exec(text) ?? [];
    for (const part of rest.split(/;|\n/u)) {
      const [, name, value] = /^\s*([^=]+?)\s*=\s*(.*?)\s*$/u.exec(part) ?? [];
      if (name !== undefined && value !== undefined && value !== '') fields.set(`${title} ${name}`, value);
    }
  }
  return fields;
}
