// Looks at the page after every frame and compares what it shows with what the records and the acts so far allow. It only looks.
import { due, saidBy } from './model.js';
import { PageParts } from './page-parts.js';

const afterPaint = new MessageChannel();

/**
 * Starts looking. Returns `{ report, stop }`.
 *
 * @param {object} options
 * @param {(sessionId: string) => object | undefined} options.dialogueOf The record of a session's conversation.
 * @param {number} options.capacity How many chats an agent may hold.
 * @param {(sessionId: string) => number} options.saidIn How many replies the agent has sent in a session. Another session may come forward, because a customer
 *   was accepted there, before the last of them was ever on screen.
 * @param {(text: string) => number} options.unreadOf The number of unread messages that a session's name tells.
 */
export function startObserver({ dialogueOf, capacity, saidIn, unreadOf }) {
  const parts = new PageParts(document);
  const talks = new Map();
  const faults = [];
  const report = { looks: 0, opened: 0, closed: 0, messages: 0, badges: 0, visits: 0, exact: 0, capacities: 0, mostOpen: 0, mostUnread: 0, faults, endings: {} };
  let inView;
  let openBefore;
  let stopped = false;

  function look() {
    report.looks += 1;
    const rows = parts.sessions.filter(({ close }) => close);
    for (const row of rows) if (!talks.has(row.id)) open(row);
    const open_ = new Set(rows.map(({ id }) => id));
    for (const talk of talks.values()) if (!talk.isClosed && !open_.has(talk.id)) close(talk);
    report.mostOpen = Math.max(report.mostOpen, rows.length);
    if (rows.length > capacity) fault(`${String(rows.length)} chats are open, ${String(capacity)} are allowed`);
    const focused = rows.find(({ inFocus }) => inFocus);
    lookAtBadges(rows, focused);
    lookAtLog(focused);
    lookAtCapacity(rows.map(({ id }) => id));
    inView = focused?.id;
  }

  function open({ id }) {
    const dialogue = dialogueOf(id);
    if (!dialogue) return fault(`a session without a record: ${id}`);
    report.opened += 1;
    talks.set(id, { id, dialogue, shown: [], heard: 0, unread: 0, isClosed: false, status: '' });
    return undefined;
  }

  /** The whole record must have been shown, exactly once and in its order. */
  function close(talk) {
    talk.isClosed = true;
    report.closed += 1;
    report.messages += talk.shown.length;
    report.endings[talk.status] = (report.endings[talk.status] ?? 0) + 1;
    const recorded = saidBy(talk.dialogue);
    const shown = talk.shown.map(({ from, text }) => `${from}: ${text}`);
    const expected = recorded.map(({ from, text }) => `${from}: ${text}`);
    const at = expected.findIndex((line, index) => line !== shown[index]);
    if (at >= 0 || shown.length !== expected.length) {
      const place = at >= 0 ? at : expected.length;
      fault(`${talk.dialogue.id} ended after ${String(shown.length)} of ${String(expected.length)} messages; at ${String(place)} expected ${JSON.stringify(expected[place])}, found ${JSON.stringify(shown[place])}`);
    }
    const struck = saidIn(talk.id);
    const said = shown.filter((line) => line.startsWith('agent: ')).length;
    if (struck !== said) fault(`${talk.dialogue.id}: ${String(struck)} replies were sent, ${String(said)} were shown`);
    if (talk.shown.some(({ sent }) => !sent)) fault(`${talk.dialogue.id} was closed with a message on its way`);
    talk.shown = [];
  }

  /** What is in view has no unread; elsewhere there is never more than the record allows after what the agent has said. */
  function lookAtBadges(rows, focused) {
    for (const row of rows) {
      const talk = talks.get(row.id);
      if (!talk) continue;
      const unread = unreadOf(row.name);
      report.badges += 1;
      report.mostUnread = Math.max(report.mostUnread, unread);
      const most = row.id === focused?.id ? 0 : due(talk.dialogue, saidIn(row.id)) - talk.heard;
      if (unread > most) fault(`${talk.dialogue.id} shows ${String(unread)} unread, the record allows ${String(most)}`);
      if (row.id !== focused?.id) talk.unread = unread;
    }
  }

  /** Messages only ever come at the end; those that came out of view are exactly the unread ones. */
  function lookAtLog(focused) {
    const talk = focused && talks.get(focused.id);
    const { messages } = parts;
    if (!talk || messages.length === 0) return;
    talk.shown.forEach(({ from, text }, index) => {
      if (messages[index]?.from !== from || messages[index].text !== text) fault(`${talk.dialogue.id}: message ${String(index)} was ${JSON.stringify(text)} and is ${JSON.stringify(messages[index]?.text)}`);
    });
    const heard = messages.filter(({ from }) => from === 'customer').length;
    if (inView !== focused.id && talk.shown.length > 0) compareWithBadge(talk, heard - talk.heard);
    talk.unread = 0;
    talk.shown = messages;
    talk.heard = heard;
    talk.status = parts.standing.replace(talk.dialogue.customer.name, 'the customer');
  }

  /** What the badge told must be there. More may have come in the very frame of the switch, which is rare and counted. */
  function compareWithBadge(talk, fresh) {
    report.visits += 1;
    if (fresh === talk.unread) report.exact += 1;
    if (fresh < talk.unread) fault(`${talk.dialogue.id}: ${String(talk.unread)} unread, but ${String(fresh)} new messages`);
  }

  function lookAtCapacity(open) {
    const { chats } = parts;
    if (!chats) {
      // Where nothing was to be seen nothing has stood.
      openBefore = undefined;
      return;
    }
    const { used } = chats;
    report.capacities += 1;
    // The list of sessions may be a frame ahead: what has stood since the last look must agree. Another that came where one had gone has not stood.
    const stood = openBefore?.length === open.length && open.every((id, at) => id === openBefore[at]);
    if (used !== open.length && stood) fault(`capacity says ${String(used)} chats, ${String(open.length)} are open`);
    openBefore = open;
  }

  function fault(text) {
    if (faults.length < 50) faults.push(text);
    else faults.more = (faults.more ?? 0) + 1;
  }

  afterPaint.port1.onmessage = () => {
    if (stopped) return;
    look();
    requestAnimationFrame(() => { afterPaint.port2.postMessage(''); });
  };
  afterPaint.port2.postMessage('');
  return { report, stop() { stopped = true; } };
}
