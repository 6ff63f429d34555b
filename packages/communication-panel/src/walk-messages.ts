/** Moves the focus from message to message by Page Up and Page Down, to the first by Home and to the newest by End. True when it did. */
export function walkMessages(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return false;
  const log = event.currentTarget as HTMLElement;
  const messages = [...log.querySelectorAll<HTMLElement>('.item')];
  const from = event.composedPath()[0];
  const at = messages.findIndex((message) => from instanceof Node && message.contains(from));
  const next = nextOf(event.key, messages, at);
  if (!next) return false;
  event.preventDefault();
  next.focus();
  return true;
}

/** From the log itself, where none has the focus yet, one enters at the newest. */
function nextOf(key: string, messages: readonly HTMLElement[], at: number): HTMLElement | undefined {
  switch (key) {
    case 'PageUp': return at < 0 ? messages.at(-1) : messages[Math.max(at - 1, 0)];
    case 'PageDown': return at < 0 ? messages.at(-1) : messages[Math.min(at + 1, messages.length - 1)];
    case 'Home': return messages[0];
    case 'End': return messages.at(-1);
    default: return undefined;
  }
}
