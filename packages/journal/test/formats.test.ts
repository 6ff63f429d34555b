import { expect } from '@open-wc/testing';
import { evolve, initialState, logFormat, type Agent } from '@session-desk/core';
import { journalOf, sealedStores, stranger, tidy } from './kept-desk.js';

interface Fixture {
  readonly format: number;
  readonly agent: Agent;
  readonly key: string;
  readonly words: Readonly<Record<string, unknown>>;
  readonly stores: Readonly<Record<string, readonly (readonly [place: IDBValidKey, frame: string])[]>>;
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

/** Puts a committed log into the browser, with its key wrapped by a new one of this browser. */
async function install({ agent, key, stores }: Fixture): Promise<void> {
  const journal = journalOf(agent);
  await journal.restore();
  await journal.close();
  const owner = new TextEncoder().encode(JSON.stringify([agent.tenant, agent.id]));
  const wrapping = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const wrapped = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: owner }, wrapping, bytesOf(key));
  await stranger(async (database) => {
    await database.put('keys', { wrapping, iv, wrapped }, 'agent');
    for (const store of ['meta', ...sealedStores]) await database.clear(store);
    for (const [store, entries] of Object.entries(stores)) for (const [place, frame] of entries) await database.put(store, bytesOf(frame), place);
  });
}

/** Whatever a value lacks of what another says; more is no fault: a later version has more. */
function lacking(expected: unknown, found: unknown, path: string): readonly string[] {
  if (typeof expected !== 'object' || expected === null) return Object.is(expected, found) ? [] : [`${path}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`];
  if (typeof found !== 'object' || found === null || (Array.isArray(expected) && (found as unknown[]).length !== expected.length)) return [`${path}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`];
  return Object.entries(expected).flatMap(([key, inner]) => lacking(inner, (found as Readonly<Record<string, unknown>>)[key], `${path}.${key}`));
}

describe('released formats', () => {
  afterEach(tidy);

  for (let format = 1; format <= logFormat.number; format++) {
    it(`[JO6e] what format ${String(format)} wrote comes back whole`, async () => {
      const fixture = await (await fetch(new URL(`../fixtures/format-${String(format)}.json`, import.meta.url))).json() as Fixture;
      await install(fixture);
      const reports: unknown[] = [];
      // The log alone: a bus would go on with it.
      const { state: snapshot, seq: last = 0, facts } = await journalOf(fixture.agent, 'window-2', (error) => { reports.push(error); }).restore();
      expect(reports).to.deep.equal([]);
      const state = facts.filter(({ seq }) => seq > last).reduce(evolve, snapshot ?? initialState(fixture.agent, 0));
      const found: unknown = JSON.parse(JSON.stringify({ ...state, conversations: state.conversations.map(({ messages, ...conversation }) => ({ ...conversation, messages: messages.pages.flat() })) }));
      // A change of what is kept needs an upcaster and a fixture of its own (packages/testing/journal/fixture.mjs).
      expect(lacking(fixture.words, found, 'state')).to.deep.equal([]);
      expect(fixture.stores['manifests']).not.to.deep.equal([]);
    });
  }
});
