/** How Chromium and Firefox name what they could not fetch. */
const NAMED = /dynamically imported module: (\S+)$/;

/**
 * Imports what an `import()` could not fetch, past what the browser remembers: a failed module may stay failed in it until the page is
 * loaded anew (https://github.com/whatwg/html/pull/10327), but the same file under another query is another module. Only the error knows
 * the file, since a bundler gives chunks names of its own and reads no computed address. Rejects with the error itself where none is
 * named: Safari names none, and a bundler with a loader of its own, such as webpack, forgets failures by itself. What the file imports
 * in turn keeps its own address: where that is what failed, only a reload helps.
 */
export async function importAnew<Part>(error: unknown, attempt: number): Promise<Part> {
  const address = error instanceof TypeError ? NAMED.exec(error.message)?.[1] : undefined;
  if (address === undefined || !URL.canParse(address)) throw error;
  const anew = new URL(address);
  anew.searchParams.set('again', String(attempt));
  return await import(/* @vite-ignore */ /* webpackIgnore: true */ anew.href) as Part;
}
