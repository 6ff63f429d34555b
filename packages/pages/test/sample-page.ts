import type { Page } from '@session-desk/controllers';

/** A door that leads nowhere, of one session. */
export function samplePage(sessionId: string): Page {
  const nothing = (): void => undefined;
  return { params: {}, kept: undefined, title: '', sessionId, signal: new AbortController().signal, setTitle: nothing, setDirty: nothing, saveState: nothing };
}
