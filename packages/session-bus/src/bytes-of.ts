/** How many bytes facts are as text; a fact that has no text counts none. */
export function bytesOf(facts: readonly unknown[]): number {
  return facts.reduce<number>((sum, fact) => sum + utf8(textOf(fact)), 0);
}

/** A fact in words. A page may keep what JSON has no words for (a big integer, a ring of objects): health must not fail for that. */
function textOf(fact: unknown): string {
  try {
    return JSON.stringify(fact, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
  } catch {
    return '';
  }
}

// What `TextEncoder` would count, which is in no lib that this package may name.
function utf8(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // A surrogate pair is four bytes, and two units.
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
