import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { filter, firstValueFrom } from 'rxjs';
import { type CenterStore, embeddedCenter, realClock } from '@session-desk/contact-center';
import { suiteDialogues } from '@session-desk/contact-center/suite';
import { Disk, Life } from './mortal.js';
import { PageWindow, SharedPlace } from './shared-place.js';

const owner = { tenant: 't', id: 'kim' };

describe('the pages of a shared centre', () => {
  it('[CC13j] are followed by the next, which waits for all to be kept and goes on with it', { timeout: 20_000 }, async () => {
    using window = new PageWindow();
    const [disk, log]: [Disk, string[]] = [new Disk(), []];
    const storeOf = (): CenterStore => {
      const below = disk.store(new Life(realClock), () => 40);
      return {
        load: () => { log.push('load'); return below.load(); },
        save: async (changes) => { await below.save(changes); log.push('saved'); },
        close: () => { log.push('close'); },
      };
    };
    using place = new SharedPlace({ storeOf });
    const open = () => embeddedCenter({ dialogues: suiteDialogues, arrivalsPerMinute: 0, shared: true, worker: place.worker, keepFor: owner });
    const first = open();
    await first.bring('suite-chat');
    // A reload of the only page: the old one goes in the middle of a save, the new one comes.
    window.hide();
    const second = open();
    assert.equal((await second.figures()).open, 1);
    assert.deepEqual(log.filter((each) => each !== 'saved'), ['load', 'close', 'load']);
    assert.equal(log[log.lastIndexOf('close') - 1], 'saved');
    second.stop();
  });

  it('[CC13i] take their agent along: what comes then is offered when another page of theirs is there for it', { timeout: 20_000 }, async () => {
    using leaving = new PageWindow();
    using place = new SharedPlace();
    const open = () => embeddedCenter({ dialogues: suiteDialogues, arrivalsPerMinute: 0, shared: true, worker: place.worker, keepFor: owner, offerTime: 120_000 });
    const first = open();
    await first.connect({ tenant: 't', agentId: 'kim', role: 'r' });
    await first.request({ id: 'c', type: 'set-capacity', channels: { chat: { limit: 3, used: 0 } } });
    await first.request({ id: 'p', type: 'set-presence', presence: 'available' });
    using _staying = new PageWindow();
    const second = open();
    assert.equal((await second.figures()).open, 0);
    leaving.hide();
    await place.hears('leave');
    await second.bring('suite-chat');
    await new Promise((resolve) => { setTimeout(resolve, 50); });
    const back = Date.now();
    const offered = firstValueFrom(second.events$.pipe(filter(isOffer)));
    await second.connect({ tenant: 't', agentId: 'kim', role: 'r' });
    const { deadline } = await offered;
    assert.ok(deadline >= back + 120_000, `${String(deadline - back)} ms are left of the offer`);
    second.stop();
  });
});

const isOffer = (event: unknown): event is { readonly deadline: number } => (event as { readonly type: string }).type === 'offer-presented';
