import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { embeddedCenter, type ServeCenterOptions } from '@session-desk/contact-center';
import { suiteDialogues } from '@session-desk/contact-center/suite';
import { PageWindow, SharedPlace } from './shared-place.js';

const opensNot: ServeCenterOptions = { storeOf: () => { throw new Error('there is no place for it'); } };

/** A page of a shared centre, and how it stands. */
function openPage(place: SharedPlace) {
  const problems: string[] = [];
  const center = embeddedCenter({ dialogues: suiteDialogues, arrivalsPerMinute: 0, shared: true, worker: place.worker, keepFor: { tenant: 't', id: 'kim' }, report: ({ message }) => { problems.push(message); } });
  const offline = new Promise<void>((resolve) => { center.status$.subscribe((status) => { if (status === 'offline') resolve(); }); });
  return { center, offline, problems };
}

const codeOf = (question: Promise<unknown>): Promise<unknown> => question.then(() => 'answered', (problem: unknown) => (problem as { readonly code?: string }).code);

describe('a centre that is over', () => {
  it('[CC13g] rejects what is asked of it after it was stopped', { timeout: 20_000 }, async () => {
    using _window = new PageWindow();
    using place = new SharedPlace();
    const { center } = openPage(place);
    assert.equal((await center.figures()).open, 0);
    center.stop();
    assert.deepEqual([await codeOf(center.bring('suite-chat')), await codeOf(center.figures()), await codeOf(center.records.list('customer'))], ['offline', 'offline', 'offline']);
  });

  it('[CC13g] rejects what is asked of it when it did not open', { timeout: 20_000 }, async () => {
    using _window = new PageWindow();
    using place = new SharedPlace(opensNot);
    const { center, offline, problems } = openPage(place);
    await offline;
    assert.deepEqual([await codeOf(center.bring('suite-chat')), await codeOf(center.figures())], ['offline', 'offline']);
    assert.deepEqual(problems, ['Error: there is no place for it']);
  });

  it('[CC13h] is not told that the page goes', { timeout: 20_000 }, async () => {
    using window = new PageWindow();
    using over = new SharedPlace(opensNot);
    using open = new SharedPlace();
    const [first, second] = [openPage(over), openPage(open)];
    await first.offline;
    await second.center.figures();
    window.hide();
    // What is said through a channel is heard in its order: after this there is no more to come.
    for (const { center } of [first, second]) center.setPace(1);
    await Promise.all([over.hears('set-pace'), open.hears('set-pace')]);
    assert.deepEqual([over.heard, open.heard], [['open', 'set-pace'], ['open', 'figures', 'leave', 'set-pace']]);
  });
});
