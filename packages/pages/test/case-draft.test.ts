import { expect } from '@open-wc/testing';
// The rules of a draft are tested apart from the page; they are not public.
import { arrived, conflictsOf, isDirty, kept, noDraft, readChanges, sent, shownText, took, typed, writeOf } from '../dist/case/case-draft.js';
import { newCase } from './new-pages.js';

const draft = arrived(noDraft, newCase(1, { title: 'A', status: 'open' }));

describe('a draft of a case', () => {
  it('[PG1a] shows what the agent wrote, else the record', () => {
    const next = typed(draft, 'title', 'B');
    expect([shownText(next, 'title'), shownText(next, 'status'), shownText(next, 'description')]).to.deep.equal(['B', 'open', '']);
  });
  it('[PG1b] text that is again what the record holds is no change', () => {
    expect(isDirty(typed(typed(draft, 'title', 'B'), 'title', 'A'))).to.equal(false);
  });
  it('[PG1c] a newer version leaves what the agent wrote, and shows the rest', () => {
    const next = arrived(typed(draft, 'title', 'B'), newCase(2, { title: 'A', status: 'resolved' }));
    expect([shownText(next, 'title'), shownText(next, 'status'), conflictsOf(next)]).to.deep.equal(['B', 'resolved', []]);
  });
  it('[PG1d] a field that both changed is in conflict', () => {
    expect(conflictsOf(arrived(typed(draft, 'title', 'B'), newCase(2, { title: 'C' })))).to.deep.equal(['title']);
  });
  it('[PG1e] both wrote the same: no conflict, nothing unsaved', () => {
    const next = arrived(typed(draft, 'title', 'B'), newCase(2, { title: 'B' }));
    expect([conflictsOf(next), isDirty(next)]).to.deep.equal([[], false]);
  });
  it('[PG1f] keeping ends the conflict with the own value, taking with the other', () => {
    const conflict = arrived(typed(draft, 'title', 'B'), newCase(2, { title: 'C' }));
    const [own, other] = [kept(conflict, 'title'), took(conflict, 'title')];
    expect([conflictsOf(own), shownText(own, 'title'), isDirty(own)]).to.deep.equal([[], 'B', true]);
    expect([conflictsOf(other), shownText(other, 'title'), isDirty(other)]).to.deep.equal([[], 'C', false]);
  });
  it('[PG1g] an older version is nothing new', () => {
    const next = arrived(draft, newCase(3, { title: 'C' }));
    expect(arrived(next, newCase(2, { title: 'B' }))).to.equal(next);
  });
  it('[PG1h] a write carries the changes and the version that they are based on', () => {
    expect(writeOf(typed(arrived(draft, newCase(4, { title: 'C' })), 'status', 'waiting'), 'w')).to.deep.equal({ id: 'w', version: 4, changes: { status: 'waiting' } });
  });
  for (const value of [undefined, null, 7, 'x', {}, { changes: 7 }, { changes: { title: 7 } }, { changes: { title: { text: 7, origin: '' } } }, { changes: { other: { text: 'a', origin: 'b' } } }, { changes: { __proto__: { title: { text: 'a', origin: 'b' } } } }]) {
    it(`[PG1i] leaves out what no page kept: ${JSON.stringify(value)}`, () => { expect(readChanges(value, ['title'])).to.deep.equal({}); });
  }
  it('[PG1k] what is typed while a write is under way goes on from it, and is no conflict', () => {
    const writing = typed(sent(typed(draft, 'title', 'B')), 'title', 'Bc');
    const next = arrived(writing, newCase(2, { title: 'B' }));
    expect([conflictsOf(next), shownText(next, 'title'), isDirty(next)]).to.deep.equal([[], 'Bc', true]);
    expect(conflictsOf(arrived(writing, newCase(2, { title: 'C' })))).to.deep.equal(['title']);
  });
  it('[PG1j] takes up what a page kept', () => {
    expect(readChanges({ changes: { title: { text: 'a', origin: 'b' } } }, ['title'])).to.deep.equal({ title: { text: 'a', origin: 'b' } });
  });
});
