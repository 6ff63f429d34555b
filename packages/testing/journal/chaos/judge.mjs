import { messagesOf } from '@session-desk/core';

/** What must hold of a window at any moment: nothing shown twice, and a customer's words in their order, without a gap. */
export function faultsNow({ state }, truth) {
  const faults = [];
  for (const conversation of state.conversations) {
    const messages = messagesOf(conversation);
    const ids = messages.map(({ id }) => id);
    if (new Set(ids).size !== ids.length) faults.push(`${conversation.id} shows a message twice`);
    const said = truth.saidIn(conversation.id);
    const shown = messages.filter(({ from }) => from === 'customer').map(({ id }) => id);
    if (shown.some((id, at) => id !== said[at])) faults.push(`${conversation.id} shows its customer out of order: ${shown.join()} of ${said.join()}`);
  }
  return faults;
}

/** What must hold once the network is well again and time has passed. */
export function faultsAtLast({ state }, facts, truth) {
  const faults = [];
  for (const conversation of state.conversations) {
    const shown = messagesOf(conversation).filter(({ from }) => from === 'customer').map(({ id }) => id);
    const said = truth.saidIn(conversation.id);
    if (shown.join() !== said.join()) faults.push(`${conversation.id} lost its customer's words: ${shown.length} of ${said.length}`);
    // A customer who has gone cannot be told any more: the centre says no, the agent sees it, and what was said after it waits behind it.
    let refused = false;
    for (const { id, status } of messagesOf(conversation)) {
      refused ||= status === 'failed' && truth.refused.has(id);
      if (status === 'queued' || (status === 'failed' && !refused)) faults.push(`${id} is ${status} for ever`);
    }
  }
  if (state.errands.length > 0) faults.push(`errands wait for ever: ${state.errands.map(({ what }) => what).join()}`);
  for (const offer of state.offers) if (offer.outcome === undefined && offer.accepting) faults.push(`offer ${offer.id} is being accepted for ever`);
  faults.push(...sends(facts, truth), ...accepts(facts), ...unread(state, facts));
  return faults;
}

/** Every message of the agent that was ever durable is at the centre, in the order of the log as far as none of them ever failed. */
function sends(facts, truth) {
  const faults = [];
  const failed = new Set(facts.filter(({ type }) => type === 'message/failed').map(({ messageId }) => messageId));
  const queued = new Map();
  for (const { type, conversationId, messageId } of facts) if (type === 'message/queued') queued.set(messageId, conversationId);
  const taken = truth.taken.map(({ messageId }) => messageId);
  const silenced = new Set();
  for (const [messageId, conversationId] of queued) {
    if (truth.refused.has(messageId) && !taken.includes(messageId)) silenced.add(conversationId);
    if (!taken.includes(messageId) && !silenced.has(conversationId)) faults.push(`${messageId} never came to the centre`);
    const wrong = truth.taken.find((other) => other.messageId === messageId && other.conversationId !== conversationId);
    if (wrong) faults.push(`${messageId} came to another customer`);
  }
  for (const conversationId of new Set(queued.values())) {
    const inLog = [...queued].filter(([id, of]) => of === conversationId && !failed.has(id)).map(([id]) => id);
    const there = truth.taken.filter((one) => one.conversationId === conversationId && inLog.includes(one.messageId)).map(({ messageId }) => messageId);
    if (inLog.filter((id) => there.includes(id)).join() !== there.join()) faults.push(`${conversationId} heard its agent out of order`);
  }
  return faults;
}

/** An offer is accepted once, ends once, and begins one conversation. */
function accepts(facts) {
  const faults = [];
  const count = (type, key) => {
    const seen = new Map();
    for (const fact of facts) if (fact.type === type) seen.set(fact[key], (seen.get(fact[key]) ?? 0) + 1);
    for (const [id, times] of seen) if (times > 1) faults.push(`${type} of ${id} ${times} times`);
  };
  count('offer/accepted', 'offerId');
  count('message/received', 'messageId');
  const ends = facts.filter(({ type }) => ['offer/accepted', 'offer/declined', 'offer/withdrawn', 'offer/expired', 'offer/turned-away'].includes(type)).map(({ offerId }) => offerId);
  for (const id of new Set(ends)) if (ends.filter((other) => other === id).length > 1) faults.push(`offer ${id} ended twice`);
  return faults;
}

/** Unread by another way than core's: a walk over the log that knows only which session each window looks at. */
function unread({ sessions }, facts) {
  const looks = new Map();
  const counts = new Map();
  const seen = (sessionId) => { counts.set(sessionId, 0); };
  for (const fact of facts) {
    switch (fact.type) {
      case 'window/opened': {
        const before = fact.insteadOf === undefined ? undefined : looks.get(fact.insteadOf);
        looks.set(fact.openedId, { sessionId: fact.sessionId ?? before?.sessionId ?? 'home', inFront: true });
        seen(looks.get(fact.openedId).sessionId);
        break;
      }
      case 'window/entered': looks.set(fact.enteredId, { sessionId: fact.sessionId, inFront: true }); seen(fact.sessionId); break;
      case 'window/left': looks.set(fact.leftId, { ...looks.get(fact.leftId), inFront: false }); break;
      case 'window/lost': looks.set(fact.lostId, { ...looks.get(fact.lostId), inFront: false }); break;
      case 'window/closed': looks.delete(fact.closedId); break;
      case 'session/opened': counts.set(fact.sessionId, 0); break;
      case 'session/focused': {
        const look = looks.get(fact.focusedIn);
        looks.set(fact.focusedIn, { ...look, sessionId: fact.sessionId });
        if (look?.inFront) seen(fact.sessionId);
        break;
      }
      case 'message/received':
        if (fact.from === 'customer' && fact.sessionId !== undefined && ![...looks.values()].some(({ sessionId, inFront }) => inFront && sessionId === fact.sessionId)) counts.set(fact.sessionId, (counts.get(fact.sessionId) ?? 0) + 1);
        break;
    }
  }
  return sessions.flatMap(({ id, unread: shown }) => (shown === (counts.get(id) ?? 0) ? [] : [`${id} says ${shown} unread, ${counts.get(id)} were`]));
}
