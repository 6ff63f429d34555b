import { expect } from '@open-wc/testing';
import { closeSession, finishCloseSession, initialState, receiveMessage, writeDraft, type Agent, type CommandInput, type Fact, type LogFormat, type WorkspaceState } from '@session-desk/core';
import { IndexedDbJournal, LaterRecordsError, NewerLogError } from '@session-desk/journal';
import { createSessionBus, type Bus, type Restored, type SessionBus } from '@session-desk/session-bus';
import { kept, newAgent, sealedStores, stranger, talk, tidy } from './kept-desk.js';
import { laterBus, laterEvolve, laterFormat, type LaterDraft, type LaterSession, type LaterState } from './later-version.js';

type AnyBus = Bus<WorkspaceState, SessionBus extends Bus<WorkspaceState, infer C, Fact, CommandInput> ? C : never, Fact, CommandInput>;

describe('versions', () => {
  let agent: Agent;
  let windows = 0;
  /** Every fact that any version has decided, as the later one would have written it. */
  let told: Fact[];
  const journals: IndexedDbJournal[] = [];
  beforeEach(() => {
    agent = newAgent();
    told = [];
  });
  afterEach(async () => {
    for (const journal of journals.splice(0)) await journal.close();
    await tidy();
  });

  /** A window of one version. It is never closed: the next one takes over as after a kill. */
  async function start(format: LogFormat | undefined): Promise<{ readonly bus: AnyBus; readonly reports: readonly unknown[]; readonly restored: Restored<WorkspaceState, Fact> }> {
    const reports: unknown[] = [];
    const report = (error: unknown): void => { reports.push(error); };
    const windowId = `window-${String(++windows)}`;
    const journal = new IndexedDbJournal({ agent, windowId, empty: initialState(agent, 0), snapshotAfter: 20, format, report });
    journals.push(journal);
    let restored: Restored<WorkspaceState, Fact> | undefined;
    const watched = { restore: async () => (restored = await journal.restore()), append: (facts: readonly Fact[], state: WorkspaceState) => journal.append(facts, state) };
    const bus = format ? laterBus(agent, windowId, watched, report) : createSessionBus({ agent, windowId, journal: watched, report });
    bus.facts$.subscribe((fact) => { told.push(format || fact.type !== 'draft/written' ? fact : { ...fact, tone: 'plain' } as Fact); });
    await bus.ready;
    return { bus, reports, restored: restored! };
  }

  const label = (bus: AnyBus, sessionId: string, word: string): Promise<unknown> => bus.dispatch({ type: 'session/label', sessionId, label: word } as unknown as CommandInput);
  const labelsOf = ({ state }: AnyBus): unknown => state.sessions.map((session) => [session.id, (session as LaterSession).labels]);
  const everything = (): Promise<unknown> => stranger((database) => Promise.all(['meta', ...sealedStores, 'quarantine'].map(async (store) => [await database.getAllKeys(store), await database.getAll(store)])));

  it('[JO6a, JO6b] N, N + 1, N, N, N + 1 with kills in between lose no field', async () => {
    const first = await start(undefined);
    await talk(first.bus, 'one', 30);
    await talk(first.bus, 'two', 3);

    const second = await start(laterFormat);
    expect(second.reports).to.deep.equal([]);
    expect(labelsOf(second.bus)).to.deep.equal([['home', []], ['of-one', []], ['of-two', []]]);
    await label(second.bus, 'of-one', 'urgent');
    await label(second.bus, 'of-two', 'angry');
    await talk(second.bus, 'three', 30);
    await label(second.bus, 'of-three', 'new');
    await second.bus.dispatch(writeDraft('two', 'I call you'));
    await second.bus.flush();

    const third = await start(undefined);
    expect(third.reports.map((error) => (error as Error).constructor)).to.deep.equal([LaterRecordsError]);
    expect(third.bus.state.sessions.map(({ id }) => id)).to.deep.equal(['home', 'of-one', 'of-two', 'of-three']);
    expect(third.bus.state.conversations.map(({ draft }) => draft.text)).to.deep.equal(['I look at parcel 29', 'I call you', 'I look at parcel 29']);
    // Much more than it takes for a snapshot.
    await talk(third.bus, 'four', 40);
    await third.bus.dispatch(closeSession('of-one'));
    await third.bus.dispatch(finishCloseSession('of-one'));
    await third.bus.flush();

    const fourth = await start(undefined);
    expect(kept(fourth.bus.state)).to.deep.equal(kept(third.bus.state));
    await fourth.bus.dispatch(receiveMessage({ conversationId: 'two', messageId: 'last', from: 'customer', text: 'Thanks' }));
    await fourth.bus.flush();

    const fifth = await start(laterFormat);
    expect(fifth.reports).to.deep.equal([]);
    expect(labelsOf(fifth.bus)).to.deep.equal([['home', []], ['of-two', ['angry']], ['of-three', ['new']], ['of-four', []]]);
    expect((fifth.bus.state as LaterState).labelled).to.equal(3);
    const two = fifth.bus.state.conversations.find(({ id }) => id === 'two');
    expect((two?.draft as LaterDraft).tone).to.equal('friendly');
    // All of it is what the later version would have come to if it had been there all the time.
    const alone = told.reduce(laterEvolve, initialState(agent, first.bus.state.sessions[0]?.openedAt ?? 0));
    expect(words(fifth.bus.state)).to.deep.equal(words(alone));
  });

  it('[JO6c] a log that this version must not leave anything out of is refused, and not a byte of it changed', async () => {
    const strict: LogFormat = { ...laterFormat, leastReaders: new Map([['session/labelled', laterFormat.number]]) };
    const first = await start(strict);
    await talk(first.bus, 'one', 3);
    await label(first.bus, 'of-one', 'urgent');
    await first.bus.flush();
    const before = await everything();
    for (let time = 0; time < 3; time++) {
      const failure = await start(undefined).then(() => undefined, (error: unknown) => error);
      expect(failure).to.be.instanceOf(NewerLogError);
    }
    expect(await everything()).to.deep.equal(before);
    expect(labelsOf((await start(strict)).bus)).to.deep.equal([['home', []], ['of-one', ['urgent']]]);
  });

  it('[JO6d] a fact that this version claims to know and cannot read is not guessed at', async () => {
    const other: LogFormat = { ...laterFormat, isFact: (value) => logged(value) || laterFormat.isFact(value) };
    const logged = (value: unknown): boolean => (value as { type?: unknown }).type === 'session/focused';
    const journal = new IndexedDbJournal({ agent, windowId: 'window-x', empty: initialState(agent, 0), format: other });
    journals.push(journal);
    const { epoch } = await journal.restore();
    await journal.append([{ type: 'session/focused', sessionId: 7, focusedIn: 'w', seq: 1, epoch, at: 1, cause: 'c', windowId: 'w' } as unknown as Fact], initialState(agent, 0));
    expect(await start(undefined).then(() => undefined, (error: unknown) => error)).to.be.instanceOf(NewerLogError);
  });
});

/** What of a state can be compared: no windows, which are those of the day, and the empty configuration of labels left out. */
function words(state: WorkspaceState): unknown {
  return JSON.parse(JSON.stringify(kept(state)));
}
