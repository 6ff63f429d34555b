import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Delivery, inOrder, type Malformed } from '@session-desk/contact-center';
import { Subject } from 'rxjs';
import { VirtualClock } from './virtual-clock.js';

const left = (seq: number, stream = 'c1', kept = 0): object => ({ origin: 'o', stream, seq, kept, at: 0, type: 'customer-left', conversationId: stream });

function listen() {
  const clock = new VirtualClock();
  const events$ = new Subject<unknown>();
  const acknowledged: [string, number][] = [];
  const asked: [string, number][] = [];
  const problems: Malformed[] = [];
  const deliveries: Delivery[] = [];
  const port = { events$, acknowledge: (_: string, stream: string, seq: number) => { acknowledged.push([stream, seq]); }, repeat: (_: string, stream: string, seq: number) => { asked.push([stream, seq]); } };
  const subscription = inOrder(port, { clock, patience: 1_000, report: ({ malformed }) => { problems.push(malformed); } }).subscribe((delivery) => { deliveries.push(delivery); });
  return { clock, events$, acknowledged, asked, problems, subscription, deliveries, seen: () => deliveries.map(({ event }) => [event.stream, event.seq]) };
}

describe('inOrder', () => {
  it('[CC11a] delivers each stream once and in order, whatever comes', () => {
    const { events$, seen } = listen();
    for (const event of [left(2), left(1), left(1, 'c2'), left(2), left(1), left(3)]) events$.next(event);
    assert.deepEqual(seen(), [['c1', 1], ['c1', 2], ['c2', 1], ['c1', 3]]);
  });

  it('[CC11b] asks for a gap again and again while it stands', async () => {
    const { clock, events$, asked, seen } = listen();
    events$.next(left(1));
    events$.next(left(3));
    await clock.pass(2_500);
    assert.deepEqual(asked, [['c1', 2], ['c1', 2]]);
    events$.next(left(2));
    await clock.pass(5_000);
    assert.equal(asked.length, 2);
    assert.equal(seen().length, 3);
  });

  it('[CC11c] acknowledges what its consumer kept, up to the first that is not kept', () => {
    const { events$, acknowledged, deliveries } = listen();
    for (const seq of [1, 2, 3]) events$.next(left(seq));
    assert.deepEqual(acknowledged, []);
    deliveries[1]?.acknowledge();
    assert.deepEqual(acknowledged, []);
    deliveries[0]?.acknowledge();
    deliveries[0]?.acknowledge();
    assert.deepEqual(acknowledged, [['c1', 2]]);
    events$.next(left(1));
    assert.deepEqual(acknowledged, [['c1', 2], ['c1', 2]]);
  });

  it('[CC11d] reports a malformed event with path, expected and found, and goes on behind it', () => {
    const { events$, problems, seen, acknowledged, deliveries } = listen();
    events$.next(left(1));
    events$.next({ ...left(2), conversationId: 5 });
    events$.next('noise');
    events$.next(left(3));
    assert.deepEqual(seen(), [['c1', 1], ['c1', 3]]);
    assert.deepEqual(problems.map(({ path, expected, found }) => [path, expected, found]), [['conversationId', 'string', '5'], ['(root)', 'Object', '"noise"']]);
    for (const { acknowledge } of deliveries) acknowledge();
    assert.deepEqual(acknowledged.at(-1), ['c1', 3]);
  });

  it('[CC11f] begins where the reader before it ended', async () => {
    const { clock, events$, asked, seen, acknowledged, deliveries } = listen();
    events$.next(left(6, 'c1', 4));
    events$.next(left(5, 'c1', 4));
    await clock.pass(5_000);
    assert.deepEqual(seen(), [['c1', 5], ['c1', 6]]);
    assert.deepEqual(asked, []);
    for (const { acknowledge } of deliveries) acknowledge();
    assert.deepEqual(acknowledged.at(-1), ['c1', 6]);
  });

  it('[CC11e] asks for nothing more once it is let go', async () => {
    const { clock, events$, asked, subscription } = listen();
    events$.next(left(2));
    subscription.unsubscribe();
    await clock.pass(10_000);
    assert.deepEqual(asked, []);
  });

  const talks = Array.from({ length: 1_000 }, (_, number) => `c${String(number)}`);

  it('[CC11g] lets go of streams in which all is kept, and of none that waits for something', () => {
    const { events$, acknowledged, deliveries } = listen();
    events$.next(left(1, 'unkept'));
    events$.next(left(2, 'gap'));
    const waits = deliveries.length;
    for (const stream of talks) {
      events$.next(left(1, stream));
      deliveries.at(-1)?.acknowledge();
    }
    // A stream that is remembered answers its known event with another acknowledgement; a forgotten one delivers it.
    const remembered = talks.filter((stream) => {
      const before = deliveries.length;
      const known = acknowledged.length;
      events$.next(left(1, stream));
      return deliveries.length === before && acknowledged.length > known;
    });
    assert.ok(remembered.length <= 256, String(remembered.length));
    events$.next(left(1, 'gap'));
    assert.deepEqual(deliveries.filter(({ event }) => event.stream === 'gap').map(({ event }) => event.seq), [1, 2]);
    events$.next(left(1, 'unkept'));
    assert.equal(deliveries.filter(({ event }) => event.stream === 'unkept').length, waits);
  });

  it('[CC11h] goes on in a stream that was let go', async () => {
    const { clock, events$, deliveries, acknowledged, asked } = listen();
    for (const stream of ['old', ...talks]) {
      events$.next(left(1, stream));
      deliveries.at(-1)?.acknowledge();
    }
    events$.next(left(2, 'old', 1));
    await clock.pass(5_000);
    deliveries.at(-1)?.acknowledge();
    assert.deepEqual(deliveries.filter(({ event }) => event.stream === 'old').map(({ event }) => event.seq), [1, 2]);
    assert.deepEqual([acknowledged.at(-1), asked], [['old', 2], []]);
  });
});
