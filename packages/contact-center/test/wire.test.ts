import { describe, it } from 'node:test';
import { MessageChannel } from 'node:worker_threads';
import assert from 'node:assert/strict';
import { createCenter, PortError, remotePort, servePort, type Wire } from '@session-desk/contact-center';
import { contactCenterSuite, suiteDialogues } from '@session-desk/contact-center/suite';
import { VirtualClock } from './virtual-clock.js';

contactCenterSuite(
  '[CC13a] over a message channel',
  { describe: (name, body) => { void describe(name, body); }, it: (name, body) => { void it(name, body); } },
  () => {
    const clock = new VirtualClock();
    const offerTime = 60_000;
    const center = createCenter({ dialogues: suiteDialogues, run: 'suite', arrivalsPerMinute: 0, offerTime, redeliverAfter: 200 }, clock);
    const channels: MessageChannel[] = [];
    return {
      clock,
      offerTime,
      patience: 2_000,
      port: () => {
        const channel = new MessageChannel();
        channels.push(channel);
        const port = remotePort(wire(channel.port2));
        servePort(center.port(), wire(channel.port1));
        return port;
      },
      bring: () => Promise.resolve(center.bring('suite-chat')),
      pass: async (milliseconds) => {
        await clock.pass(milliseconds);
        // Messages between the two ports take real turns of the event loop.
        for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      },
      close: () => {
        void center.stop();
        for (const { port1 } of channels) port1.close();
      },
    };
  },
);

describe('a wire that is lost', () => {
  it('[CC13b] makes the port offline and rejects what waits and what comes', async () => {
    const port = remotePort({ postMessage: () => undefined, addEventListener: () => undefined });
    const waiting = port.records.read('customer', 'c');
    port.lost();
    await assert.rejects(waiting, (problem: unknown) => problem instanceof PortError && problem.code === 'offline');
    await assert.rejects(port.disconnect(), PortError);
    let last = '';
    port.status$.subscribe((status) => { last = status; });
    assert.equal(last, 'offline');
  });
});

function wire(port: MessageChannel['port1']): Wire {
  return {
    postMessage: (message) => { port.postMessage(message); },
    addEventListener: (_, listener) => { port.on('message', (data: unknown) => { listener({ data }); }); },
  };
}
