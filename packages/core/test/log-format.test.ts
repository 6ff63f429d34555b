import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { evolve, factTypes, initialState, logFormat, upcast, type Fact, type LogFormat } from '@session-desk/core';
import { Desk } from './desk.js';
import { misfits } from './properties.js';

const story = JSON.parse(readFileSync(new URL('../fixtures/facts.json', import.meta.url), 'utf8')) as readonly Fact[];
const stamp = { seq: 1, epoch: 1, at: 1, cause: 'c', windowId: 'w' };

/** Where something could be another thing inside a fact. */
function pathsOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [...(path.length > 0 ? [path] : []), ...Object.entries(value).flatMap(([name, inner]) => pathsOf(inner, [...path, name]))];
}

function changedAt(value: unknown, [name, ...rest]: readonly string[], other: unknown): unknown {
  if (name === undefined) return other;
  const copy = (Array.isArray(value) ? [...value as unknown[]] : { ...value as object }) as Record<string, unknown>;
  copy[name] = changedAt(copy[name], rest, other);
  return copy;
}

describe('the format of the log', () => {
  it('[CORE8a] a fact of a type that only a later version knows leaves the state as it is', () => {
    const { state } = new Desk().talk('c');
    assert.equal(evolve(state, { type: 'session/labelled', sessionId: 's:c', labels: ['new'], ...stamp } as unknown as Fact), state);
  });
  it('[CORE8b] takes every committed fact as it lies, and its state in pieces', () => {
    for (const fact of story) assert.ok(logFormat.isFact(fact), fact.type);
    assert.deepEqual(misfits(story.reduce(evolve, initialState({ tenant: 't', id: 'a', role: 'r' }, 0))), []);
  });
  it('[CORE8b] takes a window of any name for nothing but a window', () => {
    const { state } = new Desk().talk('c');
    for (const name of ['constructor', '__proto__', 'toString']) {
      for (const fact of [{ type: 'window/entered', enteredId: name, sessionId: 'home' }, { type: 'window/left', leftId: name }, { type: 'window/lost', lostId: name }, { type: 'session/focused', sessionId: 's:c', focusedIn: name }] as const) {
        assert.equal(evolve(state, { ...fact, ...stamp }), state, fact.type);
      }
      const opened = evolve(state, { type: 'window/opened', openedId: 'w9', insteadOf: name, ...stamp });
      assert.deepEqual([misfits(opened), opened.windows['w9']], [[], { inFront: true, sessionId: 'home', tabIds: {} }]);
    }
  });
  it('[CORE8b] takes no fact without its stamp, without one of its fields, or with another value there', () => {
    for (const fact of story) {
      for (const key of ['seq', 'epoch', 'at', 'cause', 'windowId', 'type']) assert.equal(logFormat.isFact({ ...fact, [key]: undefined }), false, `${fact.type} ${key}`);
    }
    assert.equal(logFormat.isFact({ type: 'session/focused', sessionId: 7, focusedIn: 'w', ...stamp }), false);
    for (const value of [undefined, null, 7, 'fact', [], {}]) assert.equal(logFormat.isFact(value), false);
  });
  it('[CORE8b] takes no fact that lacks what a default would have filled in', () => {
    for (const { type, schema } of factTypes) {
      for (const [field, inner] of Object.entries(schema.entries as Readonly<Record<string, { readonly default?: unknown }>>)) {
        if (inner.default === undefined) continue;
        for (const example of story.filter((fact) => fact.type === type)) assert.equal(logFormat.isFact({ ...example, [field]: undefined }), false, `${type} ${field}`);
      }
    }
  });
  it('[CORE8b] what it takes for a fact makes a state of its own pieces, whatever else stands somewhere in it', () => {
    const others: readonly unknown[] = [
      undefined, null, true, 0, -1, 1.5, Number.NaN, Infinity, 2 ** 53, '', 'home', [], {}, [[]], ['home'], new Array(2), { id: 'home' }, { constructor: 5 }, JSON.parse('{ "__proto__": 5 }'), new Date(0), new Map(),
    ];
    const wrong = new Set<string>();
    let taken = 0;
    let state = initialState({ tenant: 't', id: 'a', role: 'r' }, 0);
    for (const fact of story) {
      for (const path of pathsOf(fact)) {
        for (const other of others) {
          const changed = changedAt(fact, path, other) as Fact;
          if (!logFormat.isFact(changed)) continue;
          taken += 1;
          for (const misfit of misfits(evolve(state, changed))) wrong.add(`${fact.type} ${path.join('.')}: ${misfit}`);
        }
      }
      state = evolve(state, fact);
    }
    assert.deepEqual([...wrong], []);
    assert.ok(taken > 1_000, `${String(taken)} were taken`);
  });
  it('[CORE8b] takes no piece that lacks a field or holds another value, and lets fields of a later version through', () => {
    const draft = { text: 'Good morning', basis: 3 };
    assert.ok(logFormat.isPiece('draft', { ...draft, colour: 'red' }));
    assert.equal(logFormat.isPiece('draft', { text: 'Good morning' }), false);
    assert.equal(logFormat.isPiece('draft', { ...draft, basis: Number.NaN }), false);
    assert.equal(logFormat.isPiece('messages', [draft]), false);
    assert.equal(logFormat.isPiece('messages', new Array(2)), false, 'holes');
    assert.equal(logFormat.isPiece('piece:offers', {}), false);
    assert.equal(logFormat.isPiece('tab', { ...new Desk().talk('c').session('s:c').tabs[0], id: '' }), false, 'nobody could ask for it');
    assert.ok(logFormat.isPiece('piece:labels', 'of a later version'));
  });
  it('[CORE8d] makes a value of any earlier format one of this, change by change', () => {
    const format: LogFormat = {
      ...logFormat, number: 4,
      upcasters: [
        { since: 2, of: 'draft', up: ({ words, ...rest }) => ({ ...rest, text: words }) },
        { since: 3, of: 'session/focused', up: (before) => ({ ...before, by: 'agent' }) },
        { since: 4, of: 'draft', up: (before) => ({ ...before, edits: [before['text']] }) },
      ],
    };
    assert.deepEqual(upcast(format, 'draft', 1, { words: 'a', basis: 0 }), { text: 'a', basis: 0, edits: ['a'] });
    assert.deepEqual(upcast(format, 'draft', 3, { text: 'b', basis: 0 }), { text: 'b', basis: 0, edits: ['b'] });
    const now = { text: 'c', basis: 0, edits: [] };
    assert.equal(upcast(format, 'draft', 4, now), now);
    assert.equal(upcast(format, 'draft', 5, now), now);
  });
  it('[CORE8e] its upcasters stand in order, each of a format that was, for something that is kept', () => {
    const { number, upcasters, leastReaders } = logFormat;
    assert.deepEqual(upcasters.map(({ since }) => since), upcasters.map(({ since }) => since).sort((left, right) => left - right));
    for (const { since, of } of upcasters) assert.ok(since > 1 && since <= number && of !== '', of);
    for (const [type, least] of leastReaders) assert.ok(least <= number && factTypes.some((known) => known.type === type), type);
  });
});
