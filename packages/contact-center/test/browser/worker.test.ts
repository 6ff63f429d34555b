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
  it('[CC13d] is one centre for every window, until it ends for all', async () => {
    const open = () => embeddedCenter({ dialogues: suiteDialogues, arrivalsPerMinute: 0, shared: true });
    const [first, second] = [open(), open()];
    try {
      const workId = await first.bring('suite-chat');
      const [{ open: waiting }, cases] = [await second.figures(), await second.records.list('customer')];
      if (waiting !== 1) throw new Error(`expected one piece of work in the other window, found ${String(waiting)} (${workId})`);
      const [record] = cases;
      if (!record) throw new Error('expected the records of who was brought');
      let seen: unknown;
      const watching = second.records.watch(record.kind, record.id).subscribe(({ fields }) => { seen = fields['city']; });
      await first.records.write(record.kind, record.id, { id: 'w1', version: record.version, changes: { city: 'Ulm' } });
      for (let tries = 0; tries < 100 && seen !== 'Ulm'; tries++) await new Promise((resolve) => setTimeout(resolve, 20));
      watching.unsubscribe();
      if (seen !== 'Ulm') throw new Error(`expected Ulm, found ${String(seen)}`);
    } finally {
      first.stop();
    }
    const third = open();
    const { open: left } = await third.figures();
    third.stop();
    second.stop();
    if (left !== 0) throw new Error(`expected a new centre, found ${String(left)} pieces of work`);
  });
});
