/** An intent as a comparable value: its type and its own fields. */
export type IntentRecord = Readonly<Record<string, unknown>> & { readonly type: string };

/** What an element asked for, in order. */
export interface IntentLog {
  /** Compare as an array: `expect(log.intents).to.deep.equal([{ type: 'session-focus', sessionId: 'a' }])`. */
  readonly intents: readonly IntentRecord[];
  /** Forgets what was recorded so far. */
  clear(): void;
  /** From now on every intent is cancelled, as a host would. */
  cancelAll(): void;
  /** Stops listening. */
  stop(): void;
}

/** Records the intents of these types that reach `el`, and checks that each bubbles, is composed and can be cancelled. */
export function intentsOf(el: EventTarget, types: readonly string[]): IntentLog {
  const intents: IntentRecord[] = [];
  const listening = new AbortController();
  let cancelling = false;
  for (const type of types) {
    el.addEventListener(
      type,
      (event) => {
        if (!event.bubbles || !event.composed || !event.cancelable) {
          intents.push({ type, fault: 'an intent bubbles, is composed and cancelable' });
        }
        const fields = Object.entries(event).filter(([name]) => name !== 'isTrusted');
        intents.push({ ...Object.fromEntries(fields), type });
        if (cancelling) event.preventDefault();
      },
      { signal: listening.signal },
    );
  }
  return {
    intents,
    clear: () => {
      intents.length = 0;
    },
    cancelAll: () => {
      cancelling = true;
    },
    stop: () => {
      listening.abort();
    },
  };
}
