import type { Page } from '@session-desk/controllers';

/** A door that leads nowhere. */
export function samplePage(params: Readonly<Record<string, unknown>>, kept?: unknown): Page {
  const nothing = (): void => undefined;
  return { params, kept, title: '', sessionId: 'kenny', signal: new AbortController().signal, setTitle: nothing, setDirty: nothing, saveState: nothing };
}
