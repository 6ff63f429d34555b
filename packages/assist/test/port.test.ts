import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { AssistError, createLocalAssist, type AssistPort, type StopSignal } from '@session-desk/assist';
import { going, talk } from './talk.js';

const lines = talk('customer: My card was declined at the checkout', 'agent: Could I get your full name, please?');
const conversation = { conversationId: 'c1', lines };
const hang = (): Promise<never> => new Promise(() => undefined);

/** Every call of the port that answers with a promise. */
const calls: Readonly<Record<string, (port: AssistPort, signal: StopSignal) => Promise<unknown>>> = {
  searchKnowledge: (port, signal) => port.searchKnowledge({ text: 'refund' }, signal),
  openArticle: (port, signal) => port.openArticle('refund-start', signal),
  surfaceKnowledge: (port, signal) => port.surfaceKnowledge(conversation, signal),
  suggestReplies: (port, signal) => port.suggestReplies(conversation, signal),
  report: (port, signal) => port.report({ kind: 'accepted', suggestionId: 'none', conversationId: 'c1' }, signal),
  findSimilarCases: (port, signal) => port.findSimilarCases(conversation, signal),
  draftCase: (port, signal) => port.draftCase(conversation, signal),
  estimateSentiment: (port, signal) => port.estimateSentiment(conversation, signal),
  listScripts: (port, signal) => port.listScripts(signal),
};

const is = (code: string) => (problem: unknown): boolean => problem instanceof AssistError && problem.code === code;

/** A signal that counts its listeners. */
class CountingSignal implements StopSignal {
  aborted = false;
  readonly listeners = new Set<() => void>();
  addEventListener(_type: 'abort', listener: () => void): void { this.listeners.add(listener); }
  removeEventListener(_type: 'abort', listener: () => void): void { this.listeners.delete(listener); }
}

describe('the port', () => {
  for (const [name, call] of Object.entries(calls)) {
    it(`[AS1b] ${name} does nothing once stopped`, async () => {
      let asked = 0;
      const source = (): Promise<readonly never[]> => { asked += 1; return Promise.resolve([]); };
      const port = createLocalAssist({ articles: source, scripts: source, dialogues: source, cases: source, scorer: () => { asked += 1; return 0; } });
      await assert.rejects(call(port, AbortSignal.abort()), is('aborted'));
      assert.equal(asked, 0);
    });
  }
  it('[AS1a] turns what a source throws into an AssistError that keeps its cause', async () => {
    const cause = new RangeError('gone');
    const port = createLocalAssist({ articles: () => Promise.reject(cause) });
    await assert.rejects(port.searchKnowledge({ text: 'refund' }, going), (problem: unknown) => is('unavailable')(problem) && (problem as AssistError).cause === cause);
  });
  for (const [name, options] of Object.entries({ searchKnowledge: { articles: hang }, suggestReplies: { dialogues: hang }, findSimilarCases: { cases: hang }, estimateSentiment: { scorer: hang }, listScripts: { scripts: hang } })) {
    it(`[AS1c] ${name} stops although its source hangs`, async () => {
      const stop = new AbortController();
      const asked = calls[name]!(createLocalAssist(options), stop.signal);
      setImmediate(() => { stop.abort(); });
      await assert.rejects(asked, is('aborted'));
    });
  }
  it('[AS1d] leaves no listener behind, whether it answers or fails', async () => {
    const signal = new CountingSignal();
    const port = createLocalAssist({ dialogues: () => Promise.reject(new Error('no')) });
    for (const call of Object.values(calls)) await call(port, signal).catch(() => undefined);
    for await (const _chunk of port.summarise(conversation, signal)) assert.equal(signal.listeners.size, 0);
    assert.equal(signal.listeners.size, 0);
  });
  it('[AS1e] goes on with all other calls while knowledge fails and replies hang', async () => {
    const port = createLocalAssist({ articles: () => Promise.reject(new Error('no')), dialogues: hang });
    const stop = new AbortController();
    const hanging = port.suggestReplies(conversation, stop.signal);
    await assert.rejects(port.surfaceKnowledge(conversation, going), is('unavailable'));
    assert.equal((await port.draftCase(conversation, going)).issue?.messageId, 'm0');
    assert.equal((await port.estimateSentiment(conversation, going)).estimate, true);
    assert.ok((await port.listScripts(going)).length > 0);
    stop.abort();
    await assert.rejects(hanging, is('aborted'));
  });
  it('[AS1f] asks a source again that failed to load', async () => {
    let tries = 0;
    const port = createLocalAssist({ scripts: () => { tries += 1; return tries === 1 ? Promise.reject(new Error('offline')) : Promise.resolve([]); } });
    await assert.rejects(port.listScripts(going), is('unavailable'));
    assert.deepEqual(await port.listScripts(going), []);
    assert.equal(tries, 2);
  });
  it('[AS1g] answers with data that can be cloned', async () => {
    const port = createLocalAssist();
    for (const [name, call] of Object.entries(calls)) if (name !== 'report') {
      const answer = await call(port, going);
      assert.deepEqual(structuredClone(answer), answer, name);
    }
  });
});
