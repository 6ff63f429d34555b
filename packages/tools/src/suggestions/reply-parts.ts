/** A piece of a suggested reply: words, or a blank that the agent must fill in. */
export type ReplyPart = { readonly text: string } | { readonly blank: number };

// The mark that a provider puts where another customer's words stood; longer runs of it are one blank too.
const blankMark = /_{3,}/gu;

/** The words and blanks of a suggested reply, in order; blanks are numbered from 0. */
export function replyParts(reply: string): readonly ReplyPart[] {
  const texts = reply.split(blankMark);
  return texts.flatMap((text, at): readonly ReplyPart[] => [...(text === '' ? [] : [{ text }]), ...(at < texts.length - 1 ? [{ blank: at }] : [])]);
}

/** The reply with its blanks filled in; or which blank is the first that is still empty. */
export function filledReply(reply: string, values: readonly (string | undefined)[]): { readonly text: string } | { readonly missing: number } {
  const parts = replyParts(reply);
  const missing = parts.find((part): part is { readonly blank: number } => 'blank' in part && (values[part.blank]?.trim() ?? '') === '');
  if (missing) return { missing: missing.blank };
  return { text: parts.map((part) => ('text' in part ? part.text : values[part.blank]?.trim())).join('') };
}
