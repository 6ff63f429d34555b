// An agent who plays a recorded part. It reads what the page shows and acts as a person does, by pressing and typing on the page's own
// controls; it never speaks to the bus. Self-contained: a page imports it, or a test injects it.
import { recordedReply } from '@session-desk/contact-center';
import { PageParts } from './page-parts.js';

/** A sign has been on screen for so many milliseconds before an agent follows it. */
const GLANCE = 40;

/**
 * Starts playing. Returns `{ figures, saidIn, hold, stop }`.
 *
 * @param {object} options
 * @param {(sessionId: string) => object | undefined} options.dialogueOf The record of a session's conversation.
 * @param {(pause: number) => number} [options.thinkFor] How long, in milliseconds, to wait for a recorded pause before an answer (not at all).
 * @param {Document} [options.document] The page to work on.
 *
 * `figures` counts what was done; `saidIn(sessionId)` how many replies were sent there; `hold(true)` lets no further customer in; `stop()` takes the hands off, for good.
 * What it does, in this order: answers a question that is open · lets a customer in · answers in the session in view what the record says,
 * by a suggestion where the record's agent picked one, edited when it reads otherwise · ends what is over and closes it · else goes to the
 * session that has waited longest.
 */
export function startAutopilot({ dialogueOf, thinkFor = () => 0, document = globalThis.document }) {
  const parts = new PageParts(document);
  const figures = { accepted: 0, sent: 0, suggested: 0, edited: 0, typed: 0, switched: 0, ended: 0, closed: 0, stalls: 0 };
  const since = new Map();
  const answers = new Map();
  const asked = new Map();
  const said = new Map();
  let held = false;
  let stopped = false;

  async function play() {
    while (!stopped) {
      await frame();
      if (!stopped) await act();
    }
  }

  async function act() {
    const { question, sessions } = parts;
    if (question) {
      press([...question.querySelectorAll('button')].at(-1));
      return;
    }
    const offer = acceptable();
    if (offer) {
      figures.accepted += 1;
      asked.set(offer.id, performance.now());
      press(offer.button);
      return;
    }
    noteWaiting(sessions);
    const inView = sessions.find(({ inFocus }) => inFocus);
    if (inView?.close && (await work(inView))) return;
    const next = longestWaiting(sessions);
    if (next) {
      figures.switched += 1;
      press(next.button);
    }
  }

  /** The first offer for which there is room; one that was just asked for in vain may have been refused, and rests for a while. */
  function acceptable() {
    const { chats, offers } = parts;
    if (held || (chats && chats.used >= chats.limit)) return undefined;
    return offers.find(({ id }) => performance.now() - (asked.get(id) ?? -Infinity) > 1_000);
  }

  /** Does the next thing in the session in view; false when there is nothing to do. */
  async function work(session) {
    const dialogue = dialogueOf(session.id);
    const { messages } = parts;
    if (!dialogue || messages.length === 0) return false;
    if (parts.isClosed) {
      // A look at how it ended, and at what was still on its way, before it goes.
      for (let looks = 0; looks < 3; looks += 1) await frame();
      await until(() => !parts.isClosed || parts.messages.every(({ sent }) => sent));
      if (!parts.isClosed) return true;
      figures.closed += 1;
      press(session.close);
      await until(() => !parts.sessions.some(({ id }) => id === session.id) || parts.question);
      return true;
    }
    if (!parts.composer) return false;
    const reply = recordedReply(dialogue, messages);
    if (!reply) return isOver(dialogue, messages) && end();
    if (!thought(session.id, messages.length, reply.pause)) return false;
    await say(session.id, reply, messages.length);
    return true;
  }

  /** Answers, and looks until the words stand in the log. A session that comes forward meanwhile ends it: what is written stays as a draft. */
  async function say(sessionId, { text, picked }, stood) {
    const isInView = () => parts.sessions.some(({ id, inFocus }) => id === sessionId && inFocus);
    const suggestion = picked === undefined ? undefined : parts.suggestions.find((one) => one.text === text) ?? parts.suggestions.find(({ reason }) => reason.endsWith(picked.replaceAll(/[-_]+/gu, ' ')));
    let how = 'typed';
    if (suggestion && parts.composer.value === '') {
      press(suggestion.use);
      await until(() => !isInView() || (parts.composer && parts.composer.value !== ''));
      if (!isInView()) return;
      if (parts.composer?.value) how = parts.composer.value === text ? 'suggested' : 'edited';
    }
    if (!parts.composer) return;
    if (parts.composer.value !== text) write(parts.composer, text);
    strike(parts.composer, 'Enter');
    said.set(sessionId, (said.get(sessionId) ?? 0) + 1);
    const done = await until(() => !isInView() || parts.messages.length > stood);
    figures[how] += 1;
    figures.sent += 1;
    if (!done) figures.stalls += 1;
  }

  function end() {
    const { endButton } = parts;
    if (!endButton) return false;
    figures.ended += 1;
    press(endButton);
    return true;
  }

  /** Whether the recorded pause before an answer is over. */
  function thought(sessionId, said, pause) {
    const key = `${sessionId} ${String(said)}`;
    const now = performance.now();
    const at = answers.get(sessionId)?.key === key ? answers.get(sessionId).at : now + thinkFor(pause);
    answers.set(sessionId, { key, at });
    return now >= at;
  }

  function noteWaiting(sessions) {
    const now = performance.now();
    const open = new Set(sessions.map(({ id }) => id));
    for (const known of [since, answers]) for (const id of known.keys()) if (!open.has(id)) known.delete(id);
    for (const { id, needsAgent, inFocus } of sessions) {
      if (inFocus || !needsAgent) since.delete(id);
      else if (!since.has(id)) since.set(id, now);
    }
  }

  function longestWaiting(sessions) {
    const now = performance.now();
    return sessions.filter(({ id, inFocus, close }) => close && !inFocus && now - (since.get(id) ?? now) >= GLANCE).sort((a, b) => since.get(a.id) - since.get(b.id))[0];
  }

  void play();
  return {
    figures,
    saidIn: (sessionId) => said.get(sessionId) ?? 0,
    hold(on) { held = on; },
    stop() { stopped = true; },
  };
}

/** Whether the record has nothing more to say, on either side. */
function isOver({ turns, ending }, messages) {
  const heard = messages.filter(({ from }) => from === 'customer').length;
  return ending === 'silent' && heard >= turns.filter(({ type }) => type === 'customer-says').length;
}

function frame() {
  return new Promise((done) => {
    const stop = setTimeout(done, 100);
    requestAnimationFrame(() => {
      clearTimeout(stop);
      done();
    });
  });
}

/** Looks again in each frame until a condition holds; false when it does not within two seconds. */
async function until(holds) {
  const end = performance.now() + 2_000;
  while (!holds()) {
    if (performance.now() > end) return false;
    await frame();
  }
  return true;
}

/** Presses a control with the mouse: every event that a press makes, the focus where the platform puts it, then the click. */
function press(control) {
  const { left, top, width, height } = control.getBoundingClientRect();
  const mouse = { bubbles: true, composed: true, cancelable: true, view: window, clientX: left + width / 2, clientY: top + height / 2, button: 0, detail: 1 };
  const pointer = { ...mouse, pointerId: 1, pointerType: 'mouse', isPrimary: true };
  control.dispatchEvent(new PointerEvent('pointerdown', { ...pointer, buttons: 1 }));
  if (control.dispatchEvent(new MouseEvent('mousedown', { ...mouse, buttons: 1 }))) control.focus();
  control.dispatchEvent(new PointerEvent('pointerup', pointer));
  control.dispatchEvent(new MouseEvent('mouseup', mouse));
  control.click();
}

/** Types over whatever the field holds: the browser's own editing, so that undo, input events and carets are real. */
function write(field, text) {
  field.focus();
  field.select();
  field.ownerDocument.execCommand('insertText', false, text);
}

/** Strikes a key on a field. */
function strike(field, key) {
  field.focus();
  const press = { key, code: key, bubbles: true, composed: true, cancelable: true };
  field.dispatchEvent(new KeyboardEvent('keydown', press));
  field.dispatchEvent(new KeyboardEvent('keyup', press));
}
