import type { Message } from '@session-desk/core';

const MINUTE = 60_000;

/** Whether a message begins a group: another speaker, or another minute than the one before it. */
export function beginsGroup(message: Message, before: Message | undefined): boolean {
  return !before || before.from !== message.from || before.author !== message.author || Math.floor(before.at / MINUTE) !== Math.floor(message.at / MINUTE) || beginsDay(message, before);
}

/** Whether a message is the first of its day, by the clock on the agent's wall. */
export function beginsDay(message: Message, before: Message | undefined): boolean {
  return !before || new Date(before.at).toDateString() !== new Date(message.at).toDateString();
}
