/** The id that a command came with, whatever it is otherwise. */
export function idOf(command: unknown): string | undefined {
  const id = typeof command === 'object' && command !== null && 'id' in command ? command.id : undefined;
  return typeof id === 'string' ? id : undefined;
}
