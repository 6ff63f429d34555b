import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type CenterStore, createCenter, openCenter } from '@session-desk/contact-center';
import { suiteDialogues } from '@session-desk/contact-center/suite';
import { Disk, Life } from './mortal.js';
import { VirtualClock } from './virtual-clock.js';

/** A centre whose saves take 20 ms, and what its store was asked for. */
async function opened(disk: Disk, clock: VirtualClock) {
  const life = new Life(clock);
  const log: string[] = [];
  const below = disk.store(life, () => 20);
  const store: CenterStore = {
    load: () => below.load(),
    async save(changes) {
      log.push('save');
      await below.save(changes);
      log.push('saved');
    },
    close: () => { log.push('close'); },
  };
  const opening = openCenter({ dialogues: suiteDialogues, arrivalsPerMinute: 0 }, life, store, (problem) => { throw problem; });
  await clock.pass(100);
  const center = await opening;
  log.length = 0;
  return { center, log, life };
}

describe('the end of a centre that is kept', () => {
  it('[CC14j] is one last save with all that happened before, and only then the store is let go', async () => {
    const [disk, clock] = [new Disk(), new VirtualClock()];
    const { center, log, life } = await opened(disk, clock);
    center.bring('suite-chat');
    await clock.pass(5);
    // One save is under way: this comes into the last.
    center.bring('suite-chat');
    void center.stop();
    // And this comes while that one is written.
    await clock.pass(25);
    center.setPace(3);
    void center.stop();
    await clock.pass(1_000);
    assert.deepEqual(log, ['save', 'saved', 'save', 'saved', 'close']);
    life.kill();
    assert.equal((await opened(disk, clock)).center.figures().open, 2);
  });

  it('[CC13j] leaves nothing of it waiting on the clock, nor does what still comes to it wait there', async () => {
    const clock = new VirtualClock();
    const center = createCenter({ dialogues: suiteDialogues, arrivalsPerMinute: 1 }, clock);
    const port = center.port();
    await port.connect({ tenant: 't', agentId: 'a', role: 'r' });
    await port.request({ id: 'c', type: 'set-capacity', channels: { chat: { limit: 3, used: 0 } } });
    await port.request({ id: 'p', type: 'set-presence', presence: 'available' });
    center.bring('suite-chat');
    await clock.pass(1_000);
    assert.ok(clock.waiting > 2, String(clock.waiting));
    await center.stop();
    await port.disconnect();
    center.bring('suite-chat');
    center.setPace(3);
    assert.equal(clock.waiting, 0);
  });

  it('[CC14j] lets nobody wait who asks while it is under way', async () => {
    const clock = new VirtualClock();
    const { center, log } = await opened(new Disk(), clock);
    const port = center.port();
    await port.connect({ tenant: 't', agentId: 'a', role: 'r' });
    center.bring('suite-chat');
    void center.stop();
    await clock.pass(5);
    const asked = port.request({ id: 'p', type: 'set-presence', presence: 'available' }).then(() => log.push('answered'));
    await clock.pass(1_000);
    await asked;
    assert.deepEqual(log, ['save', 'saved', 'close', 'answered']);
  });

  it('[CC14g] comes at once for a store that cannot be read', async () => {
    const told: unknown[] = [];
    const refusal = new Error('refused by the test');
    const store: CenterStore = { load: () => Promise.reject(refusal), save: () => { told.push('save'); return Promise.resolve(); }, close: () => { told.push('close'); } };
    const clock = new VirtualClock();
    const center = await openCenter({ dialogues: suiteDialogues, arrivalsPerMinute: 0 }, clock, store, (problem) => { told.push(problem); });
    center.bring('suite-chat');
    await clock.pass(100);
    assert.deepEqual(told, [refusal, 'close']);
  });
});
