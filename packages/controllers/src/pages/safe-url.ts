const LONGEST = 8192;

/**
 * The address as it may be loaded into the page: `https:`, or `http:` of this very origin; `undefined` for everything else.
 * The protocol is judged after parsing, where tabs, line breaks, case and missing slashes no longer hide it.
 * Addresses that carry a name and password, and such as are longer than 8 kB, are refused too.
 */
export function safeUrl(address: unknown, base: string = document.baseURI): string | undefined {
  if (typeof address !== 'string' || address.trim() === '' || address.length > LONGEST || !URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  if (url.username !== '' || url.password !== '') return undefined;
  const ours = url.protocol === 'http:' && url.origin === location.origin;
  return url.protocol === 'https:' || ours ? url.href : undefined;
}
