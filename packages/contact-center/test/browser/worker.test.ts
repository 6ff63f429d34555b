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
