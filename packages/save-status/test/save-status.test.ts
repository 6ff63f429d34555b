import { expect } from '@open-wc/testing';
import { announcer } from '@session-desk/controllers';
import { renameSession, writeDraft, type Fact, type WorkspaceState } from '@session-desk/core';
import { createSessionBus, type Health, type SessionBus, type SessionJournal, type Trouble } from '@session-desk/session-bus';
import { accessible, axeEveryState, behavesOnABus, eachState, heldRestore, renderCount, sampleAgent, sampleBus, settled, stateFixture } from '@session-desk/testing';
import '@session-desk/save-status/define';
import { unsavedText, type LossSeenEvent, type SaveStatusElement, type UnsavedExportEvent } from '@session-desk/save-status';
import { states } from '@session-desk/save-status/states';

const one = (el: SaveStatusElement, selector: string): HTMLElement | null => el.shadowRoot!.querySelector<HTMLElement>(selector);
const text = (el: SaveStatusElement, selector: string): string => one(el, selector)?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';
const quota: Trouble = { code: 'quota', level: 'memory-only' };
const lost: Trouble = { code: 'records-lost', level: 'lost', values: { count: 3 } };

/** A journal that says what ails it when a test tells it to. */
class AilingJournal implements SessionJournal {
  seen = 0;
  full = false;
  readonly #tells = new Set<(troubles: readonly Trouble[]) => void>();
  restore(): Promise<undefined> { return Promise.resolve(undefined); }
  append(_facts: readonly Fact[], _state: WorkspaceState): Promise<void> { return this.full ? Promise.reject(new Error('full')) : Promise.resolve(); }
  watch(tell: (troubles: readonly Trouble[]) => void): () => void { this.#tells.add(tell); tell([]); return () => { this.#tells.delete(tell); }; }
  lossSeen(): void { this.seen++; this.ail(); }
  ail(...troubles: Trouble[]): void { for (const tell of this.#tells) tell(troubles); }
}

const journals = new Map<string, AilingJournal>();
async function busOnIt(): Promise<{ bus: SessionBus; journal: AilingJournal }> {
  const journal = new AilingJournal();
  const bus = createSessionBus({ agent: sampleAgent, journal, report: () => undefined });
  journals.set(bus.windowId, journal);
  await bus.ready;
  await bus.flush();
  return { bus, journal };
}
async function status(health: Partial<Health>): Promise<SaveStatusElement> {
  const { el } = await stateFixture<SaveStatusElement>('save-status', { name: 'test', apply: (made) => { Object.assign(made, { health: { level: 'saved', since: 0, unsavedFacts: 0, unsavedBytes: 0, causes: [], ...health } }); } });
  return el;
}
async function onBus(): Promise<{ el: SaveStatusElement; bus: SessionBus; journal: AilingJournal }> {
  const made = await busOnIt();
  const { el } = await stateFixture<SaveStatusElement>('save-status', { name: 'bus', apply: (it) => { (it as SaveStatusElement).bus = made.bus; } });
  return { el, ...made };
}
const said = (part: string): string[] => announcer().log.map((entry) => entry.text).filter((entry) => entry.includes(part));
const until = async (holds: () => boolean): Promise<void> => { for (let round = 0; !holds(); round++) { if (round > 500) throw new Error(JSON.stringify(announcer().log)); await new Promise((resolve) => { setTimeout(resolve, 20); }); } };

axeEveryState('save-status', states);

eachState<SaveStatusElement>('save-status', states, ({ el, name }) => {
  const isCalm = !el.health || el.health.level === 'saved';
  expect(one(el, '.opener .name') === null, name).to.equal(isCalm);
}, '[SS1b] says every level but saved in words');

behavesOnABus('save-status', {
  start: async () => (await busOnIt()).bus,
  change: (bus) => { journals.get(bus.windowId)?.ail(quota); },
  unrelated: async (bus) => { await bus.dispatch(renameSession('home', 'My home')); await bus.flush(); },
});

describe('<save-status>', () => {
  afterEach(async () => { for (const el of document.querySelectorAll('save-status')) await accessible(el); });

  it('[SS1a] is a sign with a hidden name while all is saved, or being saved in the usual time', async () => {
    for (const health of [{}, { level: 'saving', unsavedFacts: 1, unsavedBytes: 9, oldestUnsavedMs: 300 }] as Partial<Health>[]) {
      const el = await status(health);
      expect([text(el, '.opener'), one(el, '.opener span')?.className]).to.deep.equal(['Everything is saved', 'visually-hidden']);
    }
    const el = await status({ level: 'saving', unsavedFacts: 1, unsavedBytes: 9, oldestUnsavedMs: 1_200 });
    expect(text(el, '.opener')).to.equal('Saving …');
  });

  it('[SS1e] says nothing of saved while earlier work is restored, and the truth in the frame in which that is over', async () => {
    const { bus, restore } = await heldRestore([renameSession('home', 'My home')]);
    const { el } = await stateFixture<SaveStatusElement>('save-status', { name: 'held', apply: (it) => { (it as SaveStatusElement).bus = bus; } });
    const count = renderCount(el);
    expect([text(el, '.opener'), one(el, '.opener')?.ariaBusy, el.shadowRoot!.textContent.includes('saved')]).to.deep.equal(['Restoring your work …', 'true', false]);
    const width = one(el, '.opener')!.offsetWidth;
    await accessible(el);
    await restore();
    await settled(el);
    expect([text(el, '.opener'), one(el, '.opener')?.ariaBusy ?? null, one(el, '.opener')!.offsetWidth, count.renders]).to.deep.equal(['Everything is saved', null, width, 1]);
  });

  it('[SS1e] says what ails the store all the same', async () => {
    const el = await status({ level: 'memory-only', causes: [quota] });
    el.restoring = true;
    await settled(el);
    expect(text(el, '.opener')).to.equal('Not saved');
  });

  it('[SS1c] says why, how much, for how long, and what to do', async () => {
    const el = await status({ level: 'memory-only', unsavedFacts: 12, unsavedBytes: 3456, oldestUnsavedMs: 75_000, causes: [quota, { code: 'no-copy', level: 'saved' }] });
    expect([text(el, '.level'), text(el, '.causes'), text(el, '.amount'), text(el, '.todo')]).to.deep.equal([
      'Not saved', 'the disk is full, or what the browser may use of itthere is no second copy in this browser',
      '12 changes (3.5 kB) only on this page, the oldest for 1:15', 'Keep this page open: it goes on trying. Save your text as a file to be sure.',
    ]);
  });

  it('[SS1c] speaks of a file only where it can be saved', async () => {
    for (const level of ['memory-only', 'read-only'] as const) {
      for (const unsavedFacts of [0, 1]) {
        const el = await status({ level, unsavedFacts, unsavedBytes: 9 * unsavedFacts, causes: [{ code: 'opening', level }] });
        expect([text(el, '.todo').includes(' as a file'), one(el, '[part="export-button"]') !== null], level).to.deep.equal([unsavedFacts > 0, unsavedFacts > 0]);
      }
    }
    const el = await status({ level: 'read-only', causes: [{ code: 'erased', level: 'read-only' }] });
    expect(text(el, '.todo')).to.equal('Sign in again to go on.');
  });

  it('[SS1d] is not drawn anew for what ails it when that is told again in other objects', async () => {
    const { el, bus, journal } = await onBus();
    const counts: number[] = [];
    let drawn = 0;
    const update = Reflect.get(el, 'requestUpdate') as (...given: unknown[]) => void;
    Reflect.set(el, 'requestUpdate', (...given: unknown[]) => { drawn++; update.apply(el, given); });
    for (const tries of [1, 1, 1, 2]) {
      // As a window that follows is told it: in another object each time.
      journal.ail({ code: 'opening', level: 'read-only', values: { tries } });
      await bus.dispatch(renameSession('home', `Mine ${String(tries)}`));
      await bus.flush();
      await settled(el);
      counts.push(drawn);
    }
    expect(counts.map((count, at) => count > (counts[at - 1] ?? 0))).to.deep.equal([true, false, false, true]);
  });

  it('[SS2a] tells every change of level once, with its cause, and no saving', async () => {
    const { bus, journal } = await onBus();
    await bus.dispatch(renameSession('home', 'Mine'));
    await bus.flush();
    // A cause of its own: the same words of another test may have been said a moment ago.
    journal.ail({ code: 'closed', level: 'memory-only' });
    await until(() => said('closed its storage').length > 0);
    expect(said('closed its storage')).to.deep.equal(['Not saved: the browser closed its storage']);
    journal.ail();
    await until(() => said('Everything is saved').length > 0);
    expect(said('Everything is saved')).to.have.length(1);
    expect(said('Saving')).to.deep.equal([]);
  });

  it('[SS3a] gives what is unsaved to a host that says no, and downloads it otherwise', async () => {
    const { el, bus, journal } = await onBus();
    journal.full = true;
    await bus.dispatch(renameSession('home', 'Only here'));
    await until(() => one(el, '[part="export-button"]') !== null);
    const events: UnsavedExportEvent[] = [];
    el.addEventListener('unsaved-export', (event) => { events.push(event); event.preventDefault(); }, { once: true });
    const links: HTMLAnchorElement[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) { links.push(this); };
    try {
      one(el, '[part="export-button"]')?.click();
      expect([events[0]?.unsaved?.facts.map(({ type }) => type), links.length]).to.deep.equal([['session/renamed'], 0]);
      one(el, '[part="export-button"]')?.click();
      expect(links.map(({ download }) => download.endsWith('.txt'))).to.deep.equal([true]);
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
  });

  it('[SS3a] makes a text that a person can read, and from which nothing is left out', async () => {
    const bus = await sampleBus({ customers: 1 });
    const [talk] = bus.state.conversations;
    const result = await bus.dispatch(writeDraft(talk!.id, 'Your parcel is on its way.'));
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    const made = unsavedText({ agent: bus.agent, windowId: 'w', at: 5, facts: result.facts }, bus.state);
    expect(made.startsWith(`# ${talk!.customer.name} (${talk!.id})\n\nYour parcel is on its way.`)).to.equal(true);
    expect((JSON.parse(made.slice(made.indexOf('\n\n{') + 2)) as { facts: unknown }).facts).to.deep.equal(JSON.parse(JSON.stringify(result.facts)));
  });

  it('[SS3b] tells a loss until the agent has seen it', async () => {
    const { el, journal } = await onBus();
    journal.ail(lost);
    await settled(el);
    expect(text(el, '.opener')).to.equal('Something was lost');
    one(el, '.opener')!.click();
    const events: LossSeenEvent[] = [];
    el.addEventListener('loss-seen', (event) => { events.push(event); });
    one(el, '[part="seen-button"]')!.click();
    await settled(el);
    expect([events.length, journal.seen, text(el, '.opener')]).to.deep.equal([1, 1, 'Everything is saved']);
    expect(el.shadowRoot!.activeElement).to.equal(one(el, '.opener'));
  });
});
