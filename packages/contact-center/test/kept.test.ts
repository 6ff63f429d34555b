import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type CenterEvent, type CenterOptions, type CenterRequest, type Dialogue, inOrder, openCenter, PortError } from '@session-desk/contact-center';
import { Disk, Life } from './mortal.js';
import { VirtualClock } from './virtual-clock.js';

const minute = 60_000;
const says = (text: string, pause = 0): Dialogue['turns'][number] => ({ type: 'customer-says', text, pause });
const talk = (turns: Dialogue['turns'], rest: Partial<Dialogue> = {}): Dialogue => ({
  id: 'talk', channel: 'chat', language: 'en', customer: { id: 'customer-ada', name: 'Ada Park' }, subject: 'A talk', queue: 'Orders', turns, ending: 'silent', ...rest,
});

/** A centre on a disk that is opened again and again, with one agent who keeps all that is heard. */
class Place {
  readonly clock = new VirtualClock();
  readonly disk = new Disk();
  readonly problems: unknown[] = [];
  readonly heard: CenterEvent[] = [];
  readonly #options: CenterOptions;
  readonly #takes: number;
  life = new Life(this.clock);
  #count = 0;

  constructor(options: Partial<CenterOptions>, takes = 2) {
    this.#options = { dialogues: [talk([says('one')])], arrivalsPerMinute: 0, ...options };
    this.#takes = takes;
  }

  /** Opens the centre and signs in. */
  async open(): Promise<Awaited<ReturnType<Place['start']>>> {
    const opened = await this.start();
    await opened.port.connect({ tenant: 't', agentId: 'a', role: 'r' });
    const three = { limit: 3, used: 0 };
    await opened.ask({ type: 'set-capacity', channels: { chat: three, sms: three } });
    await opened.ask({ type: 'set-presence', presence: 'available' });
    return opened;
  }

  async start() {
    this.life = new Life(this.clock);
    const opening = openCenter(this.#options, this.life, this.disk.store(this.life, () => this.#takes), (problem) => { this.problems.push(problem); });
    await this.clock.pass(10);
    const center = await opening;
    const port = center.port();
    const { life } = this;
    inOrder(port, { clock: life }).subscribe(({ event, acknowledge }) => {
      if (life.dead) return;
      this.heard.push(event);
      acknowledge();
    });
    const send = (request: CenterRequest): Promise<unknown> => port.request(request).catch((problem: unknown) => (problem instanceof PortError ? problem.reason ?? problem.code : problem));
    const ask = async (request: Record<string, unknown>): Promise<unknown> => {
      const answer = send({ id: `q${String((this.#count += 1))}`, ...request } as CenterRequest);
      await this.clock.pass(10);
      return answer;
    };
    return { center, port, ask, send };
  }

  /** The process is gone, in the middle of whatever it did. */
  kill(): void {
    this.life.kill();
  }

  of(type: CenterEvent['type']): readonly CenterEvent[] {
    return this.heard.filter((event) => event.type === type);
  }

  get texts(): readonly string[] {
    return this.heard.flatMap((event) => (event.type === 'message-received' ? [event.text] : []));
  }

  /** The offer that was heard last. */
  get offerId(): string {
    const offer = this.of('offer-presented').at(-1);
    assert.ok(offer?.type === 'offer-presented', 'an offer');
    return offer.offerId;
  }
}

describe('a centre that is kept', () => {
  it('[CC14a] has the records of a customer who was brought out of turn, and of nobody who is still to come', async () => {
    const place = new Place({ dialogues: [talk([says('one')]), talk([says('two')], { id: 'later', customer: { id: 'customer-bo', name: 'Bo Lind' } })] });
    const first = await place.open();
    first.center.bring('talk');
    await place.clock.pass(minute);
    place.kill();
    const { port } = await place.open();
    const casesOf = async (customerId: string): Promise<readonly string[]> => {
      const listing = port.records.list('case', { customerId });
      await place.clock.pass(10);
      return (await listing).map(({ id }) => id);
    };
    assert.deepEqual([await casesOf('customer-ada'), await casesOf('customer-bo')], [['case-talk'], []]);
  });

  it('[CC14a, CC14b] goes on with the same work, and its customers keep writing', async () => {
    const place = new Place({ dialogues: [talk([says('one'), says('two', 10_000), says('three', 10_000), says('four', 10_000)])] });
    const first = await place.open();
    const conversationId = first.center.bring('talk');
    await place.clock.pass(100);
    await first.ask({ type: 'accept', offerId: place.offerId });
    await place.clock.pass(12_000);
    place.kill();
    await place.clock.pass(3_000);
    const second = await place.open();
    assert.deepEqual(second.center.figures().active, 1);
    await place.clock.pass(4_000);
    // The pause goes on where it was, and does not begin anew.
    assert.deepEqual(place.texts, ['one', 'two']);
    await place.clock.pass(2_000);
    place.kill();
    await place.open();
    await place.clock.pass(minute);
    assert.deepEqual(place.texts, ['one', 'two', 'three', 'four']);
    const ids = place.heard.flatMap((event) => (event.type === 'message-received' ? [event.messageId] : []));
    assert.deepEqual(new Set(ids).size, 4);
    assert.deepEqual(new Set(place.heard.map(({ stream, seq }) => `${stream} ${String(seq)}`)).size, place.heard.length);
    assert.ok(place.of('message-received').every((event) => event.type === 'message-received' && event.conversationId === conversationId));
  });

  it('[CC14a] lets an offer stand until its deadline, and no longer', async () => {
    const place = new Place({ offerTime: minute });
    const first = await place.open();
    first.center.bring('talk');
    await place.clock.pass(50_000);
    place.kill();
    await place.open();
    await place.clock.pass(9_000);
    assert.deepEqual(place.of('offer-expired').length, 0);
    await place.clock.pass(2_000);
    assert.deepEqual(place.of('offer-expired').length, 1);
    assert.deepEqual(place.of('offer-presented').length, 1);
  });

  it('[CC14a] keeps what was written in records, how often a write is asked for', async () => {
    const place = new Place({});
    const first = await place.start();
    first.center.bring('talk');
    const written = first.port.records.write('case', 'case-talk', { id: 'w', version: 1, changes: { status: 'resolved' } });
    await place.clock.pass(10);
    assert.equal((await written).version, 2);
    place.kill();
    const second = await place.start();
    const again = second.port.records.write('case', 'case-talk', { id: 'w', version: 1, changes: { status: 'resolved' } });
    await place.clock.pass(10);
    assert.equal((await again).version, 2);
    assert.equal((await second.port.records.read('case', 'case-talk')).fields['status'], 'resolved');
  });

  it('[CC14c] does what was answered once, how often it is asked, before and after', async () => {
    const place = new Place({ dialogues: [talk([says('one'), { type: 'agent-says', text: 'answer', pause: 0 }, says('two')])] });
    const first = await place.open();
    const conversationId = first.center.bring('talk');
    await place.clock.pass(100);
    const accept = { id: 'accept', type: 'accept', offerId: place.offerId };
    await first.ask(accept);
    const send = { type: 'send', conversationId, messageId: 'm', text: 'answer' };
    await first.ask({ id: 'send', ...send });
    place.kill();
    const second = await place.open();
    assert.ok(typeof await second.ask(accept) === 'object');
    assert.ok(typeof await second.ask({ id: 'send', ...send }) === 'object');
    assert.ok(typeof await second.ask({ id: 'send again', ...send }) === 'object');
    assert.equal(await second.ask({ ...accept, id: 'other' }), 'offer-settled');
    await place.clock.pass(minute);
    assert.deepEqual(place.of('offer-confirmed').length, 1);
    assert.deepEqual(place.texts, ['one', 'two']);
  });

  it('[CC14d] says nothing that a crash could undo: what is heard, and what is answered, is saved', async () => {
    const place = new Place({}, 200);
    const first = await place.start();
    await place.clock.pass(1_000);
    void first.port.connect({ tenant: 't', agentId: 'a', role: 'r' });
    await place.clock.pass(1_000);
    void first.send({ id: 'c', type: 'set-capacity', channels: { chat: { limit: 1, used: 0 } } });
    void first.send({ id: 'p', type: 'set-presence', presence: 'available' });
    await place.clock.pass(1_000);
    first.center.bring('talk');
    await place.clock.pass(90);
    assert.deepEqual(place.of('offer-presented').length, 0);
    await place.clock.pass(1_000);
    let answered = false;
    void first.send({ id: 'accept', type: 'accept', offerId: place.offerId }).then(() => { answered = true; });
    await place.clock.pass(90);
    assert.equal(answered, false);
    await place.clock.pass(500);
    assert.equal(answered, true);
  });

  it('[CC14e] counts a conversation whose agent does not come back as lost, after the grace', async () => {
    const place = new Place({ agentGrace: minute });
    const first = await place.open();
    first.center.bring('talk');
    await place.clock.pass(100);
    await first.ask({ type: 'accept', offerId: place.offerId });
    place.kill();
    const second = await place.start();
    await place.clock.pass(minute - 1_000);
    assert.equal(second.center.figures().active, 1);
    await place.clock.pass(2_000);
    assert.deepEqual([second.center.figures().active, second.center.figures().open], [0, 1]);
  });

  it('[CC14f] forgets closed work in time: its words at once, the rest when it leaves the lists', async () => {
    const place = new Place({ dialogues: [talk([says('a secret')])], closedTime: 10 * minute });
    const first = await place.open();
    const conversationId = first.center.bring('talk');
    await place.clock.pass(100);
    await first.ask({ type: 'accept', offerId: place.offerId });
    await first.ask({ type: 'end', conversationId });
    await first.ask({ type: 'close', conversationId });
    await place.clock.pass(100);
    const words = (kind: string): boolean => JSON.stringify(place.disk.of(kind)).includes('a secret');
    assert.deepEqual([words('work'), words('lane')], [false, false]);
    place.kill();
    await place.clock.pass(9 * minute);
    const second = await place.open();
    assert.equal(second.center.figures().closed, 1);
    await place.clock.pass(2 * minute);
    assert.equal(second.center.figures().closed, 0);
    assert.deepEqual([place.disk.of('work'), place.disk.of('dialogue')], [[], []]);
    const last = place.of('work-items-changed').at(-1);
    assert.ok(last?.type === 'work-items-changed' && last.removals.includes(conversationId));
  });

  it('[CC14g] serves on when its store fails, reports it, and keeps the rest as soon as it can', async () => {
    const place = new Place({ dialogues: [talk([says('one'), says('two', 10_000)])] });
    const first = await place.open();
    place.disk.broken = true;
    first.center.bring('talk');
    await place.clock.pass(100);
    await first.ask({ type: 'accept', offerId: place.offerId });
    assert.deepEqual(place.texts, ['one']);
    assert.ok(place.problems.length > 0);
    place.disk.broken = false;
    await place.clock.pass(minute);
    place.kill();
    const second = await place.open();
    assert.equal(second.center.figures().active, 1);
    await place.clock.pass(minute);
    assert.deepEqual(place.texts, ['one', 'two']);
  });

  it('[CC14h] leaves what a later version kept as it is, and is a centre without a store', async () => {
    const place = new Place({});
    place.disk.kept.set('center/', { format: 99 });
    const { center } = await place.start();
    center.bring('talk');
    await place.clock.pass(1_000);
    assert.deepEqual([...place.disk.kept], [['center/', { format: 99 }]]);
    assert.match(String(place.problems[0]), /format: expected at most 1, found 99/u);
  });
});
