// The pane alone, fed by properties as a host without a bus would: the rows as they are, once per frame.
import '@session-desk/session-pane/define';
import './form.js';

/** Makes the peer. */
export function rows() {
  const counts = new Map();
  let pane;
  let sessions;
  let positions;
  const dirty = new Set();
  let scheduled = false;

  return {
    async mount(root, customers) {
      root.className = 'desk';
      pane = document.createElement('session-pane');
      sessions = [{ id: 'home', kind: 'home', title: 'Home' }, ...customers.map(({ id, title }) => ({ id, title, kind: 'conversation', channel: 'chat', unread: 0 }))];
      positions = new Map(sessions.map(({ id }, at) => [id, at]));
      pane.sessions = sessions;
      pane.focusedId = 'home';
      root.append(pane);
      await pane.updateComplete;
    },
    count(ids) {
      for (const id of ids) {
        counts.set(id, (counts.get(id) ?? 0) + 1);
        dirty.add(id);
      }
      if (scheduled) return;
      scheduled = true;
      requestAnimationFrame(() => {
        scheduled = false;
        sessions = sessions.slice();
        for (const id of dirty) {
          const at = positions.get(id);
          sessions[at] = { ...sessions[at], unread: counts.get(id) };
        }
        dirty.clear();
        pane.sessions = sessions;
      });
    },
    name: (sessionId) => pane.renderRoot.querySelector(`[data-id="${sessionId}"] .name`).textContent,
  };
}
