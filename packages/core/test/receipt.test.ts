import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import * as v from 'valibot';
import { commandTypes, parseCommand } from '@session-desk/core';

const schema = commandTypes.find(({ type }) => type === 'message/receive')?.schema;
assert.ok(schema);

// At the edges of what fits, and beside it.
const id = fc.constantFrom<unknown>('a', 'x'.repeat(200), 'x'.repeat(201), '', 7, null, undefined, ['a']);
const speaker = fc.constantFrom<unknown>('customer', 'agent', 'bot', 'supervisor', 'system', 'nobody', '', 0, undefined, ['customer']);
const author = fc.constantFrom<unknown>('Amal', '', 'x'.repeat(500), 'x'.repeat(501), undefined, null, 3);
const text = fc.constantFrom<unknown>('', 'Hello', 'x'.repeat(65_536), 'x'.repeat(65_537), undefined, null, 3);
const at = fc.constantFrom<unknown>(0, -1, 1.5, Number.NaN, Infinity, '1', undefined, null, new Date(0));
const fits = { conversationId: 'c', messageId: 'm', from: 'customer', text: 'Hello' };

/** One that fits but for what is drawn over it, keys left out and keys that nobody knows among it. */
const drawn = fc.record({ conversationId: id, messageId: id, from: speaker, author, text, at, colour: fc.constant('red') }, { requiredKeys: [] })
  .map((over) => ({ type: 'message/receive', ...fits, ...over }));

describe('a message that came in', () => {
  it('[CORE1d] is taken exactly when its schema takes it, and as the schema gives it', () => {
    fc.assert(fc.property(drawn, fc.option(fc.constantFrom(...Object.keys(fits))), (value, missing) => {
      const given = Object.fromEntries(Object.entries(value).filter(([key]) => key !== missing));
      const parsed = parseCommand(given);
      const expected = v.safeParse(schema, given);
      assert.equal(parsed.ok, expected.success);
      if (!parsed.ok || !expected.success) return;
      const present = Object.fromEntries(Object.entries(parsed.command).filter(([, one]) => one !== undefined));
      assert.deepEqual(present, Object.fromEntries(Object.entries(expected.output).filter(([, one]) => one !== undefined)));
    }), { numRuns: 2000 });
  });
  it('[CORE1d] is another object than the one that was given', () => {
    const given = { type: 'message/receive', ...fits };
    const parsed = parseCommand(given);
    assert.ok(parsed.ok);
    assert.notEqual(parsed.command, given);
  });
});
