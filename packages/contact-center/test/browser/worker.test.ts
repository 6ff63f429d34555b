import { embeddedCenter, realClock } from '@session-desk/contact-center';
import { contactCenterSuite, suiteDialogues } from '@session-desk/contact-center/suite';

// A Worker serves one page and so one agent: what needs a second agent is checked on the same code in one place (port.test.ts).
const needsTwo = /CC2c|CC4c|CC4d|CC4e/u;

contactCenterSuite(
  '[CC13c] in a Worker',
  {
    describe: (name, body) => { describe(name, body); },
    it: (name, body) => { if (!needsTwo.test(name)) it(name, body); },
  },
  () => {
    const offerTime = 700;
    const center = embeddedCenter({ dialogues: suiteDialogues, arrivalsPerMinute: 0, offerTime, redeliverAfter: 50 });
    return {
      clock: realClock,
      offerTime,
      patience: 1_000,
      port: () => center,
      bring: () => center.bring('suite-chat'),
      pass: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      close: () => { center.stop(); },
    };
  },
);

describe('[CC13b] a Worker that is stopped', () => {
  it('[CC13b] is offline and rejects every question', async () => {
    const center = embeddedCenter({ dialogues: suiteDialogues, arrivalsPerMinute: 0 });
    const statuses: string[] = [];
    center.status$.subscribe((status) => statuses.push(status));
    const question = center.connect({ tenant: 't', agentId: 'a', role: 'r' }).then(() => 'done', (problem: unknown) => String(problem));
    center.stop();
    if (!(await question).includes('offline') || statuses.at(-1) !== 'offline') throw new Error(`expected offline, found ${statuses.join()} ${await question}`);
  });
});

describe('[CC13d] a SharedWorker', () => {
  const owner = { tenant: 't', id: 'kim' };
  const open = (keepFor = owner) => embeddedCenter({ dialogues: suiteDialogues, arrivalsPerMinute: 0, shared: true, keepFor, report: () => undefined });
  const until = async (what: string, holds: () => boolean): Promise<void> => {
    for (let tries = 0; tries < 400 && !holds(); tries++) await new Promise((resolve) => setTimeout(resolve, 20));
    if (!holds()) throw new Error(`expected ${what}`);
  };
  const expectThat = (what: string, holds: boolean): void => { if (!holds) throw new Error(`expected ${what}`); };

  it('[CC13d] is one centre for every window of an agent, and ends for all of them', async () => {
    const [first, second] = [open(), open()];
    let status: string | undefined;
    second.status$.subscribe((now) => { status = now; });
    await first.bring('suite-chat');
    expectThat('the work in the other window', (await second.figures()).open === 1);
    const [record] = await second.records.list('customer');
    if (!record) throw new Error('expected the records of who was brought');
    let seen: unknown;
    second.records.watch(record.kind, record.id).subscribe({ next: ({ fields }) => { seen = fields['city']; }, error: () => undefined });
    await first.records.write(record.kind, record.id, { id: 'w1', version: record.version, changes: { city: 'Ulm' } });
    await until('the other window to see what was written', () => seen === 'Ulm');
    first.stop();
    await until('the other window to be offline', () => status === 'offline');
    expectThat('its questions to be rejected', await second.records.list('customer').then(() => false, (problem: unknown) => String(problem).includes('offline')));
    const third = open();
    expectThat('a new centre', (await third.figures()).open === 0);
    third.stop();
  });

  it('[CC13e] gives each agent a centre of their own', async () => {
    const [kims, lees] = [open(), open({ tenant: 't', id: 'lee' })];
    await kims.bring('suite-chat');
    expectThat('nothing of the other agent', (await lees.figures()).open === 0);
    kims.stop();
    expectThat('the other centre to go on', (await lees.figures()).open === 0);
    lees.stop();
  });

  it('[CC13f] an agent who connects in another window stays there when the first lets go', async () => {
    const [first, second] = [open(), open()];
    let told = 0;
    second.events$.subscribe(() => { told += 1; });
    const identity = { tenant: 't', agentId: 'kim', role: 'r' };
    await first.connect(identity);
    await second.connect(identity);
    await second.request({ id: 'p1', type: 'set-presence', presence: 'available' });
    await first.disconnect();
    told = 0;
    await second.bring('suite-chat');
    await until('to be told of who comes', () => told > 0);
    second.stop();
  });
});
