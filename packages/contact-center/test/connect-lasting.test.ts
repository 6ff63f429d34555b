import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { UndecidedError, type CenterRequest, type Dialogue } from '@session-desk/contact-center';
import { acceptOffer, closeSession, endConversation, messagesOf, pickWorkItem, reviveConversation, sendMessage, writeDraft } from '@session-desk/core';
import { ask, desk, minute, said, shortTalk, started, type Desk } from './connected.js';

const [talk] = shortTalk;
assert.ok(talk);
const says = (text: string, pause = 0): Dialogue['turns'][number] => ({ type: 'customer-says', text, pause });
const one = (turns: Dialogue['turns'], rest: Partial<Dialogue> = {}): readonly Dialogue[] => [{ ...talk, turns, ending: 'silent', ...rest }];
const asked = ({ requests }: Desk, ...types: readonly CenterRequest['type'][]): readonly CenterRequest[] => requests.filter(({ type }) => types.includes(type));
const sessionOn = ({ bus }: Desk): string => bus.state.sessions.find(({ conversationId }) => conversationId !== undefined)?.id ?? '';
const atOnce = { undoSeconds: 0 };

/** A hook that does not answer the first `times` it is asked. */
function slow(times: number): () => Promise<undefined> | undefined {
  let left = times;
  return () => (left-- > 0 ? new Promise<never>(() => undefined) : undefined);
}

describe('a hook that is slow', () => {
  it('[CC12o] holds the customer\'s words up, and loses none and no order', async () => {
    const all = await started({ center: { dialogues: one([says('one'), says('two', 2_000), says('three', 100), says('four', 100)]) } });
    all.bus.before('message/receive', slow(2));
    await all.clock.pass(minute);
    assert.deepEqual(said(all).map((words) => words.split(' ')[1]), ['one', 'two', 'three', 'four']);
    assert.deepEqual(all.problems.map((problem) => problem instanceof UndecidedError && [problem.event, problem.code, problem.tries]), [['message-received', 'hook-timeout', 1], ['message-received', 'hook-timeout', 2]]);
    const last = Math.max(...all.acknowledged.filter((each) => each.startsWith(`${all.conversationId}:`)).map((each) => Number(each.split(':').at(-1))));
    const reloaded = await all.reload();
    await reloaded.clock.pass(minute);
    assert.deepEqual(reloaded.acknowledged.filter((each) => each.startsWith(all.conversationId)), [], `all ${String(last)} were acknowledged`);
  });

  it('[CC12o] is not asked again about what it vetoed: that is an answer', async () => {
    const all = await started({ center: { dialogues: one([says('one'), says('two', 2_000)]) } });
    let vetoes = 1;
    all.bus.before('message/receive', () => (vetoes-- > 0 ? false : undefined));
    await all.clock.pass(minute);
    assert.deepEqual(said(all).length, 1);
    assert.deepEqual(all.problems, []);
  });

  it('[CC12p] holds nobody up with help that comes late', async () => {
    const all = await started({ center: { dialogues: one([says('one'), says('two', 2_000), { type: 'suggest', query: 'q', picked: 'a', options: [{ label: 'a', text: 'answer' }] }, says('three', 2_000)]) } });
    all.bus.before('pane/suggest', slow(Infinity));
    await all.clock.pass(minute);
    assert.deepEqual(said(all).length, 3);
    assert.equal(all.problems.length, 1);
    assert.equal(all.center.figures().active, 1);
  });

  it('[CC12p] gives an offer back to routing', async () => {
    const all = await desk();
    all.bus.before('offer/present', slow(1));
    all.center.bring('talk');
    await all.clock.pass(6_000);
    assert.deepEqual(asked(all, 'return-offer').map((request) => request.type === 'return-offer' && request.reason), ['hook-timeout']);
  });

  it('[CC12o] still opens what was accepted when it was slow once', async () => {
    const all = await desk();
    all.center.bring('talk');
    await all.clock.pass(1_000);
    all.bus.before('offer/confirm', slow(1));
    await ask(all, acceptOffer(all.bus.state.offers[0]?.id ?? ''), minute);
    assert.deepEqual([all.bus.state.conversations.length, all.bus.state.offers[0]?.outcome, asked(all, 'release').length], [1, 'accepted', 0]);
  });

  it('[CC12p, CC12q] releases what it can never open, and the offer has an end', async () => {
    const all = await desk();
    all.center.bring('talk');
    await all.clock.pass(1_000);
    all.bus.before('offer/confirm', slow(Infinity));
    await ask(all, acceptOffer(all.bus.state.offers[0]?.id ?? ''), 5 * minute);
    assert.deepEqual([all.bus.state.conversations.length, asked(all, 'release').length], [0, 1]);
    assert.equal(all.bus.state.offers.find(({ accepting }) => accepting), undefined);
  });

  it('[CC12w] gives nobody away who was taken at the second try, when the page ends before it could say so', async () => {
    const all = await desk();
    all.center.bring('talk');
    await all.clock.pass(1_000);
    all.bus.before('offer/confirm', slow(1));
    all.loseAcknowledgements();
    await ask(all, acceptOffer(all.bus.state.offers[0]?.id ?? ''), minute);
    const after = await all.reload();
    await after.clock.pass(minute);
    assert.deepEqual([asked(after, 'release').length, after.bus.state.conversations.map(({ status }) => status), after.center.figures().active], [0, ['active'], 1]);
  });

  it('[CC12x] is told to a host that throws, and loses no words by it', async () => {
    const all = await started({ center: { dialogues: one([says('one'), says('two', 2_000), says('three', 100)]) } });
    const thrown: (() => void)[] = [];
    const timers = mock.method(globalThis, 'setTimeout', (run: () => void) => { thrown.push(run); });
    all.problems.push = () => { throw new Error('host'); };
    all.bus.before('message/receive', slow(1));
    await all.clock.pass(minute);
    timers.mock.restore();
    assert.equal(said(all).length, 3);
    assert.throws(() => { thrown[0]?.(); }, /host/);
  });

  it('[CC12q] a pick that is vetoed at its end is lost, and released', async () => {
    const all = await desk({ config: { capacity: { chat: 0 }, overCapacity: 'allow' } });
    const workItemId = all.center.bring('talk');
    await all.clock.pass(1_000);
    all.bus.before('work-item/confirm-pick', () => false);
    await ask(all, pickWorkItem(workItemId));
    assert.deepEqual([all.bus.state.workItems.some(({ picking }) => picking === true), asked(all, 'release').length], [false, 1]);
  });
});

describe('what was asked of the centre', () => {
  const ways: readonly (readonly [string, readonly CenterRequest['type'][], (all: Desk & { readonly conversationId: string }) => Promise<void>, Partial<Dialogue>])[] = [
    ['a release', ['release'], (all) => ask(all, closeSession(sessionOn(all))), {}],
    ['an end and a close', ['end', 'close'], async (all) => { await ask(all, endConversation(all.conversationId)); await ask(all, closeSession(sessionOn(all))); }, {}],
    ['a parking', ['park'], (all) => ask(all, closeSession(sessionOn(all))), { channel: 'sms' }],
    ['a parking and a revival', ['park', 'resume'], async (all) => { await ask(all, closeSession(sessionOn(all))); await ask(all, reviveConversation(all.conversationId)); }, { channel: 'sms' }],
  ];
  const options = (rest: Partial<Dialogue>): Parameters<typeof started>[0] => ({ config: { ...atOnce, capacity: { chat: 1, sms: 1 } }, center: { dialogues: one([says('one')], rest), restTime: 60 * minute } });
  for (const [name, types, act, rest] of ways) {
    it(`[CC12r] ${name} that did not reach it is asked for after a reload`, async () => {
      const all = await started(options(rest));
      all.reach(false);
      await act(all);
      assert.equal(all.bus.state.errands.length, types.length);
      const after = await all.reload();
      assert.deepEqual(asked(after, 'end', 'close', 'release', 'park', 'resume').map(({ type }) => type), types);
      assert.deepEqual(after.bus.state.errands, []);
    });

    it(`[CC12r] ${name} whose answer was lost is done once`, async () => {
      const all = await started(options(rest));
      all.deafen(true);
      await act(all);
      const figures = all.center.figures();
      const after = await all.reload();
      const ids = (desk: Desk): readonly string[] => [...new Set(asked(desk, 'end', 'close', 'release', 'park', 'resume').map(({ id }) => id))];
      // Whoever waits for an answer has not asked for the next thing yet.
      assert.deepEqual(ids(after).slice(0, ids(all).length), ids(all));
      assert.deepEqual(after.bus.state.errands, []);
      if (types.length === 1) assert.deepEqual(after.center.figures(), figures);
    });
  }

  it('[CC12r] an answer of the agent goes out before the release, also after a reload', async () => {
    const all = await started({ config: atOnce });
    all.reach(false);
    await ask(all, sendMessage(all.conversationId, 'answer', 'm1'));
    await ask(all, closeSession(sessionOn(all)));
    const after = await all.reload();
    assert.deepEqual(asked(after, 'send', 'release').map(({ type }) => type), ['send', 'release']);
    assert.deepEqual([after.bus.state.conversations, after.bus.state.errands], [[], []]);
  });

  it('[CC12y] what was asked for while the clock was set back goes out in the order of the log', async () => {
    const all = await started({ config: atOnce });
    all.reach(false);
    const steps = [sendMessage(all.conversationId, 'answer', 'm1'), endConversation(all.conversationId), closeSession(sessionOn(all))];
    for (const step of steps) {
      await ask(all, step);
      all.clock.setBack(minute);
    }
    const after = await all.reload();
    assert.deepEqual(asked(after, 'send', 'end', 'close').map(({ type }) => type), ['send', 'end', 'close']);
  });

  it('[CC12r] a pick whose answer was lost is no pick of somebody else\'s', async () => {
    const all = await desk({ config: { capacity: { chat: 0 }, overCapacity: 'allow' } });
    const workItemId = all.center.bring('talk');
    await all.clock.pass(1_000);
    all.deafen(true);
    all.bus.before('work-item/confirm-pick', () => new Promise<never>(() => undefined));
    await ask(all, pickWorkItem(workItemId));
    const after = await all.reload();
    assert.deepEqual([after.bus.state.conversations[0]?.id, after.bus.state.errands, after.bus.state.notices], [workItemId, [], []]);
  });

  it('[CC12r] a declined offer and an acceptance are asked again under the same id', async () => {
    for (const [type, command] of [['accept', 'offer/accept'], ['decline', 'offer/decline']] as const) {
      const all = await desk();
      all.center.bring('talk');
      await all.clock.pass(1_000);
      all.deafen(true);
      await ask(all, { type: command, offerId: all.bus.state.offers[0]?.id ?? '' });
      const after = await all.reload();
      assert.equal(new Set([...asked(all, type), ...asked(after, type)].map(({ id }) => id)).size, 1);
      assert.equal(asked(after, type).length, 1);
      assert.deepEqual(after.bus.state.errands, []);
    }
  });

  it('[CC12s] a refusal settles it like a yes', async () => {
    const all = await started({ config: atOnce });
    all.reach(false);
    await ask(all, closeSession(sessionOn(all)));
    // The centre takes everything from an agent who is away for long.
    await all.clock.pass(10 * minute);
    all.reach(true);
    await all.clock.pass(minute);
    assert.equal(asked(all, 'release').length > 1, true);
    assert.deepEqual(all.bus.state.errands, []);
  });

  it('[CC12v] what could not be opened is acknowledged only when the centre has it back', async () => {
    const all = await desk();
    const conversationId = all.center.bring('talk');
    await all.clock.pass(1_000);
    all.bus.before('offer/confirm', () => false);
    const before = all.acknowledged.length;
    all.deafen(true);
    const result = all.bus.dispatch(acceptOffer(all.bus.state.offers[0]?.id ?? ''));
    await all.clock.pass(5_000);
    await result;
    const ofTalk = (): readonly string[] => all.acknowledged.slice(before).filter((each) => each.startsWith(`${conversationId}:`));
    assert.deepEqual([asked(all, 'release').length > 0, ofTalk()], [true, []]);
    all.deafen(false);
    await all.clock.pass(minute);
    assert.equal(ofTalk().length > 0, true);
    assert.equal((await result).ok, true);
  });
});

describe('who types', () => {
  const typing = ({ bus }: Desk): boolean | undefined => bus.state.conversations[0]?.customerTyping;

  it('[CC12t] a customer who stops without sending types no more after a while', async () => {
    const all = await started({ center: { dialogues: one([says('one'), says('two', 60 * minute), says('three')]) } });
    await all.clock.pass(60 * minute - 3_000);
    assert.equal(typing(all), true);
    all.reach(false);
    await all.clock.pass(8_000);
    assert.equal(typing(all), true);
    await all.clock.pass(2_000);
    assert.equal(typing(all), false);
  });

  it('[CC12t] one that was left standing is over after a reload, too', async () => {
    const all = await started({ center: { dialogues: one([says('one')]) } });
    await ask(all, { type: 'conversation/customer-type', conversationId: all.conversationId, typing: true });
    const after = await all.reload();
    assert.equal(typing(after), false);
  });
});

describe('what is over', () => {
  it('[CC12t] begins no clock for a sign of typing that was still being obeyed', async () => {
    const all = await started({ center: { dialogues: one([says('one'), says('two', 60 * minute), says('three')]) } });
    const begun: number[] = [];
    const { after } = all.clock;
    let answer: (() => void) | undefined;
    all.bus.before('conversation/customer-type', () => new Promise<undefined>((resolve) => { answer = () => { resolve(undefined); }; }));
    while (!answer) await all.clock.pass(1_000);
    all.stop();
    all.clock.after = (milliseconds, run) => {
      begun.push(milliseconds);
      return after.call(all.clock, milliseconds, run);
    };
    answer();
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(begun.includes(10_000), false);
  });
});

describe('an e-mail', () => {
  it('[CC12u] goes out with what its draft says, and the same again', async () => {
    const all = await started({ config: { capacity: { email: 1 } }, center: { dialogues: one([says('one')], { channel: 'email' }) } });
    await ask(all, writeDraft(all.conversationId, 'Yours', { subject: 'Re: A talk', to: 'ada@example.org' }));
    all.reach(false);
    await ask(all, sendMessage(all.conversationId, 'Yours', 'm1'), minute);
    assert.deepEqual(said(all).at(-1), 'agent: Yours (failed)');
    all.reach(true);
    await ask(all, { type: 'message/retry', conversationId: all.conversationId, messageId: 'm1' });
    const heading = (request: CenterRequest): unknown => request.type === 'send' && [request.subject, request.to];
    assert.deepEqual(asked(all, 'send').map(heading), Array(asked(all, 'send').length).fill(['Re: A talk', 'ada@example.org']));
    assert.deepEqual(all.bus.state.conversations.flatMap(messagesOf).at(-1)?.to, 'ada@example.org');
  });
});
