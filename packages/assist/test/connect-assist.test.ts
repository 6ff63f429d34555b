import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { acceptOffer, closeSession, finishCloseSession, openSession, presentOffer, putCard, receiveMessage, sendMessage, settleSuggestion, suggestReplies, type CommandInput } from '@session-desk/core';
import { createSessionBus, type SessionBus } from '@session-desk/session-bus';
import { connectAssist, createLocalAssist, type AssistPort, type ReplyOutcome, type Transcript } from '@session-desk/assist';

interface Desk { readonly bus: SessionBus; say(command: CommandInput): Promise<void>; quiet(): Promise<void>; session(): SessionBus['state']['sessions'][number] | undefined }

async function desk(): Promise<Desk> {
  const bus = createSessionBus({ agent: { tenant: 't', id: 'a', role: 'r' }, windowId: 'w' });
  await bus.ready;
  return {
    bus,
    say: async (command) => { assert.equal((await bus.dispatch(command)).ok, true); },
    quiet: () => new Promise((resolve) => { setTimeout(resolve, 20); }),
    session: () => bus.state.sessions[1],
  };
}

const offer = (messages: readonly { readonly id: string; readonly text: string }[] = []): CommandInput => presentOffer({
  offerId: 'o', channel: 'chat', deadline: Date.now() + 60_000,
  conversation: { conversationId: 'c', channel: 'chat', customer: { name: 'Kenny Smith' }, messages: messages.map(({ id, text }) => ({ id, text, from: 'customer' as const, at: 1, status: 'received' as const })) },
});
const says = (messageId: string, text: string): CommandInput => receiveMessage({ conversationId: 'c', messageId, from: 'customer', text });

/** A provider that estimates nothing but what it is told to, and remembers what it was asked. */
function provider(changes: Partial<AssistPort> = {}): { port: AssistPort; asked: Transcript[]; told: ReplyOutcome[] } {
  const asked: Transcript[] = [];
  const told: ReplyOutcome[] = [];
  const port: AssistPort = {
    ...createLocalAssist(),
    estimateSentiment: (transcript) => { asked.push(transcript); return Promise.resolve({ estimate: true, level: 'negative', score: -0.5, messages: 1 }); },
    suggestReplies: ({ lines }) => Promise.resolve([{ suggestionId: `for ${String(lines.at(-1)?.messageId)}`, text: 'Let me look.', blanks: [], intent: 'look', reason: { code: 'answered-before', similar: 1, compared: 1 } }]),
    report: (outcome) => { told.push(outcome); return Promise.resolve(); },
    ...changes,
  };
  return { port, asked, told };
}

describe('connectAssist', () => {
  it('[AS13a] reports the sentiment and suggests replies when a customer speaks', async () => {
    const { bus, say, quiet, session } = await desk();
    bus.run(connectAssist(provider().port), { on: 'decided' });
    await say(offer());
    await say(acceptOffer('o'));
    await say(says('m1', 'My parcel is late'));
    await quiet();
    assert.deepEqual([bus.state.conversations[0]?.sentiment, session()?.pane.suggestions], ['negative', [{ id: 'for m1', text: 'Let me look.', reason: 'look', source: 'assist' }]]);
  });

  it('[AS13b] never shows the answer to an older message after a newer one', async () => {
    const { bus, say, quiet, session } = await desk();
    const late = new Map<string, () => void>();
    const { port } = provider();
    bus.run(connectAssist({ ...port, suggestReplies: (request, signal) => new Promise((resolve) => {
      late.set(request.lines.at(-1)?.messageId ?? '', () => { void port.suggestReplies(request, signal).then(resolve); });
    }) }), { on: 'decided' });
    await say(offer());
    await say(acceptOffer('o'));
    await say(says('m1', 'one'));
    await say(says('m2', 'two'));
    late.get('m2')?.();
    await quiet();
    late.get('m1')?.();
    await quiet();
    assert.deepEqual(session()?.pane.suggestions.map(({ id }) => id), ['for m2']);
  });

  it('[AS13c] helps what began with something already said, and what was open before', async () => {
    const { bus, say, quiet, session } = await desk();
    const first = provider();
    const stop = bus.run(connectAssist(first.port), { on: 'decided' });
    await say(offer([{ id: 'm0', text: 'Hello?' }]));
    await say(acceptOffer('o'));
    await quiet();
    stop();
    const second = provider();
    bus.run(connectAssist(second.port), { on: 'decided' });
    await quiet();
    assert.deepEqual([session()?.pane.suggestions.map(({ id }) => id), first.asked.length, second.asked.length], [['for m0'], 1, 1]);
  });

  it('[AS13d] tells a call that fails, and goes on with the others', async () => {
    const { bus, say, quiet, session } = await desk();
    const failures: unknown[] = [];
    bus.run(connectAssist(provider({ estimateSentiment: () => Promise.reject(new Error('no scorer')) }).port, { report: (error) => failures.push(error) }), { on: 'decided' });
    await say(offer());
    await say(acceptOffer('o'));
    await say(says('m1', 'Hello'));
    await quiet();
    assert.deepEqual([failures.map(String), session()?.pane.suggestions.length], [['Error: no scorer'], 1]);
  });

  it('[AS13d] takes a call that throws at once for one that fails', async () => {
    const { bus, say, quiet, session } = await desk();
    const failures: unknown[] = [];
    await say(offer([{ id: 'm0', text: 'Hello?' }]));
    await say(acceptOffer('o'));
    bus.run(connectAssist(provider({ estimateSentiment: () => { throw new Error('no scorer'); } }).port, { report: (error) => failures.push(error) }), { on: 'decided' });
    await quiet();
    assert.deepEqual([failures.map(String), session()?.pane.suggestions.length], [['Error: no scorer'], 1]);
  });

  it('[AS13h] lets go of a conversation that waits without a session', async () => {
    const { bus, say, quiet, session } = await desk();
    let stopped = 0;
    const { port, asked } = provider({ suggestReplies: (_request, signal) => new Promise(() => { signal.addEventListener('abort', () => { stopped += 1; }); }) });
    bus.run(connectAssist(port), { on: 'decided' });
    await say(openSession({ kind: 'conversation', conversation: { conversationId: 'c', channel: 'sms' } }));
    await say(says('m1', 'Hello'));
    await quiet();
    await say(closeSession(session()?.id ?? ''));
    await say(finishCloseSession(session()?.id ?? ''));
    assert.deepEqual([bus.state.conversations[0]?.status, stopped], ['waiting', 1]);
    await say(says('m2', 'Still there?'));
    await quiet();
    assert.equal(asked.length, 1);
  });

  it('[AS13e] tells what the agent did with a suggestion', async () => {
    const { bus, say, quiet, session } = await desk();
    const { port, told } = provider();
    bus.run(connectAssist(port), { on: 'decided' });
    await say(offer());
    await say(acceptOffer('o'));
    const sessionId = session()?.id ?? '';
    for (const [message, outcome] of [['m1', 'accepted'], ['m2', 'edited'], ['m3', 'rejected']] as const) {
      await say(says(message, message));
      await quiet();
      if (outcome === 'edited') await say(sendMessage('c', 'Let me look it up.'));
      await say(settleSuggestion(sessionId, `for ${message}`, outcome));
      await quiet();
    }
    assert.deepEqual(told, [
      { suggestionId: 'for m1', conversationId: 'c', kind: 'accepted' },
      { suggestionId: 'for m2', conversationId: 'c', kind: 'edited', text: 'Let me look it up.' },
      { suggestionId: 'for m3', conversationId: 'c', kind: 'rejected' },
    ]);
  });

  it('[AS13f] puts what was looked up after the message that it belongs to', async () => {
    const { bus, say, quiet, session } = await desk();
    const { port, asked } = provider();
    bus.run(connectAssist(port), { on: 'decided' });
    await say(offer());
    await say(acceptOffer('o'));
    await say(says('m1', 'Where is it?'));
    await say(putCard(session()?.id ?? '', { id: 'k', title: 'Order', fields: [{ name: 'State', value: 'on its way' }], messageId: 'm1', values: {} }));
    await say(says('m2', 'Hello?'));
    await quiet();
    assert.deepEqual(asked.at(-1)?.lines.map(({ from, text }) => [from, text]), [['customer', 'Where is it?'], ['system', 'Order: State = on its way'], ['customer', 'Hello?']]);
  });

  it('[AS13g] stops what is under way when it is taken away', async () => {
    const { bus, say, quiet, session } = await desk();
    let stopped = false;
    const stop = bus.run(connectAssist(provider({ suggestReplies: (_request, signal) => new Promise(() => { signal.addEventListener('abort', () => { stopped = true; }); }) }).port), { on: 'decided' });
    await say(offer());
    await say(acceptOffer('o'));
    await say(says('m1', 'Hello'));
    stop();
    await quiet();
    assert.deepEqual([stopped, session()?.pane.suggestions], [true, []]);
  });

  it('[AS13i] replaces its own suggestions, takes them back where nothing fits, and leaves those of the centre', async () => {
    const { bus, say, quiet, session } = await desk();
    let fits = true;
    const { port } = provider();
    bus.run(connectAssist({ ...port, suggestReplies: (request, signal) => (fits ? port.suggestReplies(request, signal) : Promise.resolve([])) }), { on: 'decided' });
    await say(offer());
    await say(acceptOffer('o'));
    await say(suggestReplies(session()?.id ?? '', [{ id: 'r', text: 'as recorded' }], 'center'));
    const shown: unknown[] = [];
    for (const messageId of ['m1', 'm2', 'm3']) {
      fits = messageId !== 'm3';
      await say(says(messageId, messageId));
      await quiet();
      shown.push(session()?.pane.suggestions.map(({ id }) => id));
    }
    assert.deepEqual(shown, [['r', 'for m1'], ['r', 'for m2'], ['r']]);
  });

  it('[AS13j] tells the provider nothing of what the centre suggested', async () => {
    const { bus, say, quiet, session } = await desk();
    const { port, told } = provider();
    const failures: unknown[] = [];
    bus.run(connectAssist(port, { report: (error) => failures.push(error) }), { on: 'decided' });
    await say(offer());
    await say(acceptOffer('o'));
    const sessionId = session()?.id ?? '';
    await say(says('m1', 'Hello'));
    await quiet();
    await say(suggestReplies(sessionId, [{ id: 'r', text: 'as recorded' }], 'center'));
    for (const id of ['r', 'for m1', 'r']) await say(settleSuggestion(sessionId, id, 'accepted'));
    await quiet();
    assert.deepEqual([told.map(({ suggestionId }) => suggestionId), failures], [['for m1'], []]);
  });
});
