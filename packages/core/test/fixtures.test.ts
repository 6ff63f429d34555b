import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import { evolve, factKinds, factTypes, initialState, messagesOf, type Fact } from '@session-desk/core';
import { compacted, plain } from './properties.js';

const story = JSON.parse(readFileSync(new URL('../fixtures/facts.json', import.meta.url), 'utf8')) as readonly Fact[];
const before = initialState({ tenant: 'contoso', id: 'agent-1', role: 'first-line' }, Date.UTC(2025, 2, 3, 8));

/** Fields of words that are nobody's: names that configuration, host or code chose. */
const plainWords = new Set(['message/failed reason', 'work-item/pick-refused reason', 'configuration/changed configuration', 'presence/held verdict']);

interface Shape { readonly type: string; readonly wrapped?: Shape; readonly entries?: Readonly<Record<string, Shape>>; readonly item?: Shape; readonly value?: Shape; readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[] }

/** Whether words of any kind fit: a free text, an unknown value, or either inside; ids of at most 200 characters are not words. */
function holdsWords(shape: Shape): boolean {
  if (shape.wrapped) return holdsWords(shape.wrapped);
  switch (shape.type) {
    case 'string': return shape.pipe?.find(({ type }) => type === 'max_length')?.requirement !== 200;
    case 'unknown': case 'any': case 'union': return true;
    case 'array': return shape.item !== undefined && holdsWords(shape.item);
    case 'record': return shape.value !== undefined && holdsWords(shape.value);
    case 'object': return Object.values(shape.entries ?? {}).some(holdsWords);
  }
  return false;
}

describe('the committed facts', () => {
  it('[CORE4a] suggestions that were kept before they had sources still fit', () => {
    const schema = factTypes.find(({ type }) => type === 'pane/suggested')?.schema as v.GenericSchema;
    const kept = { type: 'pane/suggested', sessionId: 's', suggestions: [{ id: 'u', text: 'How about this?' }] };
    assert.deepEqual(v.parse(schema, kept), { ...kept, source: 'host' });
  });
  for (const { type, schema } of factTypes) {
    it(`[CORE4a] ${type} has an example that fits unchanged`, () => {
      const examples = story.filter((fact) => fact.type === type);
      assert.ok(examples.length > 0);
      for (const fact of examples) {
        const { seq, epoch, at, cause, windowId, ...body } = fact;
        assert.ok([seq, epoch, at].every(Number.isFinite) && cause !== '' && windowId !== '');
        assert.deepEqual(v.parse(schema as v.GenericSchema, body), body);
      }
    });
  }
  it('[CORE4a] they are numbered in order and replay as a story', () => {
    assert.deepEqual(story.map(({ seq }) => seq), story.map((_, at) => at + 1));
    const after = story.reduce(evolve, before);
    assert.deepEqual(after.sessions.map(({ title, unread }) => [title, unread]), [['Home', 0], ['Kenny Smith', 0], ['Broken kettle', 0], ['Ada Ray', 0], ['Kenny Smith', 0]]);
    assert.deepEqual(after.conversations.map(({ id, status }) => [id, status]), [['talk-7', 'active'], ['talk-9', 'closed']]);
    assert.deepEqual(after.offers.map(({ id, outcome }) => [id, outcome]), [['offer-1', 'accepted'], ['offer-5', 'queue-limit'], ['offer-2', 'withdrawn'], ['offer-3', 'timed-out'], ['offer-4', 'declined']]);
    assert.equal(after.presence.next, 'away');
    const midway = story.slice(0, story.findIndex(({ type }) => type === 'conversation/ended')).reduce(evolve, before);
    const kenny = midway.conversations.find(({ id }) => id === 'talk-1');
    assert.deepEqual(kenny && messagesOf(kenny).map(({ id, status }) => [id, status]), [['said-1', 'received'], ['said-2', 'received'], ['said-3', 'received'], ['answer-1', 'delivered']]);
  });
  it('[CORE5b] they replay the same when only the latest of each key is kept', () => {
    const kept = compacted(story);
    assert.deepEqual(plain(kept.reduce(evolve, before)), plain(story.reduce(evolve, before)));
  });
  it('[CORE4b] every field that can hold words of a customer or an agent is private', () => {
    const open = [...factKinds.values()].flatMap(({ type, schema, private: hidden }) =>
      Object.entries((schema as unknown as Shape).entries ?? {})
        .filter(([field, shape]) => holdsWords(shape) && !hidden.includes(field) && !plainWords.has(`${type} ${field}`))
        .map(([field]) => `${type} ${field}`));
    assert.deepEqual(open, []);
  });
  it('[CORE4b] what is private is a field', () => {
    for (const { type, schema, private: hidden } of factKinds.values()) for (const field of hidden) assert.ok(Object.hasOwn((schema as unknown as Shape).entries ?? {}, field), `${type} ${field}`);
  });
});
