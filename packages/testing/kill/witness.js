// What is put into the page before its first script: it tells the harness, over a line that survives the kill, of every key as it is heard,
// every fact as it is decided and as it is acknowledged as saved, and every event of the centre. It says nothing to the workspace.
(() => {
  if (window !== top) return;
  const key = Symbol.for('session-desk/bus@1');
  const tell = (what, data) => { globalThis.tellHarness(JSON.stringify({ what, at: Date.now(), ...data })); };
  const bus = () => globalThis[key];

  /** The state as plain data: what follows from the rest is left out. */
  const plain = ({ index, ...state }) => ({ ...state, conversations: state.conversations.map(({ messages, ...rest }) => ({ ...rest, messages: messages.pages.flat() })) });

  addEventListener('session-desk-bus-shared', () => {
    const shared = bus();
    const listen = (what) => (facts$) => ({ subscribe: () => {
      if (what === 'decided') tell('begun', { windowId: shared.windowId, state: plain(shared.state), health: shared.health });
      return facts$.subscribe((fact) => { tell(what, what === 'decided' ? { fact } : { seq: fact.seq }); });
    } });
    // The first effect of all: what it finds is what was restored.
    shared.run(listen('decided'), { on: 'decided', in: 'every-window' });
    shared.run(listen('saved'), { on: 'saved', in: 'every-window' });
    shared.ready.catch((error) => { tell('failed', { error: String(error) }); });
  });

  const inPage = (node) => {
    for (let at = node; at; at = at.parentNode ?? at.host) if (at instanceof Element && at.matches('communication-panel, session-stage, session-pane, productivity-pane')) return at.localName;
    return undefined;
  };
  const deepest = () => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active;
  };
  const inFocus = () => {
    const { windows, sessions } = bus().state;
    const sessionId = windows[bus().windowId]?.sessionId;
    return { sessionId, conversationId: sessions.find(({ id }) => id === sessionId)?.conversationId };
  };

  /** How the page stands, as it is seen: what has the focus, its text and caret, and how far the log is scrolled. */
  globalThis.standing = () => {
    const active = deepest();
    const rows = [...document.querySelector('session-pane')?.shadowRoot?.querySelectorAll('[part~="row"]') ?? []].map((row) => row.dataset.id);
    const tabs = [...document.querySelector('session-tab-strip')?.shadowRoot?.querySelectorAll('[role="tab"]') ?? []].map((tab) => tab.textContent.trim());
    const log = [...document.querySelector('communication-panel')?.shadowRoot?.querySelectorAll('[role="log"]') ?? []].find((each) => each.checkVisibility());
    const field = active && 'selectionStart' in active ? { text: active.value, start: active.selectionStart, end: active.selectionEnd } : undefined;
    return { ...inFocus(), rows, tabs, in: active ? inPage(active) : undefined, field, fromEnd: log ? Math.round(log.scrollHeight - log.scrollTop - log.clientHeight) : undefined };
  };

  // On the way back up: whoever takes the letter has taken it.
  addEventListener('input', (event) => {
    const [field] = event.composedPath();
    if (field && 'value' in field) tell('key', { ...inFocus(), in: inPage(field), text: field.value });
  });
  for (const type of ['keyup', 'focusin', 'scrollend']) addEventListener(type, () => { if (bus()) tell('standing', { standing: globalThis.standing() }); }, true);
  // What a page that goes had under way is cut off; only where it stays is that a fault.
  let goes = false;
  for (const type of ['beforeunload', 'pagehide']) addEventListener(type, () => { goes = true; });
  addEventListener('pageshow', () => { goes = false; });
  addEventListener('error', ({ message, error }) => { if (!goes) tell('error', { error: error?.stack || message || String(error) }); });
  addEventListener('unhandledrejection', ({ reason }) => { if (!goes) tell('error', { error: reason?.stack || String(reason) }); });

  // The centre speaks from a Worker, or from one that all windows of the agent share.
  for (const name of ['Worker', 'SharedWorker']) {
    const Plain = globalThis[name];
    globalThis[name] = Plain && class extends Plain {
      constructor(...given) {
        super(...given);
        (this.port ?? this).addEventListener('message', ({ data }) => { if (data?.type === 'event') tell('center', { event: data.event }); });
      }
    };
  }
})();
