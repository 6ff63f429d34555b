// The peer that everything is compared with: the same rows, strip and forms in plain DOM, as one would write them for this page alone.
import { formFor } from './form.js';

const paths = {
  home: 'M3 10 12 3l9 7v10a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1z',
  chat: 'M2.99 16.34a2 2 0 0 1 .09 1.17l-1.07 3.29a1 1 0 0 0 1.24 1.17l3.41-1a2 2 0 0 1 1.1.09 10 10 0 1 0-4.77-4.72',
  page: 'M15 2H6a2 2 0 0 0-2 2v16a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2V7z',
  more: 'M12 5v.01M12 12v.01M12 19v.01',
  close: 'M18 6 6 18M6 6l12 12',
};
const icon = (name) => `<svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="${paths[name]}"></path></svg>`;

function template(markup) {
  const made = document.createElement('template');
  made.innerHTML = markup;
  return made.content.firstElementChild;
}

const rowTemplate = template(`<li class="item"><button class="session"><span class="tile">${icon('chat')}<span class="badge" hidden>0</span></span>
  <span class="text"><span class="title"></span><span class="detail">Chat</span></span><span class="clock" hidden></span></button>
  <span class="actions"><button aria-haspopup="menu">${icon('more')}</button><button>${icon('close')}</button></span></li>`);
const tabTemplate = template(`<div class="tab" role="tab" aria-selected="false" tabindex="-1">${icon('page')}<span class="name"></span><span class="end" aria-hidden="true">${icon('close')}</span></div>`);

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  [hidden] { display: none !important; }
  .desk button { all: unset; box-sizing: border-box; cursor: pointer; }
  .icon { flex: none; width: 1.15em; height: 1.15em; stroke-width: 1.75; }
  .pane { display: flex; flex-direction: column; width: 238px; height: 100vh; background: #fff; overflow: hidden; }
  .head { flex: none; display: flex; align-items: center; height: 42px; padding: 0 12px; color: #4c5463; font-size: 12px; font-weight: 600; }
  .list { flex: 0 1 auto; min-height: 0; margin: 0; padding: 0 8px 8px; list-style: none; overflow: auto; scrollbar-width: thin; }
  .item { position: relative; contain: strict; height: 49px; border-radius: 6px; }
  .item + .item { margin-top: 2px; }
  .list.long .item { content-visibility: auto; contain-intrinsic-size: auto 49px; }
  .desk .session { position: relative; display: flex; align-items: center; gap: 12px; width: 100%; height: 100%; padding: 0 8px; border-radius: inherit; }
  .item:hover .session { background: #eef0f5; }
  .item .session[aria-current='true'] { background: #e8edfd; }
  .session[aria-current='true']::before { content: ''; position: absolute; inset: 5px auto 5px 0; width: 3px; border-radius: 3px; background: #3454d1; }
  .session[aria-current='true'] .title { font-weight: 600; }
  .tile { position: relative; flex: none; display: grid; place-items: center; width: 30px; height: 30px; border-radius: 6px; background: #3454d122; color: #3454d1; }
  .badge { position: absolute; top: -6px; right: -7px; display: inline-grid; place-items: center; min-width: 17px; height: 17px; padding: 0 4px; border-radius: 99px; background: #3454d1; color: #fff; font-size: 11px; font-weight: 600; line-height: 1; box-shadow: 0 0 0 2px #fff; }
  .text { flex: 1; min-width: 0; display: grid; }
  .title, .detail { min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; line-height: 1.35; }
  .title { font-weight: 500; }
  .detail, .clock { color: #4c5463; font-size: 12px; }
  .actions { position: absolute; top: 50%; right: 4px; display: flex; translate: 0 -50%; opacity: 0; background: #eef0f5; }
  .actions button { display: grid; place-items: center; width: 24px; height: 24px; color: #4c5463; }
  .item:is(:hover, :focus-within) .actions { opacity: 1; }
  .strip { display: flex; height: 39px; border-bottom: 1px solid #dde1e9; background: #fff; contain: strict; overflow: auto hidden; scrollbar-width: none; }
  .tab { position: relative; flex: none; display: flex; align-items: center; gap: 8px; min-width: 70px; max-width: 210px; height: 100%; padding: 0 4px 0 12px; color: #4c5463; font-weight: 500; cursor: pointer; }
  .tab:hover { background: #eef0f5; }
  .tab[aria-selected='true'] { color: #171a21; }
  .tab[aria-selected='true']::after { content: ''; position: absolute; inset: auto 0 0; height: 2px; background: #3454d1; }
  .name { min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .end { display: grid; place-items: center; width: 24px; height: 24px; }
  .end > .icon { opacity: 0; }
  .tab:is(:hover, [aria-selected='true']) .end > .icon { opacity: 1; }
  .view { grid-row: 1 / -1; display: grid; grid-template: auto minmax(0, 1fr) / 100%; min-height: 0; }
  .stage { position: relative; min-height: 0; overflow: hidden; contain: layout paint style; }
  .stage > section { position: absolute; inset: 0; contain: strict; overflow: auto; scrollbar-width: thin; }
`);

/** Makes the peer. With `lazy` a form is built when its tab is first shown. */
export function handWritten({ lazy = false } = {}) {
  const known = new Map();
  const dirty = new Set();
  let list;
  let work;
  let focused;
  let scheduled = false;

  // What comes into focus is scrolled into view once it is laid out, as in the pane.
  const watcher = new IntersectionObserver((entries) => {
    for (const { target, boundingClientRect: row } of entries) {
      watcher.unobserve(target);
      const around = list.getBoundingClientRect();
      const by = row.top < around.top ? row.top - around.top - 8 : row.bottom > around.bottom ? row.bottom - around.bottom + 8 : 0;
      if (by !== 0) list.scrollBy(0, by);
    }
  });

  function build(tab) {
    if (!tab.section.firstChild) tab.section.append(formFor(tab.id, tab.fields));
  }

  function add(customer) {
    const item = rowTemplate.cloneNode(true);
    const button = item.firstElementChild;
    const badge = item.querySelector('.badge');
    item.querySelector('.title').textContent = customer.title;
    item.dataset.id = customer.id;
    button.setAttribute('aria-label', customer.title);
    const view = document.createElement('div');
    view.className = 'view';
    view.hidden = true;
    const strip = document.createElement('div');
    strip.className = 'strip';
    strip.setAttribute('role', 'tablist');
    const stage = document.createElement('div');
    stage.className = 'stage';
    view.append(strip, stage);
    const tabs = customer.tabs.map(({ id, title }) => {
      const button = tabTemplate.cloneNode(true);
      button.dataset.id = id;
      button.querySelector('.name').textContent = title;
      button.setAttribute('aria-label', title);
      const section = document.createElement('section');
      section.setAttribute('role', 'tabpanel');
      section.ariaLabel = title;
      section.hidden = true;
      const tab = { id, button, section, fields: customer.fields };
      if (!lazy) build(tab);
      strip.append(button);
      stage.append(section);
      return tab;
    });
    known.set(customer.id, { id: customer.id, title: customer.title, item, button, badge, count: badge.firstChild, view, tabs, shown: undefined, unread: 0, messages: [], ids: new Set() });
    list.append(item);
    work.append(view);
    if (known.size > 200) list.classList.add('long');
  }

  function showTab(session, tab) {
    if (lazy) build(tab);
    if (session.shown === tab) return;
    if (session.shown) {
      session.shown.button.setAttribute('aria-selected', 'false');
      session.shown.button.tabIndex = -1;
      session.shown.section.hidden = true;
    }
    tab.button.setAttribute('aria-selected', 'true');
    tab.button.tabIndex = 0;
    tab.section.hidden = false;
    session.shown = tab;
  }

  function write(session) {
    session.button.setAttribute('aria-label', session.unread === 0 ? session.title : `${session.title}. ${session.unread} new update${session.unread === 1 ? '' : 's'} in your conversation.`);
    const shown = session.unread > 9 ? '9+' : String(session.unread);
    if (session.count.data !== shown) session.count.data = shown;
    if (session.badge.hidden !== (session.unread === 0)) session.badge.hidden = session.unread === 0;
  }

  function showSession(session) {
    if (focused === session) return;
    if (focused) {
      focused.view.hidden = true;
      focused.button.removeAttribute('aria-current');
    }
    session.view.hidden = false;
    session.button.setAttribute('aria-current', 'true');
    watcher.observe(session.item);
    focused = session;
    if (session.unread > 0) { session.unread = 0; write(session); }
  }

  function later() {
    if (scheduled) return;
    scheduled = true;
    requestAnimationFrame(() => {
      scheduled = false;
      for (const id of dirty) write(known.get(id));
      dirty.clear();
    });
  }

  return {
    mount(root, customers) {
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      root.className = 'desk';
      root.innerHTML = '<nav class="pane" aria-label="Sessions"><div class="head">Sessions</div><ul class="list" role="list"></ul></nav><div class="work"></div>';
      list = root.querySelector('.list');
      work = root.querySelector('.work');
      add({ id: 'home', title: 'Home', fields: 0, tabs: [{ id: 'home:0', title: 'Home' }] });
      for (const customer of customers) add(customer);
      showTab(known.get('home'), known.get('home').tabs[0]);
      showSession(known.get('home'));
      list.addEventListener('click', (event) => { const row = event.target.closest('.item'); if (row) showSession(known.get(row.dataset.id)); });
    },
    switchTo(sessionId, at) {
      const session = known.get(sessionId);
      showTab(session, session.tabs[at]);
      showSession(session);
    },
    page: (sessionId, at) => known.get(sessionId).tabs[at].section,
    /** Sets every count. */
    startAt(unread) {
      for (const session of known.values()) if (session !== focused) { session.unread = unread; write(session); }
    },
    /** Counts and shows; keeps nothing else. */
    count(ids) {
      for (const id of ids) { known.get(id).unread++; dirty.add(id); }
      later();
    },
    /** Keeps each message once, counts and shows. */
    receive(messages) {
      for (const message of messages) {
        const session = known.get(message.sessionId);
        if (session.ids.has(message.messageId)) continue;
        session.ids.add(message.messageId);
        session.messages.push(message);
        if (session === focused) continue;
        session.unread++;
        dirty.add(session.id);
      }
      later();
    },
    kept: (sessionId) => known.get(sessionId).messages.length,
    name: (sessionId) => known.get(sessionId).button.getAttribute('aria-label'),
    open(customer) {
      add(customer);
      showTab(known.get(customer.id), known.get(customer.id).tabs[0]);
      showSession(known.get(customer.id));
    },
    close(sessionId) {
      const session = known.get(sessionId);
      if (focused === session) showSession([...known.values()].at([...known.keys()].indexOf(sessionId) - 1));
      session.item.remove();
      session.view.remove();
      known.delete(sessionId);
      dirty.delete(sessionId);
    },
  };
}
