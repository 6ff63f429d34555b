import { isDeepStrictEqual } from 'node:util';
import { evolve, isOpen, messagesOf } from '@session-desk/core';
import { trueCenter } from './center-truth.mjs';
import { dice } from './dice.mjs';
import { FastClock } from './fast-clock.mjs';
import { FragileLog } from './fragile-journal.mjs';
import { faultsAtLast, faultsNow } from './judge.mjs';
import { openWindow } from './window.mjs';

const config = { capacity: { chat: 9, sms: 9, social: 9 }, limits: { sessions: 20, tabs: 10, waitingOffers: 10 }, undoSeconds: 2, confirmClose: { conversation: false, record: false } };
const bad = { lose: 0.1, double: 0.1, delay: [0, 5_000], reorder: true };
const good = { lose: 0, double: 0, delay: [0, 20], reorder: false };

/** What an agent does next: whatever is possible now, at random. */
function act(bus, chance, next) {
  const { state } = bus;
  const ask = (command) => { void bus.dispatch(command); };
  const active = state.conversations.filter(({ status, sessionId }) => status === 'active' && sessionId !== undefined);
  const open = state.offers.filter((offer) => isOpen(offer) && !offer.accepting);
  const failed = state.conversations.flatMap((conversation) => messagesOf(conversation).filter(({ status }) => status === 'failed').map(({ id }) => ({ conversationId: conversation.id, messageId: id })));
  const conversation = chance.one(active);
  if (open.length > 0 && chance.chance(0.5)) ask(chance.chance(0.9) ? { type: 'offer/accept', offerId: chance.one(open).id } : { type: 'offer/decline', offerId: chance.one(open).id });
  for (const one of failed) if (chance.chance(0.3)) ask({ type: 'message/retry', ...one });
  if (chance.chance(0.4)) ask({ type: 'session/focus', sessionId: chance.one(state.sessions).id });
  if (chance.chance(0.1)) ask({ type: chance.one(['window/enter', 'window/leave']) });
  if (!conversation) return;
  if (chance.chance(0.5)) ask({ type: 'draft/write', conversationId: conversation.id, text: `Answer ${next()}` });
  for (let more = chance.chance(0.4) ? 1 + chance.upTo(4) : 0; more > 0; more--) ask({ type: 'message/send', conversationId: conversation.id, messageId: `sent-${next()}`, text: `Answer ${next()}` });
}

/** An agent's quarter of an hour on a bad network, with crashes, then a good one. Answers with what was wrong and what was done. */
export async function runSeed(seed) {
  const chance = dice(seed);
  const clock = new FastClock();
  const log = new FragileLog(clock, dice(seed + 1_000_000));
  const truth = trueCenter(chance, clock, seed);
  const faults = [];
  const done = { crashes: 0, reloads: 0, partitions: 0, sends: 0, messages: 0 };
  let named = 0;
  const next = () => ++named;
  let windows = 0;
  const open = (network) => openWindow({ clock, log, truth, network: { ...network, seed: seed * 1000 + ++windows }, windowId: 'w', config, reports: faults });
  let window = await open(bad);
  let cut = 0;
  for (let step = 0; step < 40; step++) {
    act(window.bus, chance, next);
    if (cut > 0 && --cut === 0) window.reach(true);
    else if (cut === 0 && chance.chance(0.06)) { window.reach(false); cut = 1 + chance.upTo(8); done.partitions++; }
    if (chance.chance(0.08)) {
      const crashes = chance.chance(0.6);
      if (crashes) window.crash();
      else await window.leave();
      done[crashes ? 'crashes' : 'reloads']++;
      cut = 0;
      window = await open(bad);
    }
    await clock.pass(chance.one([10, 200, 1_000, 4_000, 15_000]));
    faults.push(...faultsNow(window.bus, truth));
    if (faults.length > 0) break;
  }
  if (faults.length === 0) {
    window.crash();
    window = await open(good);
    for (let calm = 0; calm < 10; calm++) {
      for (const conversation of window.bus.state.conversations) for (const { id, status } of messagesOf(conversation)) if (status === 'failed') void window.bus.dispatch({ type: 'message/retry', conversationId: conversation.id, messageId: id });
      await clock.pass(90_000);
    }
    faults.push(...faultsNow(window.bus, truth), ...faultsAtLast(window.bus, log.facts, truth));
    const replayed = plain(log.facts.filter(({ seq }) => seq > log.first.seq).reduce(evolve, log.first.state));
    const state = plain(window.bus.state);
    for (const part of Object.keys({ ...replayed, ...state })) if (!isDeepStrictEqual(replayed[part], state[part])) faults.push(`${part} of the state is not what the log tells`);
  }
  done.sends = truth.taken.length;
  done.messages = log.facts.filter(({ type }) => type === 'message/received').length;
  window.crash();
  truth.center.stop();
  return { faults, done };
}

const plain = (state) => JSON.parse(JSON.stringify({ ...state, index: undefined }));
