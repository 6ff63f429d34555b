// The pane alone, fed by properties as a host without a bus would: the rows as they are, once per frame.
import '@session-desk/session-pane/define';
import './form.js';

/** Makes the peer. */
export function rows() {
  const known = new Map();
  const dirty = new Set();
  let pane;
  let sessions;
  let scheduled = false;

  return {
    async mount(root, customers) {
      root.className = 'desk';
      pane = document.createElement('session-pane');
      sessions = [{ id: 'home', kind: 'home', title: 'Home' }, ...customers.map(({ id, title }) => ({ id, title, kind: 'conversation', channel: 'chat', unread: 0 }))];
      sessions.forEach(({ id }, at) => { if (at > 0) known.set(id, { at, unread: 0 }); });
      pane.sessions = sessions;
      pane.focusedId = 'home';
      root.append(pane);
      await pane.updateComplete;
    },
    /** Sets every count. */
    startAt(unread) {
      sessions = sessions.slice();
      for (const own of known.values()) {
        own.unread = unread;
        sessions[own.at] = { ...sessions[own.at], unread };
      }
      pane.sessions = sessions;
    },
    count(ids) {
      for (const id of ids) { known.get(id).unread++; dirty.add(id); }
      if (scheduled) return;
      scheduled = true;
      requestAnimationFrame(() => {
        scheduled = false;
        sessions = sessions.slice();
        for (const id of dirty) {
          const { at, unread } = known.get(id);
          sessions[at] = { ...sessions[at], unread };
        }
        dirty.clear();
        pane.sessions = sessions;
      });
    },
    name: (sessionId) => pane.renderRoot.querySelector(`[data-id="${sessionId}"] .name`).ariaLabel,
  };
}
