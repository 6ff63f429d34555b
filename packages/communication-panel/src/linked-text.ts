/** A piece of a message: words, and where they lead when they are an address. */
export interface TextPiece {
  readonly text: string;
  readonly href?: string;
}

const ADDRESS = /\b(?:https?:\/\/|mailto:|tel:\+?(?=\d))[^\s<>"“”]+/giu;
const TRAILING = /[.,;:!?'’…)\]}*_]+$/u;
const PROTOCOLS = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** The pieces of a text in order; together they are the text. Only `http`, `https`, `mailto` and `tel` become links, judged after parsing. */
export function linkedText(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let done = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = withoutTrailing(found);
    const href = hrefOf(address);
    if (href === undefined) continue;
    if (index > done) pieces.push({ text: text.slice(done, index) });
    pieces.push({ text: address, href });
    done = index + address.length;
  }
  if (done < text.length) pieces.push({ text: text.slice(done) });
  return pieces;
}

/** A full stop or bracket behind an address ends the sentence; a bracket that the address opened itself is part of it. */
function withoutTrailing(found: string): string {
  const short = found.replace(TRAILING, '');
  return found[short.length] === ')' && short.includes('(') && !short.includes(')') ? `${short})` : short;
}

function hrefOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  return PROTOCOLS.has(url.protocol) && url.username === '' && url.password === '' ? url.href : undefined;
}
