import { expect } from '@open-wc/testing';
// The decision is tested apart from the page; it is not public.
import { givingBack, isGoKey, type Coming } from '../dist/giving-back.js';

const coming = (change: Partial<Coming>): Coming => ({ gesture: 'go-key', from: 'nowhere', remembers: true, untouched: false, ...change });

describe('where the focus goes', () => {
  const table: readonly (readonly [name: string, change: Partial<Coming>, expected: string])[] = [
    ['a shortcut in the page before', { from: 'stage' }, 'now'],
    ['a shortcut with the focus on nothing', {}, 'now'],
    ['Enter on a row', { from: 'elsewhere' }, 'now'],
    ['Enter on a row, to a page that had no focus', { from: 'elsewhere', remembers: false }, 'on-entry'],
    ['a shortcut while typing outside the stage', { from: 'typing' }, 'on-entry'],
    ['an arrow in a list', { from: 'elsewhere', gesture: 'other-key' }, 'on-entry'],
    ['a click on a tab', { from: 'elsewhere', gesture: 'pointer' }, 'on-entry'],
    ['code, while the agent types in the page before', { from: 'stage', gesture: 'none' }, 'place'],
    ['a letter typed just before code switched', { from: 'stage', gesture: 'other-key' }, 'place'],
    ['code that went away and comes back', { from: 'stage', gesture: 'none', untouched: true }, 'now'],
    ['a shortcut to a page that had no focus', { from: 'stage', remembers: false }, 'place'],
    ['code, with the focus on nothing', { gesture: 'none' }, 'on-entry'],
  ];
  for (const [name, change, expected] of table) {
    it(`[S1o] ${name}: ${expected}`, () => { expect(givingBack(coming(change))).to.equal(expected); });
  }

  const keys: readonly (readonly [keys: string, inField: boolean, expected: boolean])[] = [
    ['Enter', false, true], [' ', false, true], ['Enter', true, false], [' ', true, false], ['ArrowDown', false, false], ['a', true, false],
    ['F6', true, true], ['Tab', false, false], ['Ctrl+2', true, true], ['Alt+ArrowDown', true, true], ['Ctrl+Control', false, false],
  ];
  for (const [name, inField, expected] of keys) {
    it(`[S1p] ${name} ${inField ? 'in a field' : 'on a control'} ${expected ? 'means' : 'does not mean'} "go there"`, () => {
      const [key = ''] = name.split('+').reverse();
      expect(isGoKey({ key, ctrlKey: name.startsWith('Ctrl'), altKey: name.startsWith('Alt'), metaKey: false }, inField)).to.equal(expected);
    });
  }
});
