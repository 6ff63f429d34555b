import { describe, it } from 'node:test';
import { createCenter, withNetwork } from '@session-desk/contact-center';
import { contactCenterSuite, type SuiteRig, suiteDialogues } from '@session-desk/contact-center/suite';
import { VirtualClock } from './virtual-clock.js';

const runner = {
  describe: (name: string, body: () => void): void => { void describe(name, body); },
  it: (name: string, body: () => Promise<void>): void => { void it(name, body); },
};

function rig(networked: boolean): SuiteRig {
  const clock = new VirtualClock();
  const offerTime = 60_000;
  const center = createCenter({ dialogues: suiteDialogues, run: 'suite', arrivalsPerMinute: 0, offerTime, redeliverAfter: networked ? 4_000 : 200 }, clock);
  let seed = 0;
  return {
    clock,
    offerTime,
    patience: networked ? 20_000 : 2_000,
    port: () => (networked ? withNetwork(center.port(), { clock, seed: (seed += 1), delay: [0, 2_000], double: 0.3 }) : center.port()),
    bring: () => Promise.resolve(center.bring('suite-chat')),
    pass: (milliseconds) => clock.pass(milliseconds),
    close: () => { void center.stop(); },
  };
}

contactCenterSuite('in one place', runner, () => rig(false));
contactCenterSuite('over a bad network', runner, () => rig(true));
