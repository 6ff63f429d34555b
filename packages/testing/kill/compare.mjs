/** What became of the state over a kill: how much of the log came back, and how old the oldest letter was that did not. */
export function compare(before, begun, killedAt) {
  const faults = [];
  const count = before.cameBack(begun);
  const decided = before.facts.length;
  if (count === undefined) {
    // What was saved in the last moment may be ahead of all that the page could still tell.
    const ahead = isAhead(before.state, begun.state);
    if (!ahead) faults.push(`what came back is the state after no fact; health says ${begun.health.level} (${begun.health.causes.map(({ code }) => code).join(', ')}): ${before.difference(decided, begun).join('; ')}`);
    return { faults, decided, saved: before.saved, back: undefined, ahead, age: 0 };
  }
  if (count < before.saved) faults.push(`${String(before.saved - count)} acknowledged facts are lost: ${before.facts.slice(count, before.saved).map(({ type }) => type).join(', ')}`);
  const oldest = before.oldestLost(count, begun);
  return { faults, decided, saved: before.saved, back: count, ahead: false, age: oldest === undefined ? 0 : killedAt - oldest };
}

/** Whether all that was known is there, and more: the same sessions or newer ones, every message, every draft or what it grew to. */
function isAhead(known, found) {
  const ids = new Set(found.sessions.map(({ id }) => id));
  const talks = new Map(found.conversations.map((talk) => [talk.id, talk]));
  const sessions = known.sessions.every(({ id, closing }) => ids.has(id) || closing);
  const messages = known.conversations.every(({ id, messages: { pages } }) => {
    const there = new Set(talks.get(id)?.messages.map((message) => message.id));
    return pages.flat().every((message) => there.has(message.id));
  });
  const drafts = known.conversations.every(({ id, draft }) => {
    const talk = talks.get(id);
    return talk && (talk.draft.text.startsWith(draft.text) || draft.text.startsWith(talk.draft.text) || talk.messages.some(({ text }) => text === draft.text));
  });
  return sessions && messages && drafts;
}

/** Waits until the page looks again as it did, and tells what does not. */
export async function standsAgain(page, before, after) {
  const { standing } = before;
  const faults = [];
  let seen;
  for (const until = Date.now() + 4000; ; await new Promise((resolve) => { setTimeout(resolve, 50); })) {
    seen = await page.evaluate(() => globalThis.standing());
    // The centre goes on meanwhile: what was being accepted may open now.
    faults.splice(0, Infinity, ...differences(standing, seen, after.state));
    if (faults.length === 0 || Date.now() > until) return { faults, seen };
  }
}

const placeIn = ({ windows }) => Object.values(windows).find(({ lost }) => !lost);
/** What the communication panel calls itself in the state. */
const PANEL = 'conversation';

function differences(standing, seen, state) {
  const faults = [];
  const rows = state.sessions.filter(({ closing }) => !closing).map(({ id }) => id).join();
  const focused = placeIn(state)?.sessionId;
  if (seen.rows.join() !== rows) faults.push(`order: expected ${rows}, found ${seen.rows.join()}`);
  if (seen.sessionId !== focused) faults.push(`focus: expected ${String(focused)}, found ${String(seen.sessionId)}`);
  // Another session may have come into focus after the page told of its standing for the last time.
  if (!standing || standing.sessionId !== seen.sessionId || standing.in !== 'communication-panel' || !standing.field) return faults;
  const talk = state.conversations.find(({ id }) => id === seen.conversationId);
  const draft = talk?.draft.text;
  // The page tells where the focus comes, not that it is gone, and the end of a talk takes its reply away. What was kept says whether it was there still: that is compared in every word.
  if (placeIn(state)?.part !== PANEL || talk?.status !== 'active') return faults;
  if (seen.in !== standing.in) faults.push(`part: expected the focus in ${standing.in}, found it in ${String(seen.in)}`);
  else if (seen.field?.text !== draft) faults.push(`reply: expected ${JSON.stringify(draft)}, found ${JSON.stringify(seen.field?.text)}`);
  // Only where no letter was lost is the caret known.
  else if (draft === standing.field.text && (seen.field.start !== standing.field.start || seen.field.end !== standing.field.end)) faults.push(`caret: expected ${String(standing.field.start)}–${String(standing.field.end)}, found ${String(seen.field.start)}–${String(seen.field.end)}`);
  if (standing.fromEnd === 0 && seen.fromEnd > 2) faults.push(`scroll: expected the end of the log, found it ${String(seen.fromEnd)} px above`);
  return faults;
}
